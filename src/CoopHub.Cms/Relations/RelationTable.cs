using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.Relations;

internal sealed class RelationTable : IEntityTypeConfiguration<RelationRow>
{
    public void Configure(EntityTypeBuilder<RelationRow> builder)
    {
        builder.ToTable("Relations");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.ParentId, row.ChildId, row.RelationTypeId }).IsUnique();
        builder.HasIndex(row => row.ChildId);
        builder.HasOne<RelationTypeRow>().WithMany().HasForeignKey(row => row.RelationTypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
