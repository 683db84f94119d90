using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Search.Synonyms;

internal sealed class SynonymRowTable : IEntityTypeConfiguration<SynonymRow>
{
    public void Configure(EntityTypeBuilder<SynonymRow> builder)
    {
        builder.ToTable("SearchSynonyms");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Terms).HasMaxLength(SynonymShelf.LongestGroup);
    }
}
