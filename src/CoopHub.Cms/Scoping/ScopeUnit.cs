using CoopHub.Cms.Data;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Cms.Scoping;

/// <summary>What an outermost scope owns: one database context with its transaction, the locks, the news to be told.</summary>
internal sealed class ScopeUnit(Func<HubDb> open, ScopedNotificationPublisher notifications, bool readsOnly)
{
    private HubDb? _db;
    private IsolatedCaches? _caches;
    private ScopeLocks? _locks;
    private readonly List<Action<HubDb>> _beforeCommit = [];

    public ScopeContext Context { get; } = new();
    public IScopedNotificationPublisher Notifications => notifications;
    public ILockingMechanism Locks => _locks ??= new ScopeLocks(this);
    public IsolatedCaches IsolatedCaches => _caches ??= new IsolatedCaches(_ => new DeepCloneAppCache(new ObjectCacheAppCache()));

    /// <summary>True while nothing was asked of the database yet or the transaction may write.</summary>
    public bool MayWrite { get; private set; } = !readsOnly;

    /// <summary>The database; the first call begins the transaction.</summary>
    public HubDb Db
    {
        get
        {
            if (_db is null)
            {
                var db = open();
                try
                {
                    if (MayWrite)
                    {
                        db.BeginWriting();
                    }
                    else
                    {
                        db.BeginReading();
                    }
                }
                catch
                {
                    db.Dispose();
                    throw;
                }
                _db = db;
            }
            return _db;
        }
    }

    /// <summary>A scope that completes itself reads, unless it takes a write lock before its first question.</summary>
    public void WillWrite()
    {
        if (_db is null)
        {
            MayWrite = true;
        }
    }

    /// <summary>Has something written in the same transaction, right before it commits.</summary>
    public void BeforeCommit(Action<HubDb> write) => _beforeCommit.Add(write);

    /// <summary>Commits or rolls back, then runs what was enlisted and tells the news (only after a commit).</summary>
    public void End(bool completed)
    {
        var committed = false;
        try
        {
            if (completed)
            {
                Commit();
            }
            committed = completed;
        }
        finally
        {
            // Disposing the context rolls back what was not committed and gives the write gate free.
            _db?.Dispose();
            _db = null;
            try
            {
                Context.ScopeExit(committed);
            }
            finally
            {
                notifications.ScopeExit(committed);
            }
        }
    }

    private void Commit()
    {
        foreach (var write in _beforeCommit)
        {
            write(Db);
        }
        _db?.Database.CommitTransaction();
    }
}
