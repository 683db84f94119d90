using CoopHub.Demonstration;
using CoopHub.Pages;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace CoopHub;

/// <summary>
/// What a new database gets: the start page with its lists, and where it is wanted the demonstration. A database that holds
/// any document is left alone.
/// </summary>
public sealed class FirstContent(ICoreScopeProvider scopes, IContentService documents, LoadDemonstration demonstration)
{
    /// <summary>Creates and publishes it in one transaction. Returns whether the database was empty.</summary>
    public bool Run(bool withDemonstration)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Umbraco.Cms.Core.Constants.Locks.ContentTree);
        if (documents.Count() > 0)
        {
            return false;
        }
        var frame = SiteFrame.Lay(documents);
        if (withDemonstration)
        {
            demonstration.Run(frame);
        }
        Publish(frame.Home);
        scope.Complete();
        return true;
    }

    private void Publish(IContent home)
    {
        var refused = documents.PublishBranch(home, PublishBranchFilter.IncludeUnpublished, ["*"]).FirstOrDefault(result => !result.Success);
        if (refused is not null)
        {
            throw new InvalidOperationException($"„{refused.Content?.Name}“ ließ sich nicht veröffentlichen ({refused.Result}): " +
                string.Join(", ", refused.InvalidProperties?.Select(property => property.Alias) ?? []));
        }
    }
}
