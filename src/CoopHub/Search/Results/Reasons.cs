using CoopHub.Search.Index;
using Lucene.Net.Search;

namespace CoopHub.Search.Results;

/// <summary>Says in plain words what made a record a hit, out of Lucene's own account of the score.</summary>
internal static class Reasons
{
    private static readonly Dictionary<string, string> s_fields = new(StringComparer.Ordinal)
    {
        [IndexFields.All] = "Titel und Text",
        [IndexFields.Title] = "Titel",
        [IndexFields.Lead] = "Kurzfassung, Schlagwörter und Namen",
        [IndexFields.Exact] = "genau so geschrieben",
        [IndexFields.Grams] = "ähnlich geschrieben",
        [IndexFields.Attachment] = "Anhang",
    };

    public static IReadOnlyList<MatchReason> Of(IndexSearcher searcher, Query query, int document)
    {
        var reasons = new List<MatchReason>();
        Collect(searcher.Explain(query, document), reasons);
        return [.. reasons.OrderByDescending(reason => reason.Weight)];
    }

    // The leaves that count read "weight(all:wohngeld in 3) …".
    private static void Collect(Explanation explanation, List<MatchReason> reasons)
    {
        const string Leaf = "weight(";
        if (explanation.Description.StartsWith(Leaf, StringComparison.Ordinal) && explanation.Value > 0
            && explanation.Description.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            && s_fields.TryGetValue(explanation.Description[Leaf.Length..colon], out var field))
        {
            var term = explanation.Description[(colon + 1)..explanation.Description.IndexOf(" in ", StringComparison.Ordinal)];
            reasons.Add(new MatchReason(field, term.Split('^')[0].TrimStart(RecordTerms.OriginMark), Math.Round(explanation.Value, 3)));
            return;
        }
        foreach (var detail in explanation.GetDetails() ?? [])
        {
            Collect(detail, reasons);
        }
    }
}
