using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace CoopHub.Search.Index;

/// <summary>
/// An index's files, read at the place where they are needed, by any number of threads at once. Lucene.Net's own choice maps
/// them into memory and pays the price of a call into the runtime for every single byte: measured, half of a search's time.
/// Its other two let threads wait for each other.
/// </summary>
internal sealed class FileDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), null)
{
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var file = OpenFile(name);
        return new FileInput(name, file, 0, RandomAccess.GetLength(file), context) { Owns = true };
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new Slicer(name, OpenFile(name), context);
    }

    private SafeFileHandle OpenFile(string name) =>
        File.OpenHandle(Path.Combine(Directory.FullName, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);

    private sealed class Slicer(string name, SafeFileHandle file, IOContext context) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            new FileInput($"{name} ({sliceDescription})", file, offset, length, context);

        [Obsolete("Asked for by Lucene's oldest format only.")]
        public override IndexInput OpenFullSlice() => OpenSlice("full", 0, RandomAccess.GetLength(file));

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }
        }
    }

    private sealed class FileInput(string description, SafeFileHandle file, long start, long length, IOContext context) : BufferedIndexInput(description, context)
    {
        /// <summary>Whether the file is closed with this; copies and slices leave that to the one they were made of.</summary>
        public bool Owns { get; set; }

        public override long Length => length;

        public override object Clone()
        {
            var copy = (FileInput)base.Clone();
            copy.Owns = false;
            return copy;
        }

        protected override void ReadInternal(byte[] b, int offset, int length)
        {
            var at = start + Position;
            for (var rest = b.AsSpan(offset, length); rest.Length > 0;)
            {
                var read = RandomAccess.Read(file, rest, at);
                if (read == 0)
                {
                    throw new EndOfStreamException($"{this} ends before {at + rest.Length}.");
                }
                rest = rest[read..];
                at += read;
            }
        }

        protected override void SeekInternal(long pos)
        {
            // Each reading names its place.
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && Owns)
            {
                file.Dispose();
            }
        }
    }
}
