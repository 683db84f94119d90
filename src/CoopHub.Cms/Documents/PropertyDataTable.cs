using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.Documents;

internal sealed class PropertyDataTable : IEntityTypeConfiguration<PropertyDataRow>
{
    public void Configure(EntityTypeBuilder<PropertyDataRow> builder)
    {
        builder.ToTable("PropertyData");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.VersionId, row.PropertyTypeId, row.LanguageId, row.Segment });
        builder.HasIndex(row => row.PropertyTypeId);
        builder.Property(row => row.DecimalValue).HasPrecision(38, 6);
        builder.HasOne<DocumentVersionRow>().WithMany().HasForeignKey(row => row.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
