using CoopHub.Cms.Data;
using CoopHub.Cms.Documents;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Languages;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.Published;

/// <summary>Reads what is published in one pass: three questions, however many documents there are.</summary>
internal sealed class PublishedReader(LanguageRepository languages, PublishedTypes types, IShortStringHelper strings)
{
    private static readonly Dictionary<string, PublishedCultureInfo> OneLanguage = [];

    /// <summary>The published documents among these, or all of them.</summary>
    public List<PublishedLine> Read(HubDb db, IReadOnlyCollection<Guid>? keys = null) => Read(db, keys, values => values, types.Alias);

    /// <summary>All published documents, of their values only those that addresses are made of.</summary>
    public List<PublishedLine> ReadPlaces(HubDb db)
    {
        var names = db.Set<PropertyTypeRow>().Where(property => property.Alias == Constants.Conventions.Content.UrlName).Select(property => property.Id);
        return Read(db, null, values => values.Where(row => names.Contains(row.PropertyTypeId)), _ => Constants.Conventions.Content.UrlName);
    }

    /// <summary>A document as its readers would see it if its latest version were published, in the default language.</summary>
    public PublishedLine Read(IContent document)
    {
        PublishedSource[] values =
        [
            .. from property in document.Properties
               from value in property.Values
               where value.EditedValue is not null
               select new PublishedSource(property.Alias, value.Culture?.ToLowerInvariant() ?? "", value.Segment ?? "", value.EditedValue),
        ];
        var name = document.Name ?? "";
        return new PublishedLine
        {
            Id = document.Id,
            Key = document.Key,
            ParentId = document.ParentId,
            Level = document.Level,
            Path = document.Path,
            SortOrder = document.SortOrder,
            TypeId = document.ContentTypeId,
            Name = name,
            Segment = Segment(name, values, culture: null),
            CreatorId = document.CreatorId,
            WriterId = document.WriterId,
            CreateDate = document.CreateDate,
            PublishDate = document.UpdateDate,
            Cultures = OneLanguage,
            Values = values,
        };
    }

    private List<PublishedLine> Read(
        HubDb db,
        IReadOnlyCollection<Guid>? keys,
        Func<IQueryable<PropertyDataRow>, IQueryable<PropertyDataRow>> wanted,
        Func<int, string?> alias)
    {
        var views = DocumentView.Of(db).Where(view => view.Document.Published && !view.Node.Trashed);
        if (keys is not null)
        {
            views = views.Where(view => keys.Contains(view.Node.Key));
        }
        var versions = views.Select(view => view.Published!.Id);
        var values = Values(wanted(db.Set<PropertyDataRow>().AsNoTracking().Where(row => versions.Contains(row.VersionId))), alias);
        var names = db.Set<DocumentVersionCultureRow>().AsNoTracking().Where(row => versions.Contains(row.VersionId)).ToLookup(row => row.VersionId);
        return [.. views.AsEnumerable().Select(view => Build(view, names[view.Published!.Id], values.GetValueOrDefault(view.Published.Id, [])))];
    }

    /// <summary>The values by version. They come in the order of their versions, so that no row is held longer than it is looked at.</summary>
    private Dictionary<int, PublishedSource[]> Values(IQueryable<PropertyDataRow> rows, Func<int, string?> aliasOf)
    {
        var cultures = languages.GetMany().ToDictionary(language => language.Id, language => language.IsoCode.ToLowerInvariant());
        var values = new Dictionary<int, PublishedSource[]>();
        var ofOne = new List<PublishedSource>();
        var version = 0;
        foreach (var row in rows.OrderBy(row => row.VersionId))
        {
            if (row.VersionId != version)
            {
                values[version] = [.. ofOne];
                ofOne.Clear();
                version = row.VersionId;
            }
            if (aliasOf(row.PropertyTypeId) is { } alias)
            {
                var culture = row.LanguageId is { } id ? cultures.GetValueOrDefault(id, "") : "";
                ofOne.Add(new PublishedSource(alias, culture, row.Segment ?? "", PropertyValueRows.Read(row)));
            }
        }
        values[version] = [.. ofOne];
        return values;
    }

    private PublishedLine Build(DocumentView view, IEnumerable<DocumentVersionCultureRow> names, PublishedSource[] values)
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
            Segment = Segment(name, values, culture: null),
            CreatorId = view.Node.CreatorId,
            WriterId = view.Published.UserId,
            CreateDate = view.Node.CreateDate,
            PublishDate = view.Published.VersionDate,
            Cultures = Cultures(names, values),
            Values = values,
        };
    }

    private Dictionary<string, PublishedCultureInfo> Cultures(IEnumerable<DocumentVersionCultureRow> names, PublishedSource[] values)
    {
        var cultures = names.Select(row => (Culture: languages.GetIsoCodeById(row.LanguageId)!, row.Name, row.Date)).ToList();
        return cultures.Count == 0
            ? OneLanguage
            : cultures.ToDictionary(
                name => name.Culture,
                name => new PublishedCultureInfo(name.Culture, name.Name, Segment(name.Name, values, name.Culture), name.Date),
                StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Made of the name, unless the editor has set another one in the property that Umbraco names for it.</summary>
    private string Segment(string name, PublishedSource[] values, string? culture)
    {
        var own = Array.Find(values, value =>
            value.Alias == Constants.Conventions.Content.UrlName && string.Equals(value.Culture, culture ?? "", StringComparison.OrdinalIgnoreCase)).Value as string;
        return (string.IsNullOrWhiteSpace(own) ? name : own).ToUrlSegment(strings, culture);
    }
}
