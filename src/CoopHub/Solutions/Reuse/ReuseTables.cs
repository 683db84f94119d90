using CoopHub.Cms.Data;
using CoopHub.Solutions.Usages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Solutions.Reuse;

/// <summary>The tables of re-use.</summary>
public static class ReuseTables
{
    extension(HubDb db)
    {
        public DbSet<ReuseRequestRow> ReuseRequests => db.Set<ReuseRequestRow>();
        public DbSet<ReuseEventRow> ReuseEvents => db.Set<ReuseEventRow>();
        public DbSet<AdoptionReportRow> AdoptionReports => db.Set<AdoptionReportRow>();
    }
}

internal sealed class ReuseRequestTable : IEntityTypeConfiguration<ReuseRequestRow>
{
    public void Configure(EntityTypeBuilder<ReuseRequestRow> builder)
    {
        builder.ToTable("ReuseRequests");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.HasIndex(row => new { row.ToPartner, row.State });
        builder.HasIndex(row => new { row.FromPartner, row.State });
        builder.HasIndex(row => row.Solution);
    }
}

internal sealed class ReuseEventTable : IEntityTypeConfiguration<ReuseEventRow>
{
    public void Configure(EntityTypeBuilder<ReuseEventRow> builder)
    {
        builder.ToTable("ReuseEvents");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<ReuseRequestRow>().WithMany().HasForeignKey(row => row.Request).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AdoptionReportTable : IEntityTypeConfiguration<AdoptionReportRow>
{
    public void Configure(EntityTypeBuilder<AdoptionReportRow> builder)
    {
        builder.ToTable("AdoptionReports");
        builder.HasKey(row => row.Usage);
        builder.Property(row => row.Usage).ValueGeneratedNever();
        builder.Property(row => row.PlannedDays).HasPrecision(9, 2);
        builder.Property(row => row.ActualDays).HasPrecision(9, 2);
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.HasOne<UsageRow>().WithOne().HasForeignKey<AdoptionReportRow>(row => row.Usage).OnDelete(DeleteBehavior.Cascade);
    }
}
