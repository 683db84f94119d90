namespace CoopHub.Attachments;

/// <summary>A piece of a file. All but the last are <see cref="Size"/> bytes long.</summary>
internal sealed class AttachmentChunkRow
{
    /// <summary>Large enough to make few rows, small enough that many downloads at once need little memory.</summary>
    public const int Size = 256 * 1024;

    public Guid AttachmentKey { get; set; }
    public int Number { get; set; }
    public byte[] Bytes { get; set; } = [];
}
