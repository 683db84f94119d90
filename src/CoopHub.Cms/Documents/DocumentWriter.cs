using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Scoping;
using CoopHub.Cms.Urls;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace CoopHub.Cms.Documents;

/// <summary>
/// Writes a document. Publishing turns the version being edited into the published one and begins a new one to edit;
/// a draft is written over in place, so that versions are what was once published.
/// </summary>
internal sealed class DocumentWriter(
    HubScopeProvider scopes,
    NodeWriter nodes,
    LanguageRepository languages,
    FormerRoutes routes,
    ChangeLog changes,
    TimeProvider clock)
{
    public void Save(Content document)
    {
        var db = scopes.Db;
        var isNew = !document.HasIdentity;
        var publishing = document.PublishedState == PublishedState.Publishing;
        var unpublishing = document.PublishedState == PublishedState.Unpublishing;
        SanitizeNames(document);
        if (!isNew && document.Published && document.IsPropertyDirty(nameof(IContent.ParentId)))
        {
            routes.Watch();
        }

        nodes.Save(document, Constants.ObjectTypes.Document, document.Trashed);
        var (row, current, published) = isNew ? Begin(db, document) : FindUnchanged(db, document);
        if (published is not null && (unpublishing || (publishing && GetsAnotherAddress(db, document, published))))
        {
            routes.Watch();
        }
        document.UpdateDate = row.UpdateDate = Later(row.UpdateDate);
        if (publishing || unpublishing)
        {
            Retire(row, published);
        }
        if (publishing)
        {
            current = Publish(db, document, row, current);
        }
        else if (unpublishing)
        {
            Unpublish(document, row);
        }
        WriteVersion(db, document, current, published: false, isNew: isNew || publishing);
        document.VersionId = row.CurrentVersionId = current.Id;
        row.Published = document.Published;
        row.Edited = document.Edited = DocumentEdits.Find(document, row.Published, out var editedCultures);
        WriteCultures(db, document, editedCultures);
        db.SaveChanges();

        document.SetCultureEdited(editedCultures);
        document.ResetDirtyProperties();
        changes.Append(Change.Document, document.Key);
    }

    // What a document is called in each language costs more to compare than to watch.
    private static bool GetsAnotherAddress(HubDb db, Content document, DocumentVersionRow published) =>
        published.Name != document.Name || document.ContentType.VariesByCulture() || GetsAnotherUrlName(db, document, published);

    private static bool GetsAnotherUrlName(HubDb db, Content document, DocumentVersionRow published)
    {
        if (!document.Properties.TryGetValue(Constants.Conventions.Content.UrlName, out var name))
        {
            return false;
        }
        var before = db.Set<PropertyDataRow>().AsNoTracking()
            .Where(row => row.VersionId == published.Id && row.PropertyTypeId == name.PropertyType.Id)
            .Select(row => row.TextValue)
            .ToHashSet();
        return !before.SetEquals(name.Values.Select(value => value.PublishedValue as string).OfType<string>());
    }

    private DateTime Later(DateTime before)
    {
        var now = UtcTime.From(clock.GetUtcNow().UtcDateTime);
        return now > before ? now : before.AddMicroseconds(1);
    }

    private static Rows Begin(HubDb db, Content document)
    {
        var version = new DocumentVersionRow { NodeId = document.Id, Current = true };
        var row = new DocumentRow { NodeId = document.Id, ContentTypeId = document.ContentTypeId };
        db.Add(row);
        db.Add(version);
        db.SaveChanges();
        return new Rows(row, version, null);
    }

    private static Rows FindUnchanged(HubDb db, Content document)
    {
        var found = (from row in db.Set<DocumentRow>()
                     join current in db.Set<DocumentVersionRow>() on row.CurrentVersionId equals current.Id
                     join published in db.Set<DocumentVersionRow>() on row.PublishedVersionId equals (int?)published.Id into versions
                     from published in versions.DefaultIfEmpty()
                     where row.NodeId == document.Id
                     select new Rows(row, current, published)).AsTracking().FirstOrDefault();
        return found is not null && found.Document.UpdateDate == UtcTime.From(document.UpdateDate)
            ? found
            : throw new ConcurrentEditException(document.Key, document.Name);
    }

    /// <summary>The version that was published until now becomes an older one.</summary>
    private static void Retire(DocumentRow row, DocumentVersionRow? published)
    {
        if (published is not null)
        {
            published.Published = false;
        }
        row.PublishedVersionId = null;
    }

    private DocumentVersionRow Publish(HubDb db, Content document, DocumentRow row, DocumentVersionRow current)
    {
        current.Current = false;
        current.Published = current.WasPublished = true;
        document.PublishName = document.Name;
        document.PublishDate = document.UpdateDate;
        document.PublisherId = document.WriterId;
        WriteVersion(db, document, current, published: true, isNew: false);
        row.PublishedVersionId = document.PublishedVersionId = current.Id;
        document.Published = true;

        var next = new DocumentVersionRow { NodeId = document.Id, Current = true };
        db.Add(next);
        db.SaveChanges();
        return next;
    }

    private static void Unpublish(Content document, DocumentRow row)
    {
        document.Published = false;
        document.PublishedVersionId = 0;
        document.PublishName = null;
        document.PublishDate = null;
        document.PublisherId = null;
        document.PublishCultureInfos = null;
        row.PublishedVersionId = null;
    }

    private void WriteVersion(HubDb db, Content document, DocumentVersionRow version, bool published, bool isNew)
    {
        version.Name = published ? document.PublishName : document.Name;
        version.VersionDate = document.UpdateDate;
        version.UserId = document.WriterId;
        WriteValues(db, version.Id, PropertyValueRows.Of(document, version.Id, published, LanguageId), isNew);
        if (document.ContentType.VariesByCulture())
        {
            WriteNames(db, version.Id, (published ? document.PublishCultureInfos : document.CultureInfos) ?? [], isNew);
        }
    }

    /// <summary>Writes what differs only: of many properties few are changed at a time.</summary>
    private static void WriteValues(HubDb db, int versionId, IEnumerable<PropertyDataRow> values, bool isNew)
    {
        var known = isNew
            ? []
            : db.Set<PropertyDataRow>().Where(row => row.VersionId == versionId).ToDictionary(row => (row.PropertyTypeId, row.LanguageId, row.Segment));
        foreach (var value in values)
        {
            if (known.Remove((value.PropertyTypeId, value.LanguageId, value.Segment), out var row))
            {
                PropertyValueRows.Copy(value, row);
            }
            else
            {
                db.Add(value);
            }
        }
        db.RemoveRange(known.Values);
    }

    private void WriteNames(HubDb db, int versionId, IEnumerable<ContentCultureInfos> names, bool isNew)
    {
        var known = isNew
            ? []
            : db.Set<DocumentVersionCultureRow>().Where(row => row.VersionId == versionId).ToDictionary(row => row.LanguageId);
        foreach (var name in names)
        {
            var language = LanguageId(name.Culture)!.Value;
            if (!known.Remove(language, out var row))
            {
                row = new DocumentVersionCultureRow { VersionId = versionId, LanguageId = language };
                db.Add(row);
            }
            (row.Name, row.Date) = (name.Name ?? "", name.Date);
        }
        db.RemoveRange(known.Values);
    }

    private void WriteCultures(HubDb db, Content document, HashSet<string> editedCultures)
    {
        if (!document.ContentType.VariesByCulture())
        {
            return;
        }
        var known = db.Set<DocumentCultureRow>().Where(row => row.NodeId == document.Id).ToDictionary(row => row.LanguageId);
        foreach (var culture in document.AvailableCultures.Union(document.PublishedCultures, StringComparer.OrdinalIgnoreCase))
        {
            var language = LanguageId(culture)!.Value;
            if (!known.Remove(language, out var row))
            {
                row = new DocumentCultureRow { NodeId = document.Id, LanguageId = language };
                db.Add(row);
            }
            row.Name = document.GetCultureName(culture) ?? document.GetPublishName(culture);
            row.Edited = editedCultures.Contains(culture);
            row.Available = document.IsCultureAvailable(culture);
            row.Published = document.IsCulturePublished(culture);
        }
        db.RemoveRange(known.Values);
    }

    /// <summary>A document that varies is called, where no language is meant, as in the default language.</summary>
    private void SanitizeNames(Content document)
    {
        if (document.ContentType.VariesByCulture() && document.CultureInfos is { Count: > 0 } names)
        {
            document.Name = document.GetCultureName(languages.GetDefaultIsoCode()) ?? names[0].Name;
        }
    }

    private int? LanguageId(string? culture) => languages.GetIdByIsoCode(culture);

    private sealed record Rows(DocumentRow Document, DocumentVersionRow Current, DocumentVersionRow? Published);
}
