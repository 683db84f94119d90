using CoopHub.Members;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing;

/// <summary>What the people of a partner and the office decide about a record that is written.</summary>
public sealed class DecideRecord(RecordDesk desk, IContentService documents, Forms.FormCheck check, TimeProvider clock)
{
    /// <summary>The longest reason that can be given.</summary>
    public const int LongestReason = 2000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Hands a draft in, so that somebody else looks at it. It has to be complete.</summary>
    public WritingOutcome Submit(Guid key, Viewer viewer) => desk.Run(key, RecordAct.Submit, viewer, record => Submit(record, viewer));

    /// <summary>Puts the draft before everybody who may see it.</summary>
    public WritingOutcome Publish(Guid key, Viewer viewer) => desk.Run(key, RecordAct.Publish, viewer, record => Publish(record, viewer));

    /// <summary>Gives a submission back to its author, with the reason.</summary>
    public WritingOutcome RequestChanges(Guid key, string reason, Viewer viewer) => string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason
        ? WritingOutcome.Invalid
        : desk.Run(key, RecordAct.RequestChanges, viewer, record => Note(record, RecordAct.RequestChanges, viewer, row =>
            (row.State, row.DecidedBy, row.DecidedAt, row.Reason) = (RecordState.ChangesRequested, viewer.Member, Now, reason.Trim()), reason.Trim()));

    /// <summary>Takes a submission back, to go on writing.</summary>
    public WritingOutcome Withdraw(Guid key, Viewer viewer) => desk.Run(key, RecordAct.Withdraw, viewer, record =>
        Note(record, RecordAct.Withdraw, viewer, row => (row.State, row.SubmittedBy, row.SubmittedAt) = (RecordState.Draft, null, null)));

    internal WritingOutcome Submit(WritableRecord record, Viewer viewer) => check.IsComplete(record.Document)
        ? Note(record, RecordAct.Submit, viewer, row =>
            (row.State, row.SubmittedBy, row.SubmittedAt, row.Reason) = (RecordState.Submitted, viewer.Member, Now, null))
        : WritingOutcome.Incomplete;

    internal WritingOutcome Publish(WritableRecord record, Viewer viewer)
    {
        if (!check.IsComplete(record.Document))
        {
            return WritingOutcome.Incomplete;
        }
        // What is published is the version that was written; the kernel begins another one behind it.
        var version = record.Document.VersionId;
        // Noted first: OnlyApproved lets nothing pass that is not.
        desk.Note(record.Document, record.Kind, RecordAct.Publish, viewer, row =>
            (row.State, row.DecidedBy, row.DecidedAt, row.Reason) = (RecordState.Published, viewer.Member, Now, null), version: version);
        return documents.Publish(record.Document, ["*"]).Success ? WritingOutcome.Done : WritingOutcome.Invalid;
    }

    private WritingOutcome Note(WritableRecord record, RecordAct act, Viewer viewer, Action<WorkflowRow> change, string? reason = null)
    {
        desk.Note(record.Document, record.Kind, act, viewer, change, reason);
        return WritingOutcome.Done;
    }
}
