using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.DocumentTypes;

internal sealed class PropertyGroupTable : IEntityTypeConfiguration<PropertyGroupRow>
{
    public void Configure(EntityTypeBuilder<PropertyGroupRow> builder)
    {
        builder.ToTable("PropertyGroups");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasOne<DocumentTypeRow>().WithMany().HasForeignKey(row => row.TypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
