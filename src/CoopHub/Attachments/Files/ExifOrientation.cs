using System.Buffers.Binary;

namespace CoopHub.Attachments.Files;

/// <summary>The one fact of EXIF that a picture needs to be shown right: which side is up.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;
    private const int ShortType = 3;

    private static ReadOnlySpan<byte> Mark => "Exif\0\0"u8;

    /// <summary>The orientation (2 to 8) in an APP1 segment; null where there is none or the picture stands upright.</summary>
    public static int? Read(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith(Mark) || segment.Length < Mark.Length + 8)
        {
            return null;
        }
        var tiff = segment[Mark.Length..];
        var little = tiff[0] == 'I';
        var directory = UInt32(tiff[4..], little);
        if (directory > tiff.Length - 2)
        {
            return null;
        }
        var entries = tiff[((int)directory + 2)..];
        for (var left = UInt16(tiff[(int)directory..], little); left > 0 && entries.Length >= 12; left--, entries = entries[12..])
        {
            if (UInt16(entries, little) == Tag && UInt16(entries[2..], little) == ShortType)
            {
                return UInt16(entries[8..], little) is >= 2 and <= 8 and var orientation ? orientation : null;
            }
        }
        return null;
    }

    /// <summary>A segment that says nothing else.</summary>
    public static byte[] Write(int orientation) =>
        [.. Mark, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
