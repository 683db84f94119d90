using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.Documents;

internal sealed class DocumentTable : IEntityTypeConfiguration<DocumentRow>
{
    public void Configure(EntityTypeBuilder<DocumentRow> builder)
    {
        builder.ToTable("Documents");
        builder.HasKey(row => row.NodeId);
        builder.Property(row => row.NodeId).ValueGeneratedNever();
        builder.Property(row => row.UpdateDate).IsConcurrencyToken();
        builder.HasIndex(row => row.ContentTypeId);
        builder.HasOne<Nodes.NodeRow>().WithOne().HasForeignKey<DocumentRow>(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
