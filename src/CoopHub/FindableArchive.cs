using CoopHub.Cms.Published;
using CoopHub.Cms.Scoping;
using CoopHub.Members;
using CoopHub.Search;
using CoopHub.Writing;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace CoopHub;

/// <summary>What lies in the archive: no reader sees it any more, but those who may bring it back find it on request.</summary>
internal sealed class FindableArchive(ICoreScopeProvider scopes, IContentService documents, RecordKinds kinds, PublishedSite site)
{
    /// <summary>The keys of everything of these types that lies there.</summary>
    public IReadOnlyList<Guid> KeysOf(IReadOnlyCollection<string> typeAliases)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. scope.Database().Workflows.Where(row => row.State == RecordState.Archived && typeAliases.Contains(row.TypeAlias)).Select(row => row.DocumentKey)];
    }

    /// <summary>The documents among these that lie there, as they were seen last.</summary>
    public IReadOnlyList<IPublishedContent> Among(IReadOnlyCollection<Guid> keys)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var archived = scope.Database().Workflows.Where(row => row.State == RecordState.Archived && keys.Contains(row.DocumentKey)).Select(row => row.DocumentKey).ToList();
        return archived.Count == 0 ? [] : [.. documents.GetByIds(archived).Where(LiesThere).Select(site.Imagine)];
    }

    /// <summary>The record for search of a document that lies there: it leads to the page where it can be brought back.</summary>
    public FindableRecord Mark(FindableRecord record, IPublishedContent document) => record with
    {
        Archived = true,
        Path = $"/schreiben/{record.Key}",
        Visibility = kinds.Find(document.ContentType.Alias) is { } kind ? Visibility.ArchiveTokens(record.Visibility, kind.Sight(document).Owner) : [],
    };

    private static bool LiesThere(IContent document) => document is { Published: false, Trashed: false };
}
