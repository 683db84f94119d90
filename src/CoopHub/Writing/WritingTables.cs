using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Writing;

/// <summary>The tables of this room.</summary>
public static class WritingTables
{
    extension(HubDb db)
    {
        public DbSet<WorkflowRow> Workflows => db.Set<WorkflowRow>();
        public DbSet<RecordEventRow> RecordEvents => db.Set<RecordEventRow>();
        public DbSet<UnsavedDraftRow> UnsavedDrafts => db.Set<UnsavedDraftRow>();
    }
}

internal sealed class WorkflowTable : IEntityTypeConfiguration<WorkflowRow>
{
    public void Configure(EntityTypeBuilder<WorkflowRow> builder)
    {
        builder.ToTable("Workflows");
        builder.HasKey(row => row.DocumentKey);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.State, row.Owner });
    }
}

internal sealed class RecordEventTable : IEntityTypeConfiguration<RecordEventRow>
{
    public void Configure(EntityTypeBuilder<RecordEventRow> builder)
    {
        builder.ToTable("RecordEvents");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.DocumentKey, row.At });
    }
}

internal sealed class UnsavedDraftTable : IEntityTypeConfiguration<UnsavedDraftRow>
{
    public void Configure(EntityTypeBuilder<UnsavedDraftRow> builder)
    {
        builder.ToTable("UnsavedDrafts");
        builder.HasKey(row => new { row.Member, row.DocumentKey });
        builder.HasIndex(row => row.DocumentKey);
    }
}
