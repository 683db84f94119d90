using CoopHub.Cms.Changes;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Issue = Umbraco.Cms.Core.Models.ContentDataIntegrityReport.IssueType;

namespace CoopHub.Cms.Documents;

/// <summary>Finds documents whose path or level does not follow from their parent's, and puts them right if wanted.</summary>
internal sealed class DocumentTreeCheck(HubScopeProvider scopes, ChangeLog changes)
{
    /// <summary>What was found; a document without a parent, or one that lies below itself, is found and left as it is.</summary>
    public ContentDataIntegrityReport Run(bool fix)
    {
        var db = scopes.Db;
        var nodes = db.Set<NodeRow>().Where(node => node.ObjectType == Constants.ObjectTypes.Document).ToList();
        var below = nodes.ToLookup(node => node.ParentId);
        var issues = new Dictionary<int, ContentDataIntegrityReportEntry>();
        var reached = new HashSet<int>();
        var open = new Stack<Place>([new(Constants.System.Root, "-1", 0), new(Constants.System.RecycleBinContent, "-1,-20", 0)]);
        while (open.TryPop(out var parent))
        {
            foreach (var node in below[parent.Id])
            {
                var place = new Place(node.Id, $"{parent.Path},{node.Id}", parent.Level + 1);
                open.Push(place);
                reached.Add(node.Id);
                if (Find(node, place) is { } issue)
                {
                    issues[node.Id] = new ContentDataIntegrityReportEntry(issue) { Fixed = fix };
                }
                if (fix && issues.ContainsKey(node.Id))
                {
                    (node.Path, node.Level) = (place.Path, place.Level);
                    changes.Append(Change.Document, node.Key);
                }
            }
        }
        foreach (var lost in nodes.Where(node => !reached.Contains(node.Id)))
        {
            issues[lost.Id] = new ContentDataIntegrityReportEntry(Issue.InvalidPathAndLevelByParentId);
        }
        db.SaveChanges();
        return new ContentDataIntegrityReport(issues);
    }

    private static Issue? Find(NodeRow node, Place place)
    {
        var parts = node.Path.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => Issue.InvalidPathEmpty,
            [.., var last] when last != $"{node.Id}" => Issue.InvalidPathById,
            [.., var parent, _] when parent != $"{node.ParentId}" => Issue.InvalidPathByParentId,
            _ when node.Path != place.Path => Issue.InvalidPathAndLevelByParentId,
            _ when node.Level != place.Level => Issue.InvalidPathLevelMismatch,
            _ => null,
        };
    }

    private readonly record struct Place(int Id, string Path, int Level);
}
