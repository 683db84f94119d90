using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Cms.Scoping;

/// <summary>
/// The kernel's numbered locks, taken in the unit's transaction and freed with it. They hold across processes
/// (<see cref="Data.HubDb.TakeLock"/>); taking the same lock again inside one unit costs nothing.
/// </summary>
internal sealed class ScopeLocks(ScopeUnit unit) : ILockingMechanism
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HashSet<int> _read = [];
    private readonly HashSet<int> _write = [];

    public void ReadLock(Guid instanceId, TimeSpan? timeout = null, params int[] lockIds) => Take(_read, false, timeout, lockIds);
    public void ReadLock(Guid instanceId, params int[] lockIds) => Take(_read, false, null, lockIds);
    public void WriteLock(Guid instanceId, TimeSpan? timeout = null, params int[] lockIds) => Take(_write, true, timeout, lockIds);
    public void WriteLock(Guid instanceId, params int[] lockIds) => Take(_write, true, null, lockIds);
    public void EagerReadLock(Guid instanceId, TimeSpan? timeout = null, params int[] lockIds) => Take(_read, false, timeout, lockIds);
    public void EagerReadLock(Guid instanceId, params int[] lockIds) => Take(_read, false, null, lockIds);
    public void EagerWriteLock(Guid instanceId, TimeSpan? timeout = null, params int[] lockIds) => Take(_write, true, timeout, lockIds);
    public void EagerWriteLock(Guid instanceId, params int[] lockIds) => Take(_write, true, null, lockIds);

    public void ClearLocks(Guid instanceId) { }
    public void EnsureLocks(Guid scopeInstanceId) { }
    public void EnsureLocksCleared(Guid instanceId) { }
    public Dictionary<Guid, Dictionary<int, int>>? GetReadLocks() => null;
    public Dictionary<Guid, Dictionary<int, int>>? GetWriteLocks() => null;
    public void Dispose() { }

    private void Take(HashSet<int> taken, bool exclusive, TimeSpan? timeout, int[] lockIds)
    {
        foreach (var lockId in lockIds)
        {
            if (_write.Contains(lockId) || taken.Contains(lockId))
            {
                continue;
            }
            if (exclusive)
            {
                unit.WillWrite();
            }
            else if (!unit.MayWrite)
            {
                // Who only reads sees one state of the database from beginning to end and need not wait for writers.
                continue;
            }
            unit.Db.TakeLock(lockId, exclusive, timeout ?? Patience);
            taken.Add(lockId);
        }
    }
}
