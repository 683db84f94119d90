using System.Buffers.Binary;
using System.Text;

namespace CoopHub.Attachments.Files;

/// <summary>
/// Copies a PNG chunk by chunk (W3C PNG, third edition) and leaves out all that is not the picture: texts, EXIF with the
/// place it was taken, the frames of an animation, and what hangs behind the end.
/// </summary>
internal static class PngPicture
{
    public static readonly byte[] Start = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST", "sPLT", "cICP", "mDCV", "cLLI"];

    /// <exception cref="EndOfStreamException">The file ends too early or is no PNG after all.</exception>
    /// <exception cref="FileRefusedException">The picture is too large.</exception>
    public static void Copy(Stream from, Stream to)
    {
        Span<byte> head = stackalloc byte[8];
        from.ReadExactly(head);
        to.Write(head);
        var pixels = false;
        for (var first = true; ; first = false)
        {
            from.ReadExactly(head);
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = Encoding.Latin1.GetString(head[4..]);
            if (first != (type == "IHDR") || (first && length != 13) || length > from.Length - from.Position - 4)
            {
                throw new EndOfStreamException();
            }
            var body = new byte[length + 4];
            from.ReadExactly(body);
            if (first)
            {
                PictureSize.Check(BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(4)));
            }
            if (Kept.Contains(type))
            {
                to.Write(head);
                to.Write(body);
            }
            pixels |= type == "IDAT";
            if (type == "IEND")
            {
                break;
            }
        }
        if (!pixels)
        {
            throw new EndOfStreamException();
        }
    }
}
