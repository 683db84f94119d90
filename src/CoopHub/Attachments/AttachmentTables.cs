using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Attachments;

internal static class AttachmentTables
{
    extension(HubDb db)
    {
        public DbSet<AttachmentRow> Attachments => db.Set<AttachmentRow>();

        public DbSet<AttachmentChunkRow> AttachmentChunks => db.Set<AttachmentChunkRow>();
    }
}
