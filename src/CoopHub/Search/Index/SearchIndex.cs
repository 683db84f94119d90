using System.Globalization;
using CoopHub.Cms.Changes;
using CoopHub.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CoopHub.Search.Index;

/// <summary>
/// One index in one folder, open for writing and searching. What is written is found after <see cref="Refresh"/> and outlives
/// the process after <see cref="Commit"/>, together with the position in the change log that it stands for.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private const string VocabularyFile = "vocabulary.gz";
    private const string TransactionKey = "transaction";
    private const string SequenceKey = "sequence";
    private const int MostPieces = 4;

    // Per writing thread. More makes building hardly faster, and the process never gives it back.
    private const double BufferMegaBytes = 16;
    private readonly FileDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;

    private SearchIndex(string folder, Vocabulary vocabulary, OpenMode mode)
    {
        Folder = folder;
        Words = new GermanWords(vocabulary);
        _directory = new FileDirectory(folder);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new NoAnalyzer())
        {
            OpenMode = mode,
            Similarity = new FieldSimilarity(),
            RAMBufferSizeMB = BufferMegaBytes,
        });
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new ScoringFactory());
        Position = ReadPosition(_writer.CommitData);
    }

    public string Folder { get; }

    /// <summary>The forms of words in this index.</summary>
    public GermanWords Words { get; private set; }

    /// <summary>The values that records are filtered by.</summary>
    public FacetValues Facets { get; } = new();

    /// <summary>The last change that the index has taken in.</summary>
    public ChangePosition Position { get; set; }

    /// <summary>How many records it holds.</summary>
    public int Count => _writer.NumDocs;

    /// <summary>Begins an empty index.</summary>
    public static SearchIndex Create(string folder, Vocabulary vocabulary)
    {
        System.IO.Directory.CreateDirectory(folder);
        vocabulary.Save(Path.Combine(folder, VocabularyFile));
        return new SearchIndex(folder, vocabulary, OpenMode.CREATE);
    }

    /// <summary>Opens an index after reading every byte of it once.</summary>
    /// <exception cref="IOException">A file is missing or damaged.</exception>
    /// <exception cref="InvalidDataException">The vocabulary is damaged.</exception>
    public static SearchIndex Open(string folder)
    {
        using (var directory = new FileDirectory(folder))
        using (var reader = DirectoryReader.Open(directory))
        {
            foreach (var leaf in reader.Leaves)
            {
                leaf.AtomicReader.CheckIntegrity();
            }
        }
        return new SearchIndex(folder, Vocabulary.Load(Path.Combine(folder, VocabularyFile)), OpenMode.APPEND);
    }

    /// <summary>Puts records in, in place of what stood under their keys.</summary>
    public void Put(FindableRecord record) => _writer.UpdateDocument(RecordDocument.KeyOf(record.Key), RecordDocument.Of(record, Words));

    /// <summary>
    /// Knows more words from now on. Records that would have other terms by them are to be put in again before
    /// <see cref="KeepWords"/>.
    /// </summary>
    public void Learn(IReadOnlyDictionary<string, VocabularyWord> words) => Words = new GermanWords(Words.Vocabulary.With(words));

    /// <summary>Keeps the words that were learned. Called after <see cref="Commit"/>: a word too few beside the index splits a question less, one too many would miss records.</summary>
    public void KeepWords()
    {
        var file = Path.Combine(Folder, VocabularyFile);
        Words.Vocabulary.Save(file + ".new");
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>Puts a record in that is known not to be there.</summary>
    public void PutNew(FindableRecord record) => _writer.AddDocument(RecordDocument.Of(record, Words));

    public void Remove(Guid key) => _writer.DeleteDocuments(RecordDocument.KeyOf(key));

    /// <summary>Joins the many small pieces that filling an index leaves, so that each question looks into few, and forgets the words that were met on the way.</summary>
    public void Tidy()
    {
        _writer.ForceMerge(MostPieces);
        Words.Forget();
    }

    /// <summary>Lets searches see what was written so far.</summary>
    public void Refresh() => _searchers.MaybeRefreshBlocking();

    /// <summary>Keeps what was written so far, with its position, through a power cut.</summary>
    public void Commit()
    {
        _writer.SetCommitData(new Dictionary<string, string>
        {
            [TransactionKey] = Position.Transaction.ToString(CultureInfo.InvariantCulture),
            [SequenceKey] = Position.Sequence.ToString(CultureInfo.InvariantCulture),
        });
        _writer.Commit();
    }

    /// <summary>Searches on one state of the index.</summary>
    public T Read<T>(Func<IndexSearcher, T> read)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>Closes without keeping what was not committed: after a failure, or in favour of another index.</summary>
    public void Abandon()
    {
        _searchers.Dispose();
        try
        {
            _writer.Rollback();
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // Its files are gone: there is nothing left to give up.
        }
        _directory.Dispose();
    }

    public void Dispose()
    {
        Commit();
        _searchers.Dispose();
        _writer.Dispose();
        _directory.Dispose();
    }

    private static ChangePosition ReadPosition(IDictionary<string, string> data) =>
        data.TryGetValue(TransactionKey, out var transaction) && data.TryGetValue(SequenceKey, out var sequence)
            ? new ChangePosition(long.Parse(transaction, CultureInfo.InvariantCulture), long.Parse(sequence, CultureInfo.InvariantCulture))
            : ChangePosition.Start;

    private sealed class ScoringFactory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new FieldSimilarity() };
    }
}
