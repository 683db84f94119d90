using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.Relations;

internal sealed class RelationTypeTable : IEntityTypeConfiguration<RelationTypeRow>
{
    public void Configure(EntityTypeBuilder<RelationTypeRow> builder)
    {
        builder.ToTable("RelationTypes");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Alias).IsUnique();
    }
}
