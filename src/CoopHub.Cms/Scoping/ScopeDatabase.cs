using CoopHub.Cms.Data;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Cms.Scoping;

/// <summary>The way from a scope to the rooms' own tables, so that they are saved together with documents or not at all.</summary>
public static class ScopeDatabase
{
    /// <summary>The database of the scope's transaction.</summary>
    public static HubDb Database(this ICoreScope scope) => ((HubScope)scope).Db;
}
