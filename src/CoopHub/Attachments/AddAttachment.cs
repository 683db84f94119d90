using CoopHub.Attachments.Files;
using CoopHub.Attachments.Texts;
using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Attachments;

/// <summary>Hangs a file on a record.</summary>
public sealed class AddAttachment(AttachmentShelf shelf, TextExtraction texts, ICoreScopeProvider scopes, ChangeLog changes, TimeProvider clock)
{
    private const int LongestAltText = 300;

    /// <summary>
    /// Takes the file in, looks into it, and only then opens a scope (or joins the open one) and writes: a slow upload
    /// holds up no other writer.
    /// </summary>
    public async Task<AddAttachmentOutcome> RunAsync(NewAttachment wanted, CancellationToken stop = default)
    {
        try
        {
            var name = FileName.Clean(wanted.FileName);
            var kind = FileKind.Of(name);
            var altText = kind.IsPicture ? RequireAltText(wanted.AltText) : null;
            await using var received = await TemporaryFile.ReceiveAsync(wanted.Content, stop);
            await using var file = FileCheck.Run(received, kind, name);
            var text = await texts.RunAsync(file, stop);
            return new AddAttachmentOutcome.Added(await StoreAsync(Describe(wanted, name, altText, file, text), file, wanted, stop));
        }
        catch (FileRefusedException refusal)
        {
            return new AddAttachmentOutcome.Refused(refusal.Message);
        }
    }

    private static string RequireAltText(string? given)
    {
        var altText = CleanText.OneLine(given ?? "");
        return altText.Length switch
        {
            0 => throw new FileRefusedException("Beschreiben Sie in einem Satz, was auf dem Bild zu sehen ist. Wer das Bild nicht sehen kann, bekommt diesen Satz vorgelesen."),
            > LongestAltText => throw new FileRefusedException($"Die Bildbeschreibung ist zu lang. Kürzen Sie sie auf höchstens {LongestAltText} Zeichen."),
            _ => altText,
        };
    }

    private AttachmentRow Describe(NewAttachment wanted, string name, string? altText, CheckedFile file, FileText text) => new()
    {
        Key = Guid.CreateVersion7(),
        RecordKey = wanted.RecordKey,
        FileName = name,
        MediaType = file.Kind.MediaType,
        Length = file.Bytes.Length,
        Sha256 = file.Sha256(),
        AltText = altText,
        TextState = text.State,
        Text = text.Text,
        CreatedAt = UtcTime.From(clock.GetUtcNow().UtcDateTime),
        CreatedBy = wanted.By,
    };

    private async Task<Attachment> StoreAsync(AttachmentRow row, CheckedFile file, NewAttachment wanted, CancellationToken stop)
    {
        using var scope = scopes.CreateCoreScope();
        file.Bytes.Position = 0;
        var attachment = await shelf.StoreAsync(row, file.Bytes, stop);
        changes.Append(Change.Document, wanted.RecordKey, wanted.Visibility);
        scope.Complete();
        return attachment;
    }
}

/// <summary>A file as it was handed in.</summary>
/// <param name="RecordKey">The record it shall belong to; the caller may edit it.</param>
/// <param name="FileName">The name as it came.</param>
/// <param name="Content">The bytes; read once, from where the stream stands.</param>
/// <param name="By">The member who adds it; null where the program does, in an import.</param>
public sealed record NewAttachment(Guid RecordKey, string FileName, Stream Content, Guid? By)
{
    /// <summary>What a picture shows, in words. Pictures without it are refused; documents need none.</summary>
    public string? AltText { get; init; }

    /// <summary>The visibility of the record, for the change log.</summary>
    public string Visibility { get; init; } = "";
}

/// <summary>What became of a <see cref="NewAttachment"/>.</summary>
public abstract record AddAttachmentOutcome
{
    private AddAttachmentOutcome()
    {
    }

    /// <summary>The file hangs on the record.</summary>
    public sealed record Added(Attachment Attachment) : AddAttachmentOutcome;

    /// <summary>Nothing was kept.</summary>
    /// <param name="Reason">Why, and what to do, in German, for the person who handed it in.</param>
    public sealed record Refused(string Reason) : AddAttachmentOutcome;
}
