using System.Buffers.Binary;

namespace CoopHub.Attachments.Files;

/// <summary>
/// Copies a JPEG segment by segment (ITU T.81 annex B) and leaves out all that is not the picture: EXIF with the place it
/// was taken, XMP, IPTC, comments, previews, further pictures behind the end. Only which side is up is kept.
/// </summary>
internal static class JpegPicture
{
    public static readonly byte[] Start = [0xFF, 0xD8, 0xFF];

    private const int EndOfPicture = 0xD9;
    private const int StartOfScan = 0xDA;
    private const int Application1 = 0xE1;

    /// <exception cref="EndOfStreamException">The file ends too early or is no JPEG after all.</exception>
    /// <exception cref="FileRefusedException">The picture is too large.</exception>
    public static void Copy(Stream from, Stream to)
    {
        Span<byte> start = stackalloc byte[2];
        from.ReadExactly(start);
        to.Write(start);
        bool sized = false, scanned = false;
        var marker = NextMarker(from);
        while (marker != EndOfPicture)
        {
            // A marker without a segment of its own, such as a second beginning, has no place between segments.
            var body = marker is 0x01 or (>= 0xD0 and <= 0xD8) ? throw new EndOfStreamException() : ReadSegment(from);
            if (IsFrame(marker))
            {
                CheckFrame(body);
                sized = true;
            }
            if (marker == Application1 && ExifOrientation.Read(body) is { } orientation)
            {
                WriteSegment(to, marker, ExifOrientation.Write(orientation));
            }
            else if (IsKept(marker, body))
            {
                WriteSegment(to, marker, body);
            }
            scanned |= marker == StartOfScan;
            marker = marker == StartOfScan ? CopyScan(from, to) : NextMarker(from);
        }
        if (!sized || !scanned)
        {
            throw new EndOfStreamException();
        }
        to.Write([0xFF, EndOfPicture]);
    }

    // Kept of the application's segments: JFIF, the colour profile, and Adobe's mark that tells the colour space.
    private static bool IsKept(int marker, byte[] body) => marker switch
    {
        0xE0 => body.AsSpan().StartsWith("JFIF\0"u8),
        0xE2 => body.AsSpan().StartsWith("ICC_PROFILE\0"u8),
        0xEE => body.AsSpan().StartsWith("Adobe"u8),
        (>= 0xE1 and <= 0xEF) or 0xFE => false,
        _ => true,
    };

    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static void CheckFrame(byte[] body)
    {
        if (body.Length < 5)
        {
            throw new EndOfStreamException();
        }
        PictureSize.Check(BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(3)), BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(1)));
    }

    private static int NextMarker(Stream from)
    {
        if (ReadByte(from) != 0xFF)
        {
            throw new EndOfStreamException();
        }
        int marker;
        while ((marker = ReadByte(from)) == 0xFF)
        {
            // Fill bytes may stand before any marker.
        }
        return marker;
    }

    private static byte[] ReadSegment(Stream from)
    {
        var length = (ReadByte(from) << 8) | ReadByte(from);
        if (length < 2)
        {
            throw new EndOfStreamException();
        }
        var body = new byte[length - 2];
        from.ReadExactly(body);
        return body;
    }

    private static void WriteSegment(Stream to, int marker, ReadOnlySpan<byte> body)
    {
        var length = body.Length + 2;
        to.Write([0xFF, (byte)marker, (byte)(length >> 8), (byte)length]);
        to.Write(body);
    }

    // The picture's own data runs on until a marker that is neither a stuffed zero nor a restart.
    private static int CopyScan(Stream from, Stream to)
    {
        while (true)
        {
            var data = ReadByte(from);
            if (data != 0xFF)
            {
                to.WriteByte((byte)data);
                continue;
            }
            var marker = ReadByte(from);
            while (marker == 0xFF)
            {
                marker = ReadByte(from);
            }
            if (marker is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return marker;
            }
            to.Write([0xFF, (byte)marker]);
        }
    }

    private static int ReadByte(Stream from) => from.ReadByte() is >= 0 and var data ? data : throw new EndOfStreamException();
}
