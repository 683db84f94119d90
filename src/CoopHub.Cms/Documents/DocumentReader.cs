using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace CoopHub.Cms.Documents;

/// <summary>Builds the kernel's documents from their rows; a number of documents costs a fixed number of questions.</summary>
internal sealed class DocumentReader(HubScopeProvider scopes, DocumentTypeRepository types, LanguageRepository languages)
{
    // Databases bound the number of parameters; this many documents are built at a time.
    private const int Batch = 500;

    /// <summary>The documents in the order of the lines.</summary>
    /// <param name="views">The lines that were asked for.</param>
    /// <param name="version">Builds the document as it is in another version than the current one.</param>
    public List<IContent> Build(IReadOnlyList<DocumentView> views, Func<DocumentView, DocumentVersionRow>? version = null) =>
        [.. views.Chunk(Batch).SelectMany(batch => BuildBatch(batch, version ?? (view => view.Current)))];

    private List<Content> BuildBatch(DocumentView[] views, Func<DocumentView, DocumentVersionRow> version)
    {
        var db = scopes.Db;
        var versions = views.Select(view => version(view).Id).Concat(views.Where(view => view.Published is not null).Select(view => view.Published!.Id)).Distinct().ToArray();
        var nodes = views.Select(view => view.Node.Id).Distinct().ToArray();
        var values = db.Set<PropertyDataRow>().AsNoTracking().Where(row => versions.Contains(row.VersionId)).ToLookup(row => row.VersionId);
        var typesById = types.Shared.ToDictionary(type => type.Id);
        var varies = views.Any(view => typesById[view.Document.ContentTypeId].VariesByCulture());
        var names = varies
            ? db.Set<DocumentVersionCultureRow>().AsNoTracking().Where(row => versions.Contains(row.VersionId)).ToLookup(row => row.VersionId)
            : null;
        var cultures = varies
            ? db.Set<DocumentCultureRow>().AsNoTracking().Where(row => nodes.Contains(row.NodeId)).ToLookup(row => row.NodeId)
            : null;

        var documents = new List<Content>(views.Length);
        foreach (var view in views)
        {
            var type = typesById[view.Document.ContentTypeId];
            var edited = version(view);
            var document = BuildOne(view, edited, type);
            document.DisableChangeTracking();
            if (type.VariesByCulture())
            {
                SetCultures(document, view, edited, names!, cultures![view.Node.Id]);
            }
            document.Properties = new PropertyCollection(type.CompositionPropertyTypes.Select(property =>
                BuildProperty(property, values[edited.Id], view.Published is null ? [] : values[view.Published.Id])));
            document.ResetDirtyProperties(false);
            document.EnableChangeTracking();
            documents.Add(document);
        }
        return documents;
    }

    private static Content BuildOne(DocumentView view, DocumentVersionRow edited, ContentType type)
    {
        var document = new Content(edited.Name ?? view.Node.Name, view.Node.ParentId, type);
        document.DisableChangeTracking();
        document.Id = view.Node.Id;
        document.Key = view.Node.Key;
        document.Path = view.Node.Path;
        document.Level = view.Node.Level;
        document.SortOrder = view.Node.SortOrder;
        document.Trashed = view.Node.Trashed;
        document.CreateDate = view.Node.CreateDate;
        document.CreatorId = view.Node.CreatorId;
        document.UpdateDate = edited.Id == view.Current.Id ? view.Document.UpdateDate : edited.VersionDate;
        document.WriterId = edited.UserId;
        document.VersionId = edited.Id;
        document.Published = view.Document.Published;
        document.Edited = view.Document.Edited;
        if (view.Published is { } published)
        {
            document.PublishedVersionId = published.Id;
            document.PublishName = published.Name;
            document.PublishDate = published.VersionDate;
            document.PublisherId = published.UserId;
        }
        return document;
    }

    private void SetCultures(
        Content document,
        DocumentView view,
        DocumentVersionRow edited,
        ILookup<int, DocumentVersionCultureRow> names,
        IEnumerable<DocumentCultureRow> cultures)
    {
        foreach (var name in names[edited.Id])
        {
            document.SetCultureInfo(languages.GetIsoCodeById(name.LanguageId), name.Name, name.Date);
        }
        if (view.Published is { } published)
        {
            foreach (var name in names[published.Id])
            {
                document.SetPublishInfo(languages.GetIsoCodeById(name.LanguageId), name.Name, name.Date);
            }
        }
        document.SetCultureEdited(cultures.Where(culture => culture.Edited).Select(culture => languages.GetIsoCodeById(culture.LanguageId)));
    }

    private Property BuildProperty(IPropertyType type, IEnumerable<PropertyDataRow> edited, IEnumerable<PropertyDataRow> published) =>
        Property.CreateWithValues(type.Id, type, [.. Values(type, edited, published: false), .. Values(type, published, published: true)]);

    private IEnumerable<Property.InitialPropertyValue> Values(IPropertyType type, IEnumerable<PropertyDataRow> rows, bool published) =>
        rows.Where(row => row.PropertyTypeId == type.Id && row.LanguageId is null == !type.VariesByCulture()).Select(row => new Property.InitialPropertyValue(
            languages.GetIsoCodeById(row.LanguageId), row.Segment, published, PropertyValueRows.Read(row)));
}
