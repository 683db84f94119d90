using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.Documents;

internal sealed class DocumentCultureTable : IEntityTypeConfiguration<DocumentCultureRow>
{
    public void Configure(EntityTypeBuilder<DocumentCultureRow> builder)
    {
        builder.ToTable("DocumentCultures");
        builder.HasKey(row => new { row.NodeId, row.LanguageId });
        builder.HasOne<DocumentRow>().WithMany().HasForeignKey(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
