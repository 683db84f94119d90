using CoopHub.Attachments.Files;
using Microsoft.Extensions.Logging;

namespace CoopHub.Attachments.Texts;

/// <summary>
/// Reads the text in files, in bounded time. A reader that hangs cannot be stopped from outside; it keeps one of a few
/// places, and when all are taken files are kept without their text rather than the site without its threads.
/// </summary>
public sealed class TextExtraction : IDisposable
{
    private const int Places = 2;

    // Nested structures are read by recursion; the usual megabyte would end the whole process on a hostile file.
    private const int StackSize = 16 * 1024 * 1024;

    private readonly SemaphoreSlim _places = new(Places, Places);
    private readonly TimeSpan _patience;
    private readonly ILogger<TextExtraction> _log;

    /// <summary>An extraction that gives each file 20 seconds.</summary>
    public TextExtraction(ILogger<TextExtraction> log)
        : this(log, TimeSpan.FromSeconds(20))
    {
    }

    internal TextExtraction(ILogger<TextExtraction> log, TimeSpan patience)
    {
        _log = log;
        _patience = patience;
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();

    internal Task<FileText> RunAsync(CheckedFile file, CancellationToken stop) => file switch
    {
        { Kind.IsPicture: true } => Task.FromResult(FileText.None),
        { MayHoldText: false } => Task.FromResult(FileText.Unreadable),
        _ => RunAsync(TemporaryFile.Again(file.Bytes), ReaderOf(file.Kind), stop),
    };

    /// <summary>Reads on a thread of its own, which closes the file.</summary>
    internal async Task<FileText> RunAsync(Stream file, Action<Stream, BoundedText> read, CancellationToken stop)
    {
        if (!await _places.WaitAsync(_patience, stop))
        {
            file.Dispose();
            _log.LogWarning("No place is free to read the text of a file; it is kept without.");
            return FileText.Unreadable;
        }
        var outOfTime = new CancellationTokenSource(_patience);
        var done = new TaskCompletionSource<FileText>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Read(file, read, outOfTime, done), StackSize) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "Attachment text" };
        thread.Start();
        try
        {
            return await done.Task.WaitAsync(_patience, stop);
        }
        catch (TimeoutException)
        {
            _log.LogWarning("Reading the text of a file took longer than {Patience}; it is kept without.", _patience);
            return FileText.Unreadable;
        }
    }

    private static Action<Stream, BoundedText> ReaderOf(FileKind kind) => kind switch
    {
        { Shape: FileShape.Pdf } => PdfText.Read,
        { Shape: FileShape.OpenDocument } => OpenDocumentText.Read,
        _ when kind == FileKind.Docx => OfficeText.ReadDocument,
        _ when kind == FileKind.Xlsx => OfficeText.ReadWorkbook,
        _ => OfficeText.ReadPresentation,
    };

    private void Read(Stream file, Action<Stream, BoundedText> read, CancellationTokenSource outOfTime, TaskCompletionSource<FileText> done)
    {
        try
        {
            using (file)
            {
                var text = new BoundedText(outOfTime.Token);
                read(file, text);
                done.TrySetResult(text.ToFileText());
            }
        }
        catch (Exception unreadable)
        {
            // Whatever a broken file does to a reader: it is kept, and says that its text could not be read.
            _log.LogInformation(unreadable, "The text of a file could not be read.");
            done.TrySetResult(FileText.Unreadable);
        }
        finally
        {
            outOfTime.Dispose();
            Leave();
        }
    }

    private void Leave()
    {
        try
        {
            _places.Release();
        }
        catch (ObjectDisposedException)
        {
            // The program has ended meanwhile.
        }
    }
}
