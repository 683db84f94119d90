using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Search.ZeroHits;

internal sealed class ZeroHitTable : IEntityTypeConfiguration<ZeroHitRow>
{
    public void Configure(EntityTypeBuilder<ZeroHitRow> builder)
    {
        builder.ToTable("SearchZeroHits");
        builder.HasKey(row => row.Query);
        builder.Property(row => row.Query).HasMaxLength(ZeroHitLog.LongestQuery);
        builder.HasIndex(row => row.LastAt);
    }
}
