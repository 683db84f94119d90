using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Partners;

internal sealed class MunicipalityTable : IEntityTypeConfiguration<MunicipalityRow>
{
    public void Configure(EntityTypeBuilder<MunicipalityRow> builder)
    {
        builder.ToTable("Municipalities");
        builder.HasKey(row => row.Ars);
        builder.Property(row => row.Ars).HasMaxLength(12);
        builder.Property(row => row.Ags).HasMaxLength(8);
        builder.Property(row => row.ParentArs).HasMaxLength(12);
        builder.HasIndex(row => row.ParentArs);
        builder.HasOne<MunicipalityRow>().WithMany().HasForeignKey(row => row.ParentArs).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class MunicipalityTables
{
    extension(HubDb db)
    {
        public DbSet<MunicipalityRow> Municipalities => db.Set<MunicipalityRow>();
    }
}
