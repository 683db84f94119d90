using System.Linq.Expressions;

namespace CoopHub.Attachments;

/// <summary>A file that hangs on a record, without its bytes.</summary>
internal sealed class AttachmentRow
{
    public Guid Key { get; set; }
    public Guid RecordKey { get; set; }
    public string FileName { get; set; } = "";
    public string MediaType { get; set; } = "";
    public long Length { get; set; }
    public string Sha256 { get; set; } = "";
    public string? AltText { get; set; }
    public TextState TextState { get; set; }
    public string? Text { get; set; }
    public DateTime CreatedAt { get; set; }
    public Guid? CreatedBy { get; set; }
    public int Order { get; set; }

    /// <summary>What pages are told; the text stays behind, for it may be long.</summary>
    public static readonly Expression<Func<AttachmentRow, Attachment>> Facts = row => new Attachment(
        row.Key, row.RecordKey, row.FileName, row.MediaType, row.Length, row.Sha256, row.AltText, row.TextState, row.CreatedAt, row.CreatedBy, row.Order);

    private static readonly Func<AttachmentRow, Attachment> Fact = Facts.Compile();

    public Attachment ToAttachment() => Fact(this);
}
