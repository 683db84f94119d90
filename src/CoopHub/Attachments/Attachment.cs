namespace CoopHub.Attachments;

/// <summary>What is known of a file that hangs on a record. Whoever may see the record may see the file, and nobody else.</summary>
/// <param name="Key">Which file it is.</param>
/// <param name="RecordKey">The record it belongs to; ask for its visibility before showing anything of the file.</param>
/// <param name="FileName">The cleaned name, with its extension.</param>
/// <param name="MediaType">The media type, found by looking into the file.</param>
/// <param name="Length">The length of what is kept, in bytes.</param>
/// <param name="Sha256">The SHA-256 of what is kept, in lower-case hexadecimal digits.</param>
/// <param name="AltText">What a picture shows, in words; null for documents.</param>
/// <param name="TextState">Whether the text in the file could be read for the search.</param>
/// <param name="CreatedAt">When it was added, in UTC.</param>
/// <param name="CreatedBy">The member who added it; null where the program did, in an import.</param>
/// <param name="Order">Its place among the files of the record, from 0.</param>
public sealed record Attachment(
    Guid Key,
    Guid RecordKey,
    string FileName,
    string MediaType,
    long Length,
    string Sha256,
    string? AltText,
    TextState TextState,
    DateTime CreatedAt,
    Guid? CreatedBy,
    int Order)
{
    /// <summary>Whether the file is a picture, which may stand in a text.</summary>
    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);
}
