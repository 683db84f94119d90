using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.DataTypes;

internal sealed class DataTypeTable : IEntityTypeConfiguration<DataTypeRow>
{
    public void Configure(EntityTypeBuilder<DataTypeRow> builder)
    {
        builder.ToTable("DataTypes");
        builder.HasKey(row => row.NodeId);
        builder.Property(row => row.NodeId).ValueGeneratedNever();
        builder.Property(row => row.UpdateDate).IsConcurrencyToken();
        builder.HasIndex(row => row.EditorAlias);
        builder.HasOne<Nodes.NodeRow>().WithOne().HasForeignKey<DataTypeRow>(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
