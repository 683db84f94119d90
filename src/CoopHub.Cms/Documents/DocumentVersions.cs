using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace CoopHub.Cms.Documents;

/// <summary>The versions of documents: the one being edited first, then the latest first.</summary>
internal sealed class DocumentVersions(HubScopeProvider scopes, DocumentReader reader)
{
    private IQueryable<DocumentVersionRow> Rows => scopes.Db.Set<DocumentVersionRow>();

    public IEnumerable<IContent> All(int documentId, int skip, int take) => Build(Ordered(documentId).Skip(skip).Take(take));

    public IEnumerable<int> Ids(int documentId, int most) => Ordered(documentId).Take(most).Select(row => row.Id).ToList();

    public IContent? Find(int versionId) => Build(Rows.AsNoTracking().Where(row => row.Id == versionId)).FirstOrDefault();

    /// <summary>Deletes older versions; the one being edited and the published one are never among them.</summary>
    public void Delete(Func<IQueryable<DocumentVersionRow>, IQueryable<DocumentVersionRow>> narrow)
    {
        var ids = narrow(Rows).Where(row => !row.Current && !row.Published).Select(row => row.Id).ToArray();
        scopes.Db.ChangeTracker.Clear();
        Rows.Where(row => ids.Contains(row.Id)).ExecuteDelete();
    }

    private IQueryable<DocumentVersionRow> Ordered(int documentId) =>
        Rows.AsNoTracking().Where(row => row.NodeId == documentId).OrderByDescending(row => row.Current).ThenByDescending(row => row.VersionDate).ThenByDescending(row => row.Id);

    private List<IContent> Build(IQueryable<DocumentVersionRow> rows)
    {
        var versions = rows.ToList();
        var documents = versions.Select(version => version.NodeId).Distinct().ToArray();
        var views = DocumentView.Of(scopes.Db).Where(view => documents.Contains(view.Node.Id)).ToDictionary(view => view.Node.Id);
        var lines = versions.Select(version => new DocumentView
        {
            Node = views[version.NodeId].Node,
            Document = views[version.NodeId].Document,
            Current = version,
            Published = views[version.NodeId].Published,
        }).ToList();
        return reader.Build(lines);
    }
}
