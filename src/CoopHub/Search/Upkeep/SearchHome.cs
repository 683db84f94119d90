using CoopHub.Cms.Changes;
using CoopHub.Search.Index;
using CoopHub.Search.Words;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopHub.Search.Upkeep;

/// <summary>
/// Holds the index that answers, keeps it in step with the change log, and builds another one beside it when it is missing,
/// damaged or made by other rules.
/// </summary>
internal sealed class SearchHome : IChangeFollower, IDisposable
{
    private readonly ChangeLog _log;
    private readonly IReadOnlyList<IFindableSource> _sources;
    private readonly IndexFolder _folder;
    private readonly ILogger<SearchHome> _logger;
    private readonly Lock _writing = new();
    private readonly Lock _opening = new();
    private volatile SearchIndex? _current;
    private volatile string? _rebuildReason;
    private VocabularyLearner _read = new();
    private bool _changed;
    private bool _disposed;

    public SearchHome(ChangeLog log, IEnumerable<IFindableSource> sources, IOptions<SearchOptions> options, ILogger<SearchHome> logger)
        : this(log, [.. sources], new IndexFolder(Path.GetFullPath(options.Value.Folder), logger), logger)
    {
    }

    internal SearchHome(ChangeLog log, IReadOnlyList<IFindableSource> sources, IndexFolder folder, ILogger<SearchHome> logger) =>
        (_log, _sources, _folder, _logger) = (log, sources, folder, logger);

    public string Name => "Der Suchindex";

    /// <summary>How building a new index is going.</summary>
    public BuildProgress Progress { get; } = new();

    /// <summary>Why the index must be built afresh, in German; null if it must not.</summary>
    public string? RebuildReason
    {
        get
        {
            _ = Current;
            return _rebuildReason;
        }
    }

    public ChangePosition Position => Current.Position;

    /// <summary>How many records are found.</summary>
    public int Count => Current.Count;

    /// <summary>Has the index built afresh soon, with the words that are in use by now.</summary>
    public void AskForRebuild(string reason) => _rebuildReason ??= reason;

    /// <summary>Reads one state of the index that answers.</summary>
    public T Read<T>(Func<SearchIndex, Lucene.Net.Search.IndexSearcher, T> read)
    {
        while (true)
        {
            var index = Current;
            try
            {
                return index.Read(searcher => read(index, searcher));
            }
            catch (ObjectDisposedException) when (index != _current)
            {
                // Another index has just taken its place.
            }
        }
    }

