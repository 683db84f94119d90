using CoopHub.Cms.Data;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Cms.Scoping;

/// <summary>
/// A unit of work. The outermost scope owns the database transaction, the locks and the notifications; scopes inside it
/// share them. It commits when the outermost scope and every scope inside it were completed, and only then notifies.
/// </summary>
internal sealed class HubScope : ICoreScope
{
    private readonly HubScopeProvider _provider;
    private readonly HubScope? _parent;
    private readonly ScopeUnit _unit;
    private bool? _completed;
    private bool _disposed;

    public HubScope(HubScopeProvider provider, HubScope? parent, ScopeUnit? unit, RepositoryCacheMode cacheMode, bool autoComplete)
    {
        _provider = provider;
        _parent = parent;
        _unit = unit ?? parent!._unit;
        RepositoryCacheMode = cacheMode == RepositoryCacheMode.Unspecified ? parent?.RepositoryCacheMode ?? RepositoryCacheMode.Default : cacheMode;
        _completed = autoComplete ? true : null;
    }

    public Guid InstanceId { get; } = Guid.NewGuid();
    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;
    public int Depth => _parent is null ? 0 : _parent.Depth + 1;
    public RepositoryCacheMode RepositoryCacheMode { get; }
    public ILockingMechanism Locks => _unit.Locks;
    public IsolatedCaches IsolatedCaches => _unit.IsolatedCaches;
    public IScopedNotificationPublisher Notifications => _unit.Notifications;
    internal HubScope? Parent => _parent;
    internal ScopeContext Context => _unit.Context;
    internal ScopeUnit Unit => _unit;

    /// <summary>The database inside this unit's transaction.</summary>
    internal HubDb Db
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _unit.Db;
        }
    }

    public bool Complete() => _completed ??= true;

    public void ReadLock(params int[] lockIds) => Locks.ReadLock(InstanceId, null, lockIds);
    public void ReadLock(TimeSpan timeout, int lockId) => Locks.ReadLock(InstanceId, timeout, lockId);
    public void WriteLock(params int[] lockIds) => Locks.WriteLock(InstanceId, null, lockIds);
    public void WriteLock(TimeSpan timeout, int lockId) => Locks.WriteLock(InstanceId, timeout, lockId);
    public void EagerReadLock(params int[] lockIds) => Locks.EagerReadLock(InstanceId, null, lockIds);
    public void EagerReadLock(TimeSpan timeout, int lockId) => Locks.EagerReadLock(InstanceId, timeout, lockId);
    public void EagerWriteLock(params int[] lockIds) => Locks.EagerWriteLock(InstanceId, null, lockIds);
    public void EagerWriteLock(TimeSpan timeout, int lockId) => Locks.EagerWriteLock(InstanceId, timeout, lockId);

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }
        _disposed = true;
        if (!_provider.TryLeave(this))
        {
            // Whoever mixed the order up must not keep the transaction, and with it every other writer, waiting.
            _unit.End(completed: false);
            throw new InvalidOperationException("Scopes must be disposed in the reverse order of their opening, in the same flow of execution.");
        }
        if (_parent is not null)
        {
            if (_completed != true)
            {
                _parent._completed = false;
            }
            return;
        }
        _unit.End(_completed == true);
    }
}
