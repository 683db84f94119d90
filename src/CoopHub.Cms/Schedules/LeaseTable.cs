using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.Schedules;

internal sealed class LeaseTable : IEntityTypeConfiguration<LeaseRow>
{
    public void Configure(EntityTypeBuilder<LeaseRow> builder)
    {
        builder.ToTable("Leases");
        builder.HasKey(row => row.Name);
    }
}
