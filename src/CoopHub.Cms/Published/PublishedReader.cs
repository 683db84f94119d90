using CoopHub.Cms.Data;
using CoopHub.Cms.Documents;
using CoopHub.Cms.Languages;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.Published;

/// <summary>Reads what is published in one pass: three questions, however many documents there are.</summary>
internal sealed class PublishedReader(LanguageRepository languages, IShortStringHelper strings)
{
    private static readonly Dictionary<string, PublishedCultureInfo> OneLanguage = [];

    /// <summary>The published documents among these, or all of them.</summary>
    public List<PublishedLine> Read(HubDb db, IReadOnlyCollection<Guid>? keys = null)
    {
        var views = DocumentView.Of(db).Where(view => view.Document.Published && !view.Node.Trashed);
        if (keys is not null)
        {
            views = views.Where(view => keys.Contains(view.Node.Key));
        }
        var versions = views.Select(view => view.Published!.Id);
        var values = db.Set<PropertyDataRow>().AsNoTracking().Where(row => versions.Contains(row.VersionId)).ToLookup(row => row.VersionId);
        var names = db.Set<DocumentVersionCultureRow>().AsNoTracking().Where(row => versions.Contains(row.VersionId)).ToLookup(row => row.VersionId);
        return [.. views.AsEnumerable().Select(view => Build(view, names[view.Published!.Id], [.. values[view.Published.Id]]))];
    }

    private PublishedLine Build(DocumentView view, IEnumerable<DocumentVersionCultureRow> names, IReadOnlyList<PropertyDataRow> values)
    {
        var name = view.Published!.Name ?? view.Node.Name ?? "";
        return new PublishedLine
        {
            Id = view.Node.Id,
            Key = view.Node.Key,
            ParentId = view.Node.ParentId,
            Level = view.Node.Level,
            Path = view.Node.Path,
            SortOrder = view.Node.SortOrder,
            TypeId = view.Document.ContentTypeId,
            Name = name,
            Segment = name.ToUrlSegment(strings),
            CreatorId = view.Node.CreatorId,
            WriterId = view.Published.UserId,
            CreateDate = view.Node.CreateDate,
            PublishDate = view.Published.VersionDate,
            Cultures = Cultures(names),
            Values = values,
        };
    }

    private Dictionary<string, PublishedCultureInfo> Cultures(IEnumerable<DocumentVersionCultureRow> names)
    {
        var cultures = names.Select(row => (Culture: languages.GetIsoCodeById(row.LanguageId)!, row.Name, row.Date)).ToList();
        return cultures.Count == 0
            ? OneLanguage
            : cultures.ToDictionary(
                name => name.Culture,
                name => new PublishedCultureInfo(name.Culture, name.Name, name.Name.ToUrlSegment(strings, name.Culture), name.Date),
                StringComparer.OrdinalIgnoreCase);
    }
}
