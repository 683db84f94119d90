using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CoopHub.Attachments.Texts;

/// <summary>PdfPig's filters, held to a size: a few kilobytes of a PDF may unpack to any number of gigabytes.</summary>
internal sealed class PdfFilters() : BaseFilterProvider(Bounded())
{
    private const int LargestStream = 64 * 1024 * 1024;

    private static Dictionary<string, IFilter> Bounded()
    {
        var flate = new BoundedFilter(new FlateFilter(), UnpacksWithin);
        // The most that one byte of the others can become: a code of LZW fewer than 4096 bytes, a pair of run length 128.
        var lzw = new BoundedFilter(new LzwFilter(), packed => packed.Length * 2731L <= LargestStream);
        var runLength = new BoundedFilter(new RunLengthFilter(), packed => packed.Length * 64L <= LargestStream);
        var base85 = new BoundedFilter(new Ascii85Filter(), packed => packed.Length * 4L <= LargestStream);
        var hexadecimal = new BoundedFilter(new AsciiHexDecodeFilter(), packed => packed.Length <= LargestStream);
        var picture = new BoundedFilter(new DctDecodeFilter(), _ => false);
        return new Dictionary<string, IFilter>
        {
            ["FlateDecode"] = flate, ["Fl"] = flate, ["LZWDecode"] = lzw, ["LZW"] = lzw, ["RunLengthDecode"] = runLength, ["RL"] = runLength,
            ["ASCII85Decode"] = base85, ["A85"] = base85, ["ASCIIHexDecode"] = hexadecimal, ["AHx"] = hexadecimal,
            ["DCTDecode"] = picture, ["DCT"] = picture, ["CCITTFaxDecode"] = picture, ["CCF"] = picture, ["JBIG2Decode"] = picture, ["JPXDecode"] = picture,
        };
    }

    private static bool UnpacksWithin(Memory<byte> packed)
    {
        using var content = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        long total = 0;
        try
        {
            while (total <= LargestStream && content.Read(buffer) is > 0 and var length)
            {
                total += length;
            }
        }
        catch (InvalidDataException)
        {
            // PdfPig makes what it can of a broken stream; it stops where this did.
        }
        return total <= LargestStream;
    }

    private sealed class BoundedFilter(IFilter inner, Func<Memory<byte>, bool> fits) : IFilter
    {
        private const int WidestRow = 100_000;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var settings = DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex);
            if (!fits(input) || settings.Data.Values.OfType<NumericToken>().Any(number => number.Double > WidestRow))
            {
                throw new InvalidDataException("A stream of the PDF unpacks to more than the limit.");
            }
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
