using System.Collections.Concurrent;
using CoopHub.Search.Index;
using CoopHub.Search.Results;
using CoopHub.Search.Synonyms;
using CoopHub.Search.Upkeep;
using CoopHub.Search.Words;
using CoopHub.Search.ZeroHits;

namespace CoopHub.Search;

/// <summary>Finds records: the door to the search room. Whoever asks brings the tokens that he holds, and learns of nothing beyond them.</summary>
public sealed class Finder
{
    private const int LastPage = 500;
    private const int LargestPage = 100;
    private const int MostAskers = 200;
    private readonly SearchHome _home;
    private readonly SynonymShelf _synonyms;
    private readonly ZeroHitLog _zeroHits;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, RightsFilter> _rights = new(StringComparer.Ordinal);
    private volatile PreparedSynonyms? _prepared;

    internal Finder(SearchHome home, SynonymShelf synonyms, ZeroHitLog zeroHits, TimeProvider clock) =>
        (_home, _synonyms, _zeroHits, _clock) = (home, synonyms, zeroHits, clock);

    /// <summary>How the index is doing.</summary>
    public SearchState State => new(_home.Count, _home.Progress.Building, _home.Progress.Done, _home.Progress.Total, _home.Progress.Reason, _home.Progress.Failure);

    /// <summary>Has the index built afresh in the background, for administrators.</summary>
    public void Rebuild() => _home.AskForRebuild("Von Hand angestoßen.");

    /// <summary>Searches. No input is an error: what makes no sense finds nothing.</summary>
    public SearchResult Search(SearchRequest request)
    {
        request = request with { Page = Math.Clamp(request.Page, 1, LastPage), PageSize = Math.Clamp(request.PageSize, 1, LargestPage) };
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        var result = _home.Read((index, searcher) =>
        {
            var run = new SearchRun(searcher, index, request, SynonymsFor(index), RightsOf(request.Tokens), today);
            return new ResultPage(searcher, index, request, run).Of(run.Find());
        });
        if (result.Help is { WithoutFilters: 0 } && !request.Repeated && !_home.Progress.Building)
        {
            _zeroHits.Note(request.Text);
        }
        return result;
    }

    /// <summary>Suggests titles and names that begin like what was typed.</summary>
    public IReadOnlyList<Suggestion> Suggest(string? typed, IReadOnlyList<string> tokens, int most = 8) =>
        _home.Read((_, searcher) => new Suggester(searcher, RightsOf(tokens)).Suggest(typed, Math.Clamp(most, 1, 20)));

    private RightsFilter RightsOf(IReadOnlyList<string> tokens)
    {
        var held = tokens.Distinct().Order(StringComparer.Ordinal).ToList();
        if (_rights.Count >= MostAskers)
        {
            _rights.Clear();
        }
        return _rights.GetOrAdd(string.Join('\n', held), _ => new RightsFilter(held));
    }

    // Synonyms are looked up by stems, and stems are a matter of the words that the index knows.
    private SynonymTable SynonymsFor(SearchIndex index)
    {
        var groups = _synonyms.All;
        if (_prepared is not { } prepared || prepared.Groups != groups || prepared.Words != index.Words)
        {
            var words = index.Words;
            var table = new SynonymTable([.. ShippedSynonyms.Groups, .. groups.Select(group => group.Terms)], words);
            _prepared = prepared = new PreparedSynonyms(groups, words, table);
        }
        return prepared.Table;
    }

    private sealed record PreparedSynonyms(IReadOnlyList<SynonymGroup> Groups, GermanWords Words, SynonymTable Table);
}
