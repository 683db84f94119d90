using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Search.Saved;

/// <summary>The table of saved searches, for whoever has to give out or forget what is kept of a person.</summary>
public static class SavedSearchTables
{
    extension(HubDb db)
    {
        public DbSet<SavedSearchRow> SavedSearches => db.Set<SavedSearchRow>();
    }
}

internal sealed class SavedSearchTable : IEntityTypeConfiguration<SavedSearchRow>
{
    public void Configure(EntityTypeBuilder<SavedSearchRow> builder)
    {
        builder.ToTable("SavedSearches");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.HasIndex(row => row.Member);
    }
}
