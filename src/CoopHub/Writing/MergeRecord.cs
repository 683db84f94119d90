using CoopHub.Cms.Published;
using CoopHub.Members;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing;

/// <summary>Lets a record that is there twice go into the other one: its addresses lead there from now on.</summary>
public sealed class MergeRecord(RecordDesk desk, IContentService documents, IRedirectUrlService redirects, PublishedSite site, IEnumerable<ICarryOver> rooms)
{
    /// <summary>Merges a record into another of the same kind that readers can see.</summary>
    public WritingOutcome Run(Guid key, Guid target, Viewer viewer) => desk.Run(key, RecordAct.Merge, viewer, record =>
    {
        if (target == key || desk.Find(target, viewer) is not { Document.Published: true, IsBinned: false } into || into.Kind != record.Kind)
        {
            return WritingOutcome.Invalid;
        }
        var former = redirects.GetContentRedirectUrls(key).Select(redirect => redirect.Url).ToList();
        if (site.RouteOf(key) is { } route)
        {
            former.Add(route.ToLowerInvariant());
        }
        foreach (var url in former)
        {
            redirects.Register(url, target);
        }
        if (!documents.Unpublish(record.Document).Success)
        {
            return WritingOutcome.WrongState;
        }
        foreach (var room in rooms)
        {
            room.CarryOver(key, target, viewer);
        }
        desk.Note(record.Document, record.Kind, RecordAct.Merge, viewer, row => (row.State, row.MergedInto) = (RecordState.Merged, target), into.Title);
        return WritingOutcome.Done;
    });
}
