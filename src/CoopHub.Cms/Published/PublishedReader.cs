using CoopHub.Cms.Data;
using CoopHub.Cms.Documents;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Languages;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.Published;

/// <summary>Reads what is published in one pass: three questions, however many documents there are.</summary>
internal sealed class PublishedReader(LanguageRepository languages, DocumentTypeRepository types, IShortStringHelper strings)
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
        // Umbraco's convention: a property of this alias names the document in addresses.
        var inAddresses = types.Shared.SelectMany(type => type.PropertyTypes)
            .Where(property => property.Alias == Constants.Conventions.Content.UrlName).Select(property => property.Id).ToHashSet();
        return [.. views.AsEnumerable().Select(view =>
        {
            var own = values[view.Published!.Id].ToList();
            return Build(view, own.FirstOrDefault(row => inAddresses.Contains(row.PropertyTypeId))?.TextValue, names[view.Published.Id], own);
        })];
    }

    private PublishedLine Build(DocumentView view, string? inAddresses, IEnumerable<DocumentVersionCultureRow> names, IReadOnlyList<PropertyDataRow> values)
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
            Segment = (string.IsNullOrWhiteSpace(inAddresses) ? name : inAddresses).ToUrlSegment(strings),
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
