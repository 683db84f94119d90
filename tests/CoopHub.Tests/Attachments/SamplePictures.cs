using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CoopHub.Tests.Attachments;

/// <summary>Pictures, as cameras and programs write them and as an attacker would.</summary>
internal static class SamplePictures
{
    /// <summary>Three by two pixels, with a colour profile, as a browser's canvas writes it.</summary>
    public static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAA" +
        "AAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNj" +
        "AAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAAB" +
        "ZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAA" +
        "t4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABt" +
        "bHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6" +
        "PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk" +
        "pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA" +
        "/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCIAoH/2Q==");

    private static readonly byte[] PngStart = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A black PNG; further chunks come before its pixels.</summary>
    public static byte[] Png(uint width = 2, uint height = 2, params (string Type, string Body)[] more)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        using var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(new byte[Math.Min(((long)width + 1) * height, 1024)]);
        }
        return
        [
            .. PngStart,
            .. Chunk("IHDR", header),
            .. more.SelectMany(chunk => Chunk(chunk.Type, Encoding.UTF8.GetBytes(chunk.Body))),
            .. Chunk("IDAT", pixels.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>The JPEG with further segments behind its beginning.</summary>
    public static byte[] JpegWith(params (byte Marker, byte[] Body)[] segments) =>
    [
        .. Jpeg[..2],
        .. segments.SelectMany(segment => (byte[])[0xFF, segment.Marker, (byte)((segment.Body.Length + 2) >> 8), (byte)(segment.Body.Length + 2), .. segment.Body]),
        .. Jpeg[2..],
    ];

    /// <summary>What a camera writes: which side is up, its name, and where it was.</summary>
    public static byte[] Exif(byte orientation) =>
    [
        .. "Exif\0\0II*\0\x08\0\0\0\x02\0"u8,
        .. "\x0F\x01\x02\0\x04\0\0\0"u8, .. "Cam\0"u8,
        .. "\x12\x01\x03\0\x01\0\0\0"u8, orientation, 0, 0, 0,
        .. "\0\0\0\0GPS 52.2689 N 10.5268 E"u8,
    ];

    private static byte[] Chunk(string type, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. body];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Checksum(named));
        return chunk;
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320u);
            }
        }
        return ~sum;
    }
}
