using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace CoopHub.Cms.Documents;

/// <summary>
/// Writes a document. Publishing turns the version being edited into the published one and begins a new one to edit;
/// a draft is written over in place, so that versions are what was once published.
/// </summary>
internal sealed class DocumentWriter(HubScopeProvider scopes, NodeWriter nodes, LanguageRepository languages, ChangeLog changes, TimeProvider clock)
{
    public void Save(Content document)
    {
        var db = scopes.Db;
        var isNew = !document.HasIdentity;
        var loadedAt = document.UpdateDate;
        var publishing = document.PublishedState == PublishedState.Publishing;
        var unpublishing = document.PublishedState == PublishedState.Unpublishing;
        SanitizeNames(document);

        nodes.Save(document, Constants.ObjectTypes.Document, document.Trashed);
        var row = isNew ? Begin(db, document) : FindUnchanged(db, document, loadedAt);
        document.UpdateDate = row.UpdateDate = Later(row.UpdateDate);
        var current = db.Set<DocumentVersionRow>().Single(version => version.Id == row.CurrentVersionId);
        if (publishing || unpublishing)
        {
            Retire(db, row);
        }
        if (publishing)
        {
            current = Publish(db, document, row, current);
        }
        else if (unpublishing)
        {
            Unpublish(document, row);
        }
        WriteVersion(db, document, current, published: false);
        document.VersionId = current.Id;
        row.CurrentVersionId = current.Id;
        row.Published = document.Published;
        row.Edited = document.Edited = DocumentEdits.Find(document, row.Published, out var editedCultures);
        WriteCultures(db, document, editedCultures);
        db.SaveChanges();

        document.SetCultureEdited(editedCultures);
        document.ResetDirtyProperties();
        changes.Append(Change.Document, document.Key);
    }

    private DateTime Later(DateTime before)
    {
        var now = UtcTime.From(clock.GetUtcNow().UtcDateTime);
        return now > before ? now : before.AddMicroseconds(1);
    }

    private static DocumentRow Begin(HubDb db, Content document)
    {
        var version = new DocumentVersionRow { NodeId = document.Id, Current = true };
        var row = new DocumentRow { NodeId = document.Id, ContentTypeId = document.ContentTypeId };
        db.Add(row);
        db.SaveChanges();
        db.Add(version);
        db.SaveChanges();
        row.CurrentVersionId = version.Id;
        return row;
    }

    private static DocumentRow FindUnchanged(HubDb db, Content document, DateTime loadedAt)
    {
        var row = db.Set<DocumentRow>().FirstOrDefault(row => row.NodeId == document.Id)
            ?? throw new ConcurrentEditException(document.Key, document.Name);
        return row.UpdateDate == UtcTime.From(loadedAt) ? row : throw new ConcurrentEditException(document.Key, document.Name);
    }

    /// <summary>The version that was published until now becomes an older one.</summary>
    private static void Retire(HubDb db, DocumentRow row)
    {
        if (row.PublishedVersionId is { } id)
        {
            db.Set<DocumentVersionRow>().Single(version => version.Id == id).Published = false;
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
        WriteVersion(db, document, current, published: true);
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

    private void WriteVersion(HubDb db, Content document, DocumentVersionRow version, bool published)
    {
        version.Name = published ? document.PublishName : document.Name;
        version.VersionDate = document.UpdateDate;
        version.UserId = document.WriterId;
        db.SaveChanges();
        db.Set<PropertyDataRow>().Where(row => row.VersionId == version.Id).ExecuteDelete();
        db.AddRange(PropertyValueRows.Of(document, version.Id, published, LanguageId));

        if (!document.ContentType.VariesByCulture())
        {
            return;
        }
        db.Set<DocumentVersionCultureRow>().Where(row => row.VersionId == version.Id).ExecuteDelete();
        IEnumerable<ContentCultureInfos> names = (published ? document.PublishCultureInfos : document.CultureInfos) ?? [];
        db.AddRange(names.Select(info => new DocumentVersionCultureRow
        {
            VersionId = version.Id,
            LanguageId = LanguageId(info.Culture)!.Value,
            Name = info.Name ?? "",
            Date = info.Date,
        }));
    }

    private void WriteCultures(HubDb db, Content document, HashSet<string> editedCultures)
    {
        if (!document.ContentType.VariesByCulture())
        {
            return;
        }
        db.Set<DocumentCultureRow>().Where(row => row.NodeId == document.Id).ExecuteDelete();
        var cultures = document.AvailableCultures.Union(document.PublishedCultures, StringComparer.OrdinalIgnoreCase);
        db.AddRange(cultures.Select(culture => new DocumentCultureRow
        {
            NodeId = document.Id,
            LanguageId = LanguageId(culture)!.Value,
            Name = document.GetCultureName(culture) ?? document.GetPublishName(culture),
            Edited = editedCultures.Contains(culture),
            Available = document.IsCultureAvailable(culture),
            Published = document.IsCulturePublished(culture),
        }));
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
}
