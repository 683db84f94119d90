using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Attachments;

/// <summary>
/// Reads a file from the database, one piece in memory at a time. Each piece is a question of its own, so that a slow
/// download keeps no transaction open; files never change, they are only added and removed.
/// </summary>
internal sealed class AttachmentStream(Func<HubDb> open, Guid key, long length) : Stream
{
    private byte[] _chunk = [];
    private int _number = -1;
    private long _position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    /// <exception cref="IOException">The file was removed while it was read.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0 || _position >= length)
        {
            return 0;
        }
        var number = (int)(_position / AttachmentChunkRow.Size);
        if (number != _number)
        {
            await using var db = open();
            _chunk = await Chunk(db, number).SingleOrDefaultAsync(cancellationToken) ?? throw Removed();
            _number = number;
        }
        return Take(buffer.Span);
    }

    /// <exception cref="IOException">The file was removed while it was read.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0 || _position >= length)
        {
            return 0;
        }
        var number = (int)(_position / AttachmentChunkRow.Size);
        if (number != _number)
        {
            using var db = open();
            _chunk = Chunk(db, number).SingleOrDefault() ?? throw Removed();
            _number = number;
        }
        return Take(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private IQueryable<byte[]> Chunk(HubDb db, int number) => db.AttachmentChunks.AsNoTracking()
        .Where(row => row.AttachmentKey == key && row.Number == number)
        .Select(row => row.Bytes);

    private int Take(Span<byte> buffer)
    {
        var rest = _chunk.AsSpan((int)(_position % AttachmentChunkRow.Size));
        var taken = Math.Min(rest.Length, buffer.Length);
        rest[..taken].CopyTo(buffer);
        _position += taken;
        return taken;
    }

    private static IOException Removed() => new("The attachment was removed while it was read.");
}
