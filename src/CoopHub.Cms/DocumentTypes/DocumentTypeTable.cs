using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.DocumentTypes;

internal sealed class DocumentTypeTable : IEntityTypeConfiguration<DocumentTypeRow>
{
    public void Configure(EntityTypeBuilder<DocumentTypeRow> builder)
    {
        builder.ToTable("DocumentTypes");
        builder.HasKey(row => row.NodeId);
        builder.Property(row => row.NodeId).ValueGeneratedNever();
        builder.Property(row => row.UpdateDate).IsConcurrencyToken();
        builder.HasIndex(row => row.Alias).IsUnique();
        builder.HasOne<Nodes.NodeRow>().WithOne().HasForeignKey<DocumentTypeRow>(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