    public Task FollowAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        lock (_writing)
        {
            var index = Current;
            try
            {
                Take(index, changes, _read);
            }
            catch (ObjectDisposedException)
            {
                // Lucene closes a writer that the disk has failed.
                AskForRebuild("Der Suchindex konnte nicht geschrieben werden.");
                throw;
            }
            _changed = true;
        }
        return Task.CompletedTask;
    }

    /// <summary>Takes up new words of what was indexed, and secures it; if the disk refuses, the index is given up and must be built afresh.</summary>
    public void Commit()
    {
        lock (_writing)
        {
            try
            {
                if (!System.IO.Directory.Exists(Current.Folder))
                {
                    throw new DirectoryNotFoundException($"Der Ordner {Current.Folder} ist verschwunden.");
                }
                if (_changed)
                {
                    WordGrowth.Commit(Current, _read);
                    _read = new VocabularyLearner();
                }
            }
            catch (Exception failure) when (failure is IOException or ObjectDisposedException)
            {
                _logger.LogError(failure, "Der Suchindex kann nicht gesichert werden und wird neu aufgebaut.");
                AskForRebuild("Der Suchindex konnte nicht gesichert werden.");
            }
            _changed = false;
        }
    }

    /// <summary>Builds a new index from all records while the old one answers, and puts it in its place.</summary>
    public void Rebuild(string reason, CancellationToken stopping)
    {
        Progress.Begin(reason);
        var start = _log.Last();
        var vocabulary = Vocabulary.Learn(Counted(stopping).Select(RecordText.Of));
        var fresh = _folder.Begin(vocabulary);
        try
        {
            fresh.Position = start;
            PutAll(fresh, stopping);
            fresh.Tidy();
            CatchUpAndSwap(fresh, stopping);
        }
        catch
        {
            fresh.Abandon();
            throw;
        }
        Progress.End();
        // Building fills the memory once with what nobody needs afterwards; left alone, the process would keep it for good.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    public void Dispose()
    {
        lock (_writing)
        {
            if (_current is not { } current || _disposed)
            {
                return;
            }
            _disposed = true;
            if (System.IO.Directory.Exists(current.Folder))
            {
                current.Dispose();
            }
            else
            {
                current.Abandon();
            }
        }
    }

    private SearchIndex Current
    {
        get
        {
            if (_current is { } current)
            {
                return current;
            }
            lock (_opening)
            {
                return _current ??= Open();
            }
        }
    }

    private SearchIndex Open()
    {
        if (_folder.OpenNewest() is var (index, isCurrent))
        {
            if (isCurrent)
            {
                _folder.KeepOnly(index);
            }
            else
            {
                _rebuildReason = "Die Regeln für Wörter haben sich geändert.";
            }
            return index;
        }
        _rebuildReason = "Es gab keinen brauchbaren Suchindex.";
        // Empty, and not marked as whole: after a kill it is not taken for the real one.
        var empty = _folder.Begin(Vocabulary.Seed);
        empty.Position = _log.Last();
        return empty;
    }

    private IEnumerable<FindableRecord> Counted(CancellationToken stopping)
    {
        foreach (var record in _sources.SelectMany(source => source.ReadAll()))
        {
            stopping.ThrowIfCancellationRequested();
            Progress.Count();
            yield return record;
        }
    }

    private void PutAll(SearchIndex fresh, CancellationToken stopping) => Parallel.ForEach(
        _sources.SelectMany(source => source.ReadAll()),
        new ParallelOptions { CancellationToken = stopping, MaxDegreeOfParallelism = Environment.ProcessorCount },
        record =>
        {
            fresh.Put(record);
            Progress.Put();
        });

    private void CatchUpAndSwap(SearchIndex fresh, CancellationToken stopping)
    {
        fresh.Commit();
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            if (CatchUp(fresh))
            {
                continue;
            }
            lock (_writing)
            {
                // Nobody writes now; what came in the last moment is taken in before the swap, so that the position never goes back.
                while (CatchUp(fresh))
                {
                }
                if (fresh.Position >= Current.Position)
                {
                    Swap(fresh);
                    return;
                }
            }
        }
    }

    private bool CatchUp(SearchIndex fresh)
    {
        var changes = _log.ReadAfter(fresh.Position, 500);
        Take(fresh, changes, new VocabularyLearner());
        return changes.Count > 0;
    }

    private void Swap(SearchIndex fresh)
    {
        fresh.Refresh();
        fresh.Commit();
        IndexFolder.MarkWhole(fresh);
        var old = Current;
        _current = fresh;
        _rebuildReason = null;
        _changed = false;
        old.Abandon();
        _folder.KeepOnly(fresh);
    }

    private void Take(SearchIndex index, IReadOnlyList<Change> changes, VocabularyLearner learner)
    {
        if (changes.Count == 0)
        {
            return;
        }
        foreach (var source in _sources)
        {
            var keys = source.Concerned(changes);
            if (keys.Count == 0)
            {
                continue;
            }
            var records = source.Read(keys);
            foreach (var record in records)
            {
                index.Put(record);
                learner.Read(RecordText.Of(record));
            }
            foreach (var gone in keys.Except(records.Select(record => record.Key)))
            {
                index.Remove(gone);
            }
        }
        // Found first, then counted as done.
        index.Refresh();
        index.Position = changes[^1].Position;
    }
}
