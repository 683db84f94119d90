namespace CoopHub.Attachments.Files;

/// <summary>Where a file lies while it is looked into. The operating system deletes it when it is closed.</summary>
internal static class TemporaryFile
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const int Largest = 25 * 1024 * 1024;

    /// <summary>An empty file that only this account can read.</summary>
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            // The text is read through a second handle, which may outlive this one.
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 64 * 1024,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new FileStream(Path.Combine(Path.GetTempPath(), $"coophub-{Guid.NewGuid():N}"), options);
    }

    /// <summary>A second handle on the same file, for reading.</summary>
    public static FileStream Again(FileStream file) => new(file.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024);

    /// <summary>Takes in what is handed over, but never more than the limit.</summary>
    /// <exception cref="FileRefusedException">It is empty, or larger than <see cref="Largest"/>.</exception>
    public static async Task<FileStream> ReceiveAsync(Stream content, CancellationToken stop)
    {
        var file = Create();
        try
        {
            var buffer = new byte[64 * 1024];
            while (await content.ReadAsync(buffer, stop) is > 0 and var length)
            {
                if (file.Length + length > Largest)
                {
                    throw new FileRefusedException($"Die Datei ist größer als {Largest / 1024 / 1024} MB. Verkleinern Sie sie oder teilen Sie sie auf.");
                }
                await file.WriteAsync(buffer.AsMemory(0, length), stop);
                await file.FlushAsync(stop);
            }
            if (file.Length == 0)
            {
                throw new FileRefusedException("Die Datei ist leer. Prüfen Sie, ob Sie die richtige ausgewählt haben.");
            }
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
