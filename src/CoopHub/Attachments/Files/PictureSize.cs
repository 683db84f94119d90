namespace CoopHub.Attachments.Files;

/// <summary>How large a picture may be once it is unpacked on a reader's device.</summary>
internal static class PictureSize
{
    private const int LongestSide = 12_000;
    private const int MostPixels = 50_000_000;

    /// <exception cref="FileRefusedException">The picture is too large.</exception>
    /// <exception cref="EndOfStreamException">The size is none.</exception>
    public static void Check(uint width, uint height)
    {
        if (width == 0 || height == 0)
        {
            throw new EndOfStreamException();
        }
        if (width > LongestSide || height > LongestSide || (long)width * height > MostPixels)
        {
            throw new FileRefusedException(
                $"Das Bild ist mit {width} × {height} Bildpunkten zu groß. Verkleinern Sie es auf höchstens {LongestSide} Bildpunkte je Seite und {MostPixels / 1_000_000} Millionen insgesamt.");
        }
    }
}
