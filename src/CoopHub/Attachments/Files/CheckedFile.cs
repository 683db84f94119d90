using System.Security.Cryptography;

namespace CoopHub.Attachments.Files;

/// <summary>A file that may be kept, as it will be kept.</summary>
/// <param name="Kind">What it is, by its name and by its content.</param>
/// <param name="Bytes">What is kept: pictures have lost everything that is not the picture.</param>
/// <param name="MayHoldText">False where it is known beforehand that no text can be read: encrypted, cut off.</param>
internal sealed record CheckedFile(FileKind Kind, FileStream Bytes, bool MayHoldText) : IAsyncDisposable
{
    public string Sha256()
    {
        Bytes.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(Bytes));
    }

    public ValueTask DisposeAsync() => Bytes.DisposeAsync();
}
