using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Database;

internal sealed class ProtectionKeyTable : IEntityTypeConfiguration<ProtectionKeyRow>
{
    public void Configure(EntityTypeBuilder<ProtectionKeyRow> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Name).HasMaxLength(255);
        builder.HasIndex(row => row.Name).IsUnique();
    }
}
