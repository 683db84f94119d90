using CoopHub.Cms.Scoping;
using CoopHub.Members;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing;

/// <summary>What a member has to write and to decide, and what lies in the bin.</summary>
public sealed class Workload(ICoreScopeProvider scopes, IContentService documents, RecordDesk desk, RecordKinds kinds)
{
    private const int Most = 100;

    /// <summary>The kinds that a viewer may begin a new record of.</summary>
    public IReadOnlyList<RecordKind> Creatable(Viewer viewer) =>
        [.. kinds.All.Where(kind => kind.ParentAlias is not null && viewer.May(kind.Create, new RecordOwner(kind.OwnerField is null ? null : viewer.Partner)))];

    /// <summary>Whether this viewer writes at all.</summary>
    public bool Writes(Viewer viewer) => kinds.All.Any(kind => viewer.May(kind.Write, new RecordOwner(viewer.Partner)));

    /// <summary>Drafts of the own partner (of everybody for the office), the latest first; those that the viewer wrote on come before the others.</summary>
    public IReadOnlyList<WritableRecord> Drafts(Viewer viewer) =>
        [.. Load(viewer, RecordState.Draft, RecordState.ChangesRequested).OrderByDescending(record => record.Row!.Author == viewer.Member).ThenByDescending(record => record.Row!.ChangedAt)];

    /// <summary>Submissions that the viewer may decide on, the oldest first.</summary>
    public IReadOnlyList<WritableRecord> ToDecide(Viewer viewer) =>
        [.. Load(viewer, RecordState.Submitted).Where(record => record.May(RecordAct.Publish, viewer)).OrderBy(record => record.Row!.SubmittedAt)];

    /// <summary>Submissions that somebody else has to decide on.</summary>
    public IReadOnlyList<WritableRecord> Waiting(Viewer viewer) =>
        [.. Load(viewer, RecordState.Submitted).Where(record => !record.May(RecordAct.Publish, viewer)).OrderBy(record => record.Row!.SubmittedAt)];

    /// <summary>What was taken from the readers and is kept.</summary>
    public IReadOnlyList<WritableRecord> Archived(Viewer viewer) => Load(viewer, RecordState.Archived);

    /// <summary>What lies in the recycle bin.</summary>
    public IReadOnlyList<WritableRecord> Binned(Viewer viewer)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. documents.GetPagedContentInRecycleBin(0, Most, out _).Select(document => desk.Find(document.Key, viewer)).OfType<WritableRecord>()];
    }

    /// <summary>The state of what is being written beside the published version; null where nothing is.</summary>
    public RecordState? OpenDraft(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return scope.Database().Workflows.AsNoTracking()
            .Where(row => row.DocumentKey == key && (row.State == RecordState.Draft || row.State == RecordState.Submitted || row.State == RecordState.ChangesRequested))
            .Select(row => (RecordState?)row.State).SingleOrDefault();
    }

    private List<WritableRecord> Load(Viewer viewer, params RecordState[] states)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var all = viewer.May(Right.WriteDraft, new RecordOwner(null));
        var keys = scope.Database().Workflows.AsNoTracking()
            .Where(row => states.Contains(row.State) && (all || row.Owner == viewer.Partner))
            .OrderByDescending(row => row.ChangedAt).Take(Most).Select(row => row.DocumentKey).ToList();
        return [.. keys.Select(key => desk.Find(key, viewer)).OfType<WritableRecord>().Where(record => !record.IsBinned)];
    }
}
