using CoopHub.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CoopHub.Search.Results;

/// <summary>Turns what a search found into the page that is shown.</summary>
internal sealed class ResultPage(IndexSearcher searcher, SearchIndex index, SearchRequest request, SearchRun run)
{
    private const int MostValues = 60;
    private const int MostPopular = 5;

    public SearchResult Of(Found found)
    {
        var pages = Math.Max(1, (found.Total + request.PageSize - 1) / request.PageSize);
        var page = Math.Clamp(request.Page, 1, pages);
        return new SearchResult
        {
            Total = found.Total,
            Page = page,
            Pages = pages,
            Hits = Hits(found.Documents.Skip((page - 1) * request.PageSize).Take(request.PageSize)),
            Facets = Facets(found),
            DidYouMean = DidYouMean.Of(request.Text, run.Sought),
            ArchivedLeftOut = run.CountArchivedLeftOut(),
            Shortened = run.Asked.Shortened,
            QuotesLoosened = run.QuotesLoosened,
            Help = found.Total == 0 ? new SearchHelp(run.CountWithoutFilters(), run.Newest(MostPopular)) : null,
        };
    }

    private List<SearchHit> Hits(IEnumerable<ScoreDoc> documents)
    {
        var highlighter = new Highlighter(run.Sought, run.Asked.Phrases, index.Words, Weigh);
        return [.. documents.Select(document => Hit(document, highlighter))];
    }

    private SearchHit Hit(ScoreDoc document, Highlighter highlighter)
    {
        var record = RecordDocument.Read(searcher.Doc(document.Doc), texts: true);
        var (passage, foundIn) = Passage(record, highlighter);
        return new SearchHit(record with { Body = "", Attachments = [] }, highlighter.Mark(record.Title), passage, foundIn)
        {
            Reasons = request.Explain ? Reasons.Of(searcher, run.BuildQuery(strict: !run.QuotesLoosened), document.Doc) : [],
        };
    }

    private static (MarkedText Passage, string? FoundIn) Passage(FindableRecord record, Highlighter highlighter)
    {
        if ((highlighter.Passage(record.Body) ?? highlighter.Passage(record.Summary)) is { } own)
        {
            return (own, null);
        }
        foreach (var attachment in record.Attachments)
        {
            if (highlighter.Passage(attachment.Text) is { } attached)
            {
                return (attached, attachment.Name);
            }
        }
        return (Highlighter.Beginning(record.Summary.Length > 0 ? record.Summary : record.Body), null);
    }

    private double Weigh(string stem)
    {
        var count = searcher.IndexReader.DocFreq(new Term(IndexFields.All, stem));
        return Math.Log(1 + (searcher.IndexReader.NumDocs + 1.0) / (count + 1));
    }

    private List<FacetCounts> Facets(Found found)
    {
        var known = index.Facets.All();
        var counted = known.Select((value, number) => (value, number, Count: found.Counts.CountOf(value.Facet, number), Chosen: IsChosen(value)))
            .Where(value => value.Count > 0 || value.Chosen)
            .ToLookup(value => value.value.Facet, StringComparer.Ordinal);
        return
        [
            .. SearchFacets.All.Where(counted.Contains).Select(facet => new FacetCounts(
                facet,
                [.. counted[facet]
                    .OrderByDescending(value => value.Chosen).ThenByDescending(value => value.Count).ThenBy(value => value.value.Value, StringComparer.Ordinal)
                    .Take(MostValues)
                    .Select(value => new FacetCount(value.value.Value, value.Count, value.Chosen))])),
        ];
    }

    private bool IsChosen(FacetValue value) => request.Facets.TryGetValue(value.Facet, out var chosen) && chosen.Contains(value.Value);
}
