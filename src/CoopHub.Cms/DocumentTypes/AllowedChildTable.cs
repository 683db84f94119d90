using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.DocumentTypes;

internal sealed class AllowedChildTable : IEntityTypeConfiguration<AllowedChildRow>
{
    public void Configure(EntityTypeBuilder<AllowedChildRow> builder)
    {
        builder.ToTable("DocumentTypeAllowedChildren");
        builder.HasKey(row => new { row.TypeId, row.AllowedTypeId });
    }
}
