using CoopHub.Cms.Data;

namespace CoopHub.Cms.Scoping;

/// <summary>
/// Something small that is read often and written seldom (languages, types), kept in memory between units of work.
/// A unit that changed it sees its own state; the others see the committed one.
/// </summary>
internal sealed class Remembered<T>(HubScopeProvider scopes, Func<HubDb, T> read)
    where T : class
{
    private readonly string _key = $"remembered {Guid.NewGuid()}";
    private readonly Lock _door = new();
    private T? _value;
    private int _generation;

    /// <summary>The thing, as the calling code may see it; opens a scope for reading when none is open.</summary>
    public T Get()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        if (scopes.Ambient!.Context.GetEnlisted<Changed>(_key) is { } changed)
        {
            return changed.Value ??= read(scopes.Db);
        }
        int generation;
        lock (_door)
        {
            if (_value is not null)
            {
                return _value;
            }
            generation = _generation;
        }
        var value = read(scopes.Db);
        lock (_door)
        {
            if (generation == _generation)
            {
                _value = value;
            }
        }
        return value;
    }

    /// <summary>Called by the unit of work that has just changed the thing.</summary>
    public void Touch()
    {
        var changed = scopes.Ambient!.Context.Enlist(_key, () => new Changed(), (_, _) => Forget());
        changed!.Value = null;
    }

    /// <summary>Called when somebody else, such as another process, has changed it.</summary>
    public void Forget()
    {
        lock (_door)
        {
            _value = null;
            _generation++;
        }
    }

    private sealed class Changed
    {
        public T? Value { get; set; }
    }
}
