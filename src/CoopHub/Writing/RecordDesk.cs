using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Published;
using CoopHub.Cms.Scoping;
using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Writing.Forms;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing;

/// <summary>
/// Lays records before those who may write them, and keeps what the use cases of this room have in common: one scope, the
/// question whether the viewer may, the row of the workflow, and the note of who did it.
/// </summary>
public sealed class RecordDesk(ICoreScopeProvider scopes, IContentService documents, RecordKinds kinds, PublishedSite site, ChangeLog changes, TimeProvider clock)
{
    /// <summary>What <see cref="Change.Kind"/> says when a record was submitted or decided on, and its text stayed.</summary>
    public const string ChangeKind = "workflow";

    /// <summary>The record, when the viewer may write it; null otherwise, as if there were none.</summary>
    public WritableRecord? Find(Guid key, Viewer viewer)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return documents.GetById(key) is { } document && Read(document, scope.Database()) is { } record &&
            viewer.May(record.Kind.Write, record.Owner) && record.Shows(document, viewer)
            ? record
            : null;
    }

    /// <summary>Whom a partner's records belong to, with what was agreed about looking before or after.</summary>
    public RecordOwner OwnerOf(Guid? partner) =>
        new(partner) { PostModerated = partner is { } key && site.GetById(key)?.Flag(PartnerDocument.PostModeration) == true };

    /// <summary>Who may read the record and its files, and who may write it.</summary>
    public (bool MayRead, bool MayWrite, string Visibility) Access(Guid key, Viewer viewer)
    {
        if (Find(key, viewer) is { } own)
        {
            return (true, own.May(RecordAct.Edit, viewer), own.Visibility);
        }
        if (site.GetById(key) is not { } published || kinds.Find(published.ContentType.Alias) is not { } kind)
        {
            return (false, false, "");
        }
        var (visibility, owner) = kind.Sight(published);
        return (Members.Visibility.MaySee(viewer, visibility, owner), false, visibility);
    }

    internal WritableRecord? Read(IContent document, HubDb db) =>
        kinds.Find(document.ContentType.Alias) is { } kind
            ? new WritableRecord(document, kind, OwnerOf(OwnerKey(document, kind)) with { Group = GroupKey(document, kind) }, db.Workflows.AsNoTracking().SingleOrDefault(row => row.DocumentKey == document.Key))
            : null;

    /// <summary>Loads, decides, acts: in one scope, which is left as if nothing had been unless the act is done.</summary>
    internal WritingOutcome Run(Guid key, RecordAct act, Viewer viewer, Func<WritableRecord, WritingOutcome> work)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (Find(key, viewer) is not { } record)
        {
            return WritingOutcome.NotFound;
        }
        var outcome = record.Decide(act, viewer);
        outcome = outcome == WritingOutcome.Done ? work(record) : outcome;
        if (outcome is WritingOutcome.Done or WritingOutcome.Incomplete)
        {
            scope.Complete();
        }
        return outcome;
    }

    /// <summary>Notes in the open scope what became of a record, and who did it.</summary>
    internal void Note(IContent document, RecordKind kind, RecordAct act, Viewer viewer, Action<WorkflowRow> change, string? reason = null, int? version = null)
    {
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        var now = UtcTime.From(clock.GetUtcNow().UtcDateTime);
        var row = db.Workflows.AsTracking().SingleOrDefault(one => one.DocumentKey == document.Key);
        if (row is null)
        {
            row = new WorkflowRow { DocumentKey = document.Key, State = document is { Published: true, Edited: false } ? RecordState.Published : RecordState.Draft };
            db.Add(row);
        }
        (row.TypeAlias, row.Owner, row.ChangedAt, row.Version) = (kind.Alias, OwnerKey(document, kind), now, Guid.NewGuid());
        change(row);
        db.Add(new RecordEventRow { DocumentKey = document.Key, VersionId = version ?? document.VersionId, Act = act, Member = viewer.Member, At = now, Reason = reason });
        db.SaveChanges();
        db.ChangeTracker.Clear();
        changes.Append(ChangeKind, document.Key);
        scope.Complete();
    }

    internal static Guid? OwnerKey(IContent document, RecordKind kind) =>
        kind.OwnsItself ? document.Key : kind.OwnerField is { } field ? Stored.Keys(document.GetValue(field)).Select(key => (Guid?)key).FirstOrDefault() : null;

    internal static Guid? GroupKey(IContentBase document, RecordKind kind) =>
        kind.IsGroup ? document.Key : kind.GroupField is { } field ? Stored.Keys(document.GetValue(field)).Select(key => (Guid?)key).FirstOrDefault() : null;
}
