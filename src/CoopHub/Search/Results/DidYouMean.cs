using CoopHub.Search.Queries;

namespace CoopHub.Search.Results;

/// <summary>Writes a query again with its slips put right, everything else as it was typed.</summary>
internal static class DidYouMean
{
    public static string? Of(string? typed, IReadOnlyList<SoughtWord> sought)
    {
        var corrected = QueryReader.Clean(typed ?? "");
        var changed = false;
        foreach (var word in sought.Where(word => word.Correction is not null))
        {
            var at = corrected.IndexOf(word.Surface.Raw, StringComparison.Ordinal);
            if (at >= 0)
            {
                corrected = corrected[..at] + AsTyped(word.Surface.Raw, word.Correction!.Lower) + corrected[(at + word.Surface.Raw.Length)..];
                changed = true;
            }
        }
        return changed ? corrected.Trim() : null;
    }

    private static string AsTyped(string typed, string meant) => char.IsUpper(typed[0]) ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;
}
