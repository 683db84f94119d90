using CoopHub.Attachments;
using CoopHub.Cms.Changes;
using CoopHub.Cms.Published;
using CoopHub.Search;
using CoopHub.Writing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace CoopHub;

/// <summary>How a room's published documents are found.</summary>
/// <param name="Name">What the program's log calls them.</param>
/// <param name="TypeAliases">The aliases of their document types.</param>
/// <param name="Describe">Makes the record for search of a document and the last part of its address; null where nobody shall find it.</param>
internal sealed record FindableType(string Name, IReadOnlyCollection<string> TypeAliases, Func<IPublishedContent, string, PublishedSite, FindableRecord?> Describe)
{
    /// <summary>The documents that a record names: when one of them changes, the record does.</summary>
    public Func<IPublishedContent, IEnumerable<Guid>> Named { get; init; } = _ => [];
}

/// <summary>Hands the published and the archived documents of one room to search, whoever may see them, with the texts of the files that hang on them.</summary>
internal sealed class FindableDocuments(
    FindableType type, PublishedSite site, FindableArchive archive, IContentService documents, IContentTypeService types, AttachmentShelf attachments) : IFindableSource
{
    private const int AtOnce = 200;

    public string Name => type.Name;

    public IReadOnlyCollection<Guid> Concerned(IReadOnlyList<Change> changes)
    {
        site.CatchUp();
        var keys = new HashSet<Guid>();
        foreach (var change in changes)
        {
            keys.UnionWith(change.Kind switch
            {
                Change.Document => ConcernedBy(change.Key),
                Change.Schema => EveryKey(),
                RecordDesk.ChangeKind when AliasOf(change.Key) is { } alias && type.TypeAliases.Contains(alias) => [change.Key],
                _ => [],
            });
        }
        return keys;
    }

    public IReadOnlyList<FindableRecord> Read(IReadOnlyCollection<Guid> keys) =>
        [.. keys.Chunk(AtOnce).SelectMany(some => Describe(Published(some).Concat(archive.Among([.. some.Where(key => site.GetById(key) is null)]))))];

    public IEnumerable<FindableRecord> ReadAll()
    {
        site.CatchUp();
        return Ours.Chunk(AtOnce).Concat(archive.KeysOf(type.TypeAliases).Chunk(AtOnce).Select(keys => archive.Among(keys).ToArray())).SelectMany(Describe);
    }

    private IEnumerable<IPublishedContent> Published(IEnumerable<Guid> keys) => keys.Select(site.GetById).OfType<IPublishedContent>();

    private IEnumerable<IPublishedContent> Ours => site.All.Where(IsOurs);

    private bool IsOurs(IPublishedContent document) => type.TypeAliases.Contains(document.ContentType.Alias);

    private IEnumerable<Guid> ConcernedBy(Guid key)
    {
        if (AliasOf(key) is not { } alias || type.TypeAliases.Contains(alias))
        {
            return [key];
        }
        // What stands below it may have got another address, or none.
        var id = site.GetById(key)?.Id ?? documents.GetById(key)!.Id;
        return documents.HasChildren(id) ? EveryKey() : Ours.Where(document => type.Named(document).Contains(key)).Select(document => document.Key);
    }

    private string? AliasOf(Guid key) => site.GetById(key)?.ContentType.Alias ?? documents.GetById(key)?.ContentType.Alias;

    // Asked of the database: what is no longer published must leave the index, too.
    private List<Guid> EveryKey()
    {
        var ids = type.TypeAliases.Select(alias => types.Get(alias)?.Id).OfType<int>().ToArray();
        var keys = new List<Guid>();
        for (var (page, total) = (0L, long.MaxValue); ids.Length > 0 && page * AtOnce < total; page++)
        {
            keys.AddRange(documents.GetPagedOfTypes(ids, page, AtOnce, out total, filter: null).Select(document => document.Key));
        }
        return keys;
    }

    private FindableRecord? Describe(IPublishedContent document) =>
        site.GetById(document.Key) is null
            ? type.Describe(document, "", site) is { } kept ? archive.Mark(kept, document) : null
            : site.RouteOf(document.Key) is { } route ? type.Describe(document, route[(route.LastIndexOf('/') + 1)..], site) : null;

    private IEnumerable<FindableRecord> Describe(IEnumerable<IPublishedContent> some)
    {
        List<IPublishedContent> batch = [.. some.Where(IsOurs)];
        var texts = attachments.Texts([.. batch.Select(document => document.Key)]);
        foreach (var document in batch)
        {
            if (Describe(document) is { } record)
            {
                yield return record with { Attachments = [.. texts[document.Key].Select(file => new FindableAttachment(file.FileName, file.Text))] };
            }
        }
    }
}

/// <summary>Registers which documents are found.</summary>
internal static class FindableRegistration
{
    /// <summary>Lets search find the published documents of a room.</summary>
    public static IServiceCollection LetFind(this IServiceCollection services, FindableType type) =>
        services.AddSingleton<IFindableSource>(provider => new FindableDocuments(
            type,
            provider.GetRequiredService<PublishedSite>(),
            provider.GetRequiredService<FindableArchive>(),
            provider.GetRequiredService<IContentService>(),
            provider.GetRequiredService<IContentTypeService>(),
            provider.GetRequiredService<AttachmentShelf>()));
}
