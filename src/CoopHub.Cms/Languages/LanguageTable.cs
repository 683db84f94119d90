using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.Languages;

internal sealed class LanguageTable : IEntityTypeConfiguration<LanguageRow>
{
    public void Configure(EntityTypeBuilder<LanguageRow> builder)
    {
        builder.ToTable("Languages");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.IsoCode).IsUnique();
    }
}
