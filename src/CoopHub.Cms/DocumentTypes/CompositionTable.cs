using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.DocumentTypes;

internal sealed class CompositionTable : IEntityTypeConfiguration<CompositionRow>
{
    public void Configure(EntityTypeBuilder<CompositionRow> builder)
    {
        builder.ToTable("DocumentTypeCompositions");
        builder.HasKey(row => new { row.ParentId, row.ChildId });
    }
}
