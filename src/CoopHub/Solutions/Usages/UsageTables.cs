using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Solutions.Usages;

/// <summary>The tables of usages.</summary>
public static class UsageTables
{
    extension(HubDb db)
    {
        public DbSet<UsageRow> Usages => db.Set<UsageRow>();
        public DbSet<UsageEventRow> UsageEvents => db.Set<UsageEventRow>();
        public DbSet<ContractRow> UsageContracts => db.Set<ContractRow>();
    }
}

internal sealed class UsageTable : IEntityTypeConfiguration<UsageRow>
{
    public void Configure(EntityTypeBuilder<UsageRow> builder)
    {
        builder.ToTable("Usages");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.HasIndex(row => new { row.Subject, row.Partner }).IsUnique();
        builder.HasIndex(row => row.Partner);
    }
}

internal sealed class UsageEventTable : IEntityTypeConfiguration<UsageEventRow>
{
    public void Configure(EntityTypeBuilder<UsageEventRow> builder)
    {
        builder.ToTable("UsageEvents");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Usage, row.At });
    }
}

internal sealed class ContractTable : IEntityTypeConfiguration<ContractRow>
{
    public void Configure(EntityTypeBuilder<ContractRow> builder)
    {
        builder.ToTable("UsageContracts");
        builder.HasKey(row => row.Usage);
        builder.Property(row => row.Usage).ValueGeneratedNever();
        builder.Property(row => row.YearlyCost).HasPrecision(14, 2);
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.HasOne<UsageRow>().WithOne().HasForeignKey<ContractRow>(row => row.Usage).OnDelete(DeleteBehavior.Cascade);
    }
}
