namespace CoopHub.Attachments;

/// <summary>Hands out a file. Whoever calls it has to ask first whether the reader may see the record of the file.</summary>
public sealed class ReadAttachment(AttachmentShelf shelf)
{
    /// <summary>The file without its bytes, or null; its <see cref="Attachment.RecordKey"/> decides who may go on.</summary>
    public Task<Attachment?> FindAsync(Guid key, CancellationToken stop = default) => shelf.FindAsync(key, stop);

    /// <summary>The bytes, fetched from the database as they are read; the stream can be sought in.</summary>
    public Stream Open(Attachment attachment) => shelf.Read(attachment);
}
