using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Cms.Scoping;

/// <summary>Things and actions that the kernel's services enlist in a unit of work; actions run after it ended.</summary>
internal sealed class ScopeContext : IScopeContext
{
    private readonly Dictionary<string, Enlisted> _enlisted = [];

    public Guid InstanceId { get; } = Guid.NewGuid();
    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        _enlisted.TryAdd(key, new Enlisted(null, (completed, _) => action(completed), priority));

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (!_enlisted.TryGetValue(key, out var enlisted))
        {
            _enlisted[key] = enlisted = new Enlisted(creator(), action is null ? null : (completed, item) => action(completed, (T?)item), priority);
        }
        return (T?)enlisted.Item;
    }

    public T? GetEnlisted<T>(string key) => _enlisted.TryGetValue(key, out var enlisted) ? (T?)enlisted.Item : default;

    public void ScopeExit(bool completed)
    {
        var leaving = _enlisted.Values.OrderBy(enlisted => enlisted.Priority).ToList();
        _enlisted.Clear();
        List<Exception> failures = [];
        foreach (var enlisted in leaving)
        {
            try
            {
                enlisted.Action?.Invoke(completed, enlisted.Item);
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
        }
        if (failures.Count > 0)
        {
            throw new AggregateException("Actions at the end of a unit of work failed.", failures);
        }
    }

    private sealed record Enlisted(object? Item, Action<bool, object?>? Action, int Priority);
}
