using CoopHub.Cms.Changes;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace CoopHub.Cms.Documents;

/// <summary>The documents: drafts, published versions, older versions, the recycle bin.</summary>
internal sealed class DocumentRepository(
    HubScopeProvider scopes,
    NodeWriter nodes,
    DocumentReader reader,
    DocumentWriter writer,
    DocumentVersions versions,
    DocumentSchedules schedules,
    DocumentTreeCheck treeCheck,
    ChangeLog changes) : IDocumentRepository
{
    public int RecycleBinId => Constants.System.RecycleBinContent;

    private IQueryable<DocumentView> Views => DocumentView.Of(scopes.Db);

    public IContent? Get(int id) => Read(Views.Where(view => view.Node.Id == id)).FirstOrDefault();
    public IContent? Get(Guid id) => Read(Views.Where(view => view.Node.Key == id)).FirstOrDefault();

    public IEnumerable<IContent> GetMany(params int[]? ids) => Read(ids is { Length: > 0 } ? Views.Where(view => ids.Contains(view.Node.Id)) : Views);
    public IEnumerable<IContent> GetMany(params Guid[]? ids) => Read(ids is { Length: > 0 } ? Views.Where(view => ids.Contains(view.Node.Key)) : Views);
    public IEnumerable<IContent> Get(IQuery<IContent> query) => Read(Narrow(query));

    public bool Exists(int id) => scopes.Db.Set<DocumentRow>().Any(row => row.NodeId == id);
    public bool Exists(Guid id) => Views.Any(view => view.Node.Key == id);

    public int Count(IQuery<IContent>? query) => Narrow(query).Count();
    public int Count(string? contentTypeAlias = null) => OfType(Views.Where(view => !view.Node.Trashed), contentTypeAlias).Count();
    public int CountPublished(string? contentTypeAlias = null) => OfType(Views.Where(view => view.Document.Published && !view.Node.Trashed), contentTypeAlias).Count();
    public int CountChildren(int parentId, string? contentTypeAlias = null) => OfType(Views.Where(view => view.Node.ParentId == parentId), contentTypeAlias).Count();

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        var prefix = parentId == Constants.System.Root ? "-1," : scopes.Db.Set<NodeRow>().Where(node => node.Id == parentId).Select(node => node.Path).FirstOrDefault() + ",";
        return OfType(Views.Where(view => view.Node.Path.StartsWith(prefix)), contentTypeAlias).Count();
    }

    public IEnumerable<IContent> GetPage(IQuery<IContent>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<IContent>? filter, Ordering? ordering)
    {
        var wanted = DocumentView.Translation.Apply(Narrow(query), filter);
        totalRecords = wanted.LongCount();
        return Build(DocumentOrder.By(wanted, ordering, scopes.Db).Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    public void Save(IContent entity) => writer.Save((Content)entity);

    public void Delete(IContent entity)
    {
        var db = scopes.Db;
        db.Set<Urls.DocumentUrlRow>().Where(row => row.DocumentKey == entity.Key).ExecuteDelete();
        db.Set<Urls.RedirectUrlRow>().Where(row => row.ContentKey == entity.Key).ExecuteDelete();
        db.Set<Relations.RelationRow>().Where(row => row.ParentId == entity.Id || row.ChildId == entity.Id).ExecuteDelete();
        db.ChangeTracker.Clear();
        nodes.Delete(entity.Id);
        changes.Append(Change.Document, entity.Key);
    }

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        var places = orderedNodeIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        foreach (var node in scopes.Db.Set<NodeRow>().Where(node => orderedNodeIds.Contains(node.Id)))
        {
            node.SortOrder = places[node.Id];
            changes.Append(Change.Document, node.Key);
        }
        scopes.Db.SaveChanges();
    }

    public IEnumerable<IContent> GetAllVersions(int nodeId) => versions.All(nodeId, 0, int.MaxValue);
    public IEnumerable<IContent> GetAllVersionsSlim(int nodeId, int skip, int take) => versions.All(nodeId, skip, take);
    public IEnumerable<int> GetVersionIds(int id, int topRows) => versions.Ids(id, topRows);
    public IContent? GetVersion(int versionId) => versions.Find(versionId);
    public void DeleteVersion(int versionId) => versions.Delete(rows => rows.Where(row => row.Id == versionId));
    public void DeleteVersions(int nodeId, DateTime versionDate) => versions.Delete(rows => rows.Where(row => row.NodeId == nodeId && row.VersionDate < versionDate));

    public IEnumerable<IContent> GetRecycleBin() => Build(Views.Where(view => view.Node.Trashed).OrderBy(view => view.Node.Path));
    public bool RecycleBinSmells() => scopes.Db.Set<NodeRow>().Any(node => node.ParentId == Constants.System.RecycleBinContent);

    public ContentScheduleCollection GetContentSchedule(int contentId) => schedules.Of(contentId);
    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] documentIds) => schedules.Of(documentIds);
    public void PersistContentSchedule(IContent content, ContentScheduleCollection schedule) => schedules.Replace(content.Id, schedule);
    public void ClearSchedule(DateTime date) => schedules.Clear(date);
    public void ClearSchedule(DateTime date, ContentScheduleAction action) => schedules.Clear(date, action);
    public bool HasContentForExpiration(DateTime date) => schedules.DueDocuments(date, ContentScheduleAction.Expire).Any();
    public bool HasContentForRelease(DateTime date) => schedules.DueDocuments(date, ContentScheduleAction.Release).Any();
    public IEnumerable<IContent> GetContentForExpiration(DateTime date) => Due(date, ContentScheduleAction.Expire);
    public IEnumerable<IContent> GetContentForRelease(DateTime date) => Due(date, ContentScheduleAction.Release);

    public bool IsPathPublished(IContent? content)
    {
        if (content is null || content.Trashed || !content.Published)
        {
            return false;
        }
        var ancestors = content.Path.Split(',').Select(int.Parse).Where(id => id > 0 && id != content.Id).ToArray();
        return ancestors.Length == 0 || scopes.Db.Set<DocumentRow>().Count(row => ancestors.Contains(row.NodeId) && row.Published) == ancestors.Length;
    }

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) => treeCheck.Run(options.FixIssues);

    // Who may do what is decided by the rooms above, not by back-office permissions on single documents.
    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => [];
    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) => throw NoBackOffice();
    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds) => throw NoBackOffice();
    public void AddOrUpdatePermissions(ContentPermissionSet permission) => throw NoBackOffice();

    private static NotSupportedException NoBackOffice() => new("There is no back office: documents carry no permissions of user groups.");

    private IQueryable<DocumentView> Narrow(IQuery<IContent>? query) => DocumentView.Translation.Apply(Views, query);

    private IQueryable<DocumentView> OfType(IQueryable<DocumentView> views, string? alias) =>
        alias is null ? views : views.Where(view => scopes.Db.Set<DocumentTypes.DocumentTypeRow>().Any(type => type.NodeId == view.Document.ContentTypeId && type.Alias == alias));

    private List<IContent> Due(DateTime date, ContentScheduleAction action)
    {
        var due = schedules.DueDocuments(date, action);
        return Read(Views.Where(view => due.Contains(view.Node.Id)));
    }

    private List<IContent> Read(IQueryable<DocumentView> views) =>
        Build(views.OrderBy(view => view.Node.Level).ThenBy(view => view.Node.SortOrder).ThenBy(view => view.Node.Id));

    private List<IContent> Build(IQueryable<DocumentView> views) => reader.Build(views.ToList());
}
