using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Attachments;

internal sealed class AttachmentChunkTable : IEntityTypeConfiguration<AttachmentChunkRow>
{
    public void Configure(EntityTypeBuilder<AttachmentChunkRow> builder)
    {
        builder.ToTable("AttachmentChunks");
        builder.HasKey(row => new { row.AttachmentKey, row.Number });
        builder.HasOne<AttachmentRow>().WithMany().HasForeignKey(row => row.AttachmentKey).OnDelete(DeleteBehavior.Cascade);
    }
}
