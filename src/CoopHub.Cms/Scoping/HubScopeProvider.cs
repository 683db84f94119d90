using System.Data;
using CoopHub.Cms.Data;
using CoopHub.Cms.Querying;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Cms.Scoping;

/// <summary>Opens units of work and knows the one that the calling code runs in.</summary>
internal sealed class HubScopeProvider(IServiceProvider services, IEventAggregator events) : ICoreScopeProvider
{
    private readonly AsyncLocal<HubScope?> _ambient = new();

    /// <summary>The innermost open scope of the calling code, or null.</summary>
    public HubScope? Ambient => _ambient.Value;

    public IScopeContext? Context => _ambient.Value?.Context;

    /// <summary>The database of the open unit of work.</summary>
    /// <exception cref="InvalidOperationException">No scope is open.</exception>
    public HubDb Db => _ambient.Value?.Db ?? throw new InvalidOperationException("The database is reached inside a scope only; open one with CreateCoreScope().");

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false)
    {
        var parent = _ambient.Value;
        // A scope that completes itself is for reading, by the kernel's own rule; it needs no writer's place.
        var unit = parent is null
            ? new ScopeUnit(services.GetRequiredService<Func<HubDb>>(), new ScopedNotificationPublisher(events), readsOnly: autoComplete)
            : null;
        if (!autoComplete)
        {
            parent?.Unit.WillWrite();
        }
        var scope = new HubScope(this, parent, unit, repositoryCacheMode, autoComplete);
        _ambient.Value = scope;
        return scope;
    }

    public IQuery<T> CreateQuery<T>() => new HubQuery<T>();

    /// <summary>Makes the scope around this one the innermost; false when this one is not the innermost, and then its whole unit is left.</summary>
    internal bool TryLeave(HubScope scope)
    {
        var ambient = _ambient.Value;
        if (ambient == scope)
        {
            _ambient.Value = scope.Parent;
            return true;
        }
        if (ambient?.Unit == scope.Unit)
        {
            _ambient.Value = null;
        }
        return false;
    }
}
