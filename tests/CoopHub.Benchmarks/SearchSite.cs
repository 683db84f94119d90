using System.Diagnostics;
using System.Text;
using CoopHub.Search;
using CoopHub.Search.Index;
using CoopHub.Search.Results;
using CoopHub.Search.Synonyms;
using CoopHub.Search.Upkeep;
using CoopHub.Search.Words;
using CoopHub.SearchEvaluation;

namespace CoopHub.Benchmarks;

/// <summary>A site with very many records: made of the sentences of texts, with partners, rubrics, keywords and rights.</summary>
internal sealed class SearchSite : IDisposable
{
    private static readonly string[] s_tokens = ["public", "cooperation", "partner:7"];
    private readonly string _folder = Directory.CreateTempSubdirectory("coophub-load-").FullName;
    private readonly SearchIndex _index;
    private readonly SynonymTable _synonyms;
    private readonly RightsFilter _rights = new(s_tokens);

    public SearchSite(IReadOnlyList<QuestionDocument> documents, int count)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var vocabulary = Vocabulary.Learn(Records(documents, count).Select(RecordText.Of));
        _index = SearchIndex.Create(_folder, vocabulary);
        long bytes = 0;
        Parallel.ForEach(Records(documents, count), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, record =>
        {
            Interlocked.Add(ref bytes, Encoding.UTF8.GetByteCount(RecordText.Of(record)));
            _index.Put(record);
        });
        _index.Tidy();
        _index.Commit();
        _index.Refresh();
        watch.Stop();
        (BuiltPerSecond, TextBytes) = (count / watch.Elapsed.TotalSeconds, bytes);
        BuildProcessor = (Environment.CpuUsage.TotalTime - cpu) / count;
        IndexBytes = Directory.GetFiles(_folder).Sum(file => new FileInfo(file).Length);
        _synonyms = new SynonymTable(SynonymTable.Shipped(), _index.Words);
    }

    /// <summary>Records per second, learning the words and indexing.</summary>
    public double BuiltPerSecond { get; }

    /// <summary>Processor time of one record.</summary>
    public TimeSpan BuildProcessor { get; }

    /// <summary>How many bytes of text there are, in UTF-8.</summary>
    public long TextBytes { get; }

    /// <summary>How much disk the index takes.</summary>
    public long IndexBytes { get; }

    public SearchResult Search(string text, int page = 1) => _index.Read(searcher =>
    {
        var request = new SearchRequest(text, s_tokens) { Page = page };
        var run = new SearchRun(searcher, _index, request, _synonyms, _rights, new DateOnly(2026, 11, 25));
        return new ResultPage(searcher, _index, request, run).Of(run.Find());
    });

    public IReadOnlyList<Suggestion> Suggest(string typed) => _index.Read(searcher => new Suggester(searcher, _rights).Suggest(typed, 8));

    /// <summary>Changes a record and waits until it can be found.</summary>
    public void Change(QuestionDocument document, int number)
    {
        _index.Put(Record(document, document.Body, number));
        _index.Refresh();
    }

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Sentences of one document mixed with those of another one: as many texts as wanted, and no two alike.
    public static IEnumerable<FindableRecord> Records(IReadOnlyList<QuestionDocument> documents, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var own = documents[number % documents.Count];
            if (number < documents.Count)
            {
                yield return Record(own, own.Body, number);
                continue;
            }
            var chance = new Random(number);
            var other = documents[chance.Next(documents.Count)];
            var sentences = own.Body.Split(". ").Concat(other.Body.Split(". ")).Where(_ => chance.Next(2) == 0).Take(16);
            yield return Record(own, string.Join(". ", sentences), number);
        }
    }

    private static FindableRecord Record(QuestionDocument document, string body, int number)
    {
        var chance = new Random(number);
        var rights = chance.Next(10) switch { < 7 => "public", < 9 => "cooperation", _ => $"partner:{chance.Next(40)}" };
        return new FindableRecord(new Guid(number, 0, 0, new byte[8]), number % 5 == 0 ? "Neuigkeit" : "Lösung", document.Title, document.Id)
        {
            Body = body,
            Tags = [$"Schlagwort {chance.Next(200)}", $"Schlagwort {chance.Next(200)}"],
            Names = [new FindableName("Produkt", $"Produkt {chance.Next(500)}")],
            Facets =
            [
                new(SearchFacets.Category, $"Rubrik {chance.Next(4)}"), new(SearchFacets.Partner, $"Partner {chance.Next(40)}"), new(SearchFacets.Status, $"Status {chance.Next(7)}"),
                new(SearchFacets.Themenfeld, $"Themenfeld {chance.Next(14)}"), new(SearchFacets.Year, $"{2017 + chance.Next(10)}"),
            ],
            Visibility = [rights],
            ChangedAt = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(-chance.Next(50_000)),
        };
    }
}
