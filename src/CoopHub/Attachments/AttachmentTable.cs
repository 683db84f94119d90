using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Attachments;

internal sealed class AttachmentTable : IEntityTypeConfiguration<AttachmentRow>
{
    public void Configure(EntityTypeBuilder<AttachmentRow> builder)
    {
        builder.ToTable("Attachments");
        builder.HasKey(row => row.Key);
        builder.HasIndex(row => new { row.RecordKey, row.Order });
    }
}
