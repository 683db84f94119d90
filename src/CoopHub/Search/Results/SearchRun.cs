using CoopHub.Search.Index;
using CoopHub.Search.Queries;
using CoopHub.Search.Synonyms;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CoopHub.Search.Results;

/// <summary>One search on one state of the index: from what was typed to the documents of a page and the counts beside it.</summary>
internal sealed class SearchRun
{
    // The finer order is made among this many; what lies behind them nobody has read.
    private const int Refined = 200;

    // By date, hits are listed that fit at least so well in comparison to the best one.
    private const float GoodShare = 0.3f;
    private static readonly Sort s_newest = new(new SortField(IndexFields.ChangedAt, SortFieldType.INT64, reverse: true));
    private static readonly Sort s_vouchedFor = new(new SortField(IndexFields.ConfirmedOn, SortFieldType.INT64, reverse: true), s_newest.GetSort()[0]);
    private static readonly Term s_archived = new(IndexFields.Archived, "1");
    private readonly IndexSearcher _searcher;
    private readonly FacetValues _values;
    private readonly SearchRequest _request;
    private readonly IndexWords _index;
    private readonly QueryBuilder _builder;
    private readonly RightsFilter _rights;
    private readonly DateOnly _today;

    public SearchRun(IndexSearcher searcher, SearchIndex home, SearchRequest request, SynonymTable synonyms, RightsFilter rights, DateOnly today)
    {
        _searcher = searcher;
        _values = home.Facets;
        _request = request;
        _rights = rights;
        _today = today;
        _index = new IndexWords(searcher, rights);
        _builder = new QueryBuilder(_index, home.Words);
        Asked = QueryReader.Read(request.Text);
        Sought = new SoughtWords(home.Words, _index, synonyms).Of(Asked.Words);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            _values.Of(leaf.AtomicReader);
        }
    }

    /// <summary>What was typed, understood.</summary>
    public AskedQuery Asked { get; }

    /// <summary>The words that are sought.</summary>
    public IReadOnlyList<SoughtWord> Sought { get; }

    /// <summary>Whether words in quotes were sought one by one, since nothing had them as written.</summary>
    public bool QuotesLoosened { get; private set; }

    /// <summary>Searches; phrases that nobody has written are loosened to words.</summary>
    public Found Find()
    {
        var found = Find(BuildQuery(strict: true), filters: Filters());
        if (found.Total == 0 && Asked.Phrases.Count > 0)
        {
            found = Find(BuildQuery(strict: false), Filters());
            QuotesLoosened = found.Total > 0;
        }
        return found;
    }

    /// <summary>How many records the same words find without any facet.</summary>
    public int CountWithoutFilters()
    {
        var counter = new TotalHitCountCollector();
        _searcher.Search(BuildQuery(strict: false), _rights, counter);
        return counter.TotalHits;
    }

    /// <summary>How many archived records the words would find, whatever the facets; 0 where those are found anyway.</summary>
    public int CountArchivedLeftOut()
    {
        if (_request.Archived || !HasArchive)
        {
            return 0;
        }
        var query = new BooleanQuery { { BuildQuery(strict: !QuotesLoosened, archived: true), Occur.MUST }, { new TermQuery(s_archived), Occur.MUST } };
        var counter = new TotalHitCountCollector();
        _searcher.Search(query, _rights, counter);
        return counter.TotalHits;
    }

    /// <summary>What was confirmed last among what the asker may see, and then what was changed last.</summary>
    public IReadOnlyList<FindableRecord> Newest(int most)
    {
        var query = new BooleanQuery { { new MatchAllDocsQuery(), Occur.MUST }, { new TermQuery(s_archived), Occur.MUST_NOT } };
        return [.. _searcher.Search(query, _rights, most, s_vouchedFor).ScoreDocs.Select(hit => RecordDocument.Read(_searcher.Doc(hit.Doc), texts: false))];
    }

    /// <summary>Which records match, whatever their facets.</summary>
    public Query BuildQuery(bool strict) => BuildQuery(strict, _request.Archived);

    // Words stand at the top, with nothing around them that must match: only so can Lucene score them in its fastest way.
    private BooleanQuery BuildQuery(bool strict, bool archived)
    {
        var words = QueryBuilder.Match(strict ? Sought : [.. Sought, .. Loosened()]);
        var query = strict && Asked.Phrases.Count > 0 ? WithPhrases(words) : words;
        if (query.Clauses.Count == 0)
        {
            query.Add(new MatchAllDocsQuery(), Asked.Words.Count > 0 ? Occur.MUST_NOT : Occur.MUST);
        }
        foreach (var excluded in Asked.Excluded)
        {
            query.Add(_builder.Exclusion(excluded), Occur.MUST_NOT);
        }
        if (!archived && HasArchive)
        {
            query.Add(new TermQuery(s_archived), Occur.MUST_NOT);
        }
        return query;
    }

    private bool HasArchive => _searcher.IndexReader.DocFreq(s_archived) > 0;

    private BooleanQuery WithPhrases(BooleanQuery words)
    {
        var query = new BooleanQuery(disableCoord: true);
        if (words.Clauses.Count > 0)
        {
            query.Add(words, Occur.SHOULD);
        }
        foreach (var phrase in Asked.Phrases)
        {
            query.Add(QueryBuilder.Phrase(phrase), Occur.MUST);
        }
        return query;
    }

    private IEnumerable<SoughtWord> Loosened() => new SoughtWords(_builder.Words, _index, SynonymTable.None)
        .Of([.. Asked.Phrases.SelectMany(Words.WordScanner.Scan).Take(QueryReader.MostWords)]);

    private Found Find(Query query, IReadOnlyList<FacetFilter> filters)
    {
        var last = Math.Max(1, _request.Page) * _request.PageSize;
        var byDate = _request.Order == SearchOrder.Date || Asked.Words.Count + Asked.Phrases.Count == 0;
        return byDate ? ByDate(query, filters, last) : ByRelevance(query, filters, last);
    }

    private Found ByDate(Query query, IReadOnlyList<FacetFilter> filters, int last)
    {
        var top = TopFieldCollector.Create(s_newest, last, fillFields: false, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: true);
        var hits = new HitCollector(top, _values, filters);
        var best = Asked.Words.Count == 0 ? 0 : _searcher.Search(query, _rights, 1).MaxScore;
        _searcher.Search(query, _rights, new GoodHits(hits, best * GoodShare));
        return new Found(top.GetTopDocs().ScoreDocs, hits, filters);
    }

    private Found ByRelevance(Query query, IReadOnlyList<FacetFilter> filters, int last)
    {
        var top = TopScoreDocCollector.Create(Math.Max(Refined, last), docsScoredInOrder: false);
        var hits = new HitCollector(top, _values, filters);
        CollectAnyOrder(query, hits);
        return new Found(Refine(top.GetTopDocs().ScoreDocs), hits, filters);
    }

    // Lucene's own way with a filter scores documents one by one in order. Handed to the scorers as the documents that exist, the
    // visible ones are scored in its fastest way, many at once, and nothing else is seen.
    private void CollectAnyOrder(Query query, HitCollector hits)
    {
        var weight = _searcher.CreateNormalizedWeight(query);
        foreach (var leaf in _searcher.IndexReader.Leaves)
        {
            if (_rights.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs)?.Bits is { } visible)
            {
                hits.SetNextReader(leaf);
                weight.GetBulkScorer(leaf, scoreDocsInOrder: !hits.AcceptsDocsOutOfOrder, visible)?.Score(hits);
            }
        }
    }

    private ScoreDoc[] Refine(ScoreDoc[] found)
    {
        var refined = RefinedHits.Order(_searcher, found.Take(Refined), _builder.Refine(Sought), new Freshness(_searcher, _today).Of);
        return [.. refined, .. found.Skip(Refined)];
    }

    private List<FacetFilter> Filters()
    {
        var known = _values.All();
        var filters = _request.Facets.Where(facet => facet.Value.Count > 0).Select(facet => FacetFilter.Ticked(facet.Key, facet.Value, _values)).ToList();
        filters.AddRange(Asked.Filters.Select(filter => FacetFilter.Typed(filter, known)));
        return filters;
    }
}

/// <summary>The documents that were found, up to the end of the asked page, and the counts beside them.</summary>
internal sealed record Found(ScoreDoc[] Documents, HitCollector Counts, IReadOnlyList<FacetFilter> Filters)
{
    public int Total => Counts.Total;
}
