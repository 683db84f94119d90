using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.DocumentTypes;

internal sealed class PropertyTypeTable : IEntityTypeConfiguration<PropertyTypeRow>
{
    public void Configure(EntityTypeBuilder<PropertyTypeRow> builder)
    {
        builder.ToTable("PropertyTypes");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => new { row.TypeId, row.Alias }).IsUnique();
        builder.HasIndex(row => row.DataTypeId);
        builder.HasOne<DocumentTypeRow>().WithMany().HasForeignKey(row => row.TypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
