using System.Globalization;
using CoopHub.Members;
using CoopHub.Writing.Forms;
using Umbraco.Cms.Core.Models;

namespace CoopHub.Writing;

/// <summary>A document as those see it who write it: with its draft, its owner and its state.</summary>
public sealed class WritableRecord
{
    internal WritableRecord(IContent document, RecordKind kind, RecordOwner owner, WorkflowRow? row) =>
        (Document, Kind, Owner, Row) = (document, kind, owner, row);

    public IContent Document { get; }

    public RecordKind Kind { get; }

    public RecordOwner Owner { get; }

    /// <summary>Who submitted and decided; null where nobody has written here yet.</summary>
    public WorkflowRow? Row { get; }

    public Guid Key => Document.Key;

    public string Title => Document.Name ?? "";

    public bool IsBinned => Document.Trashed;

    /// <summary>What was imported has no row: it is as the kernel knows it.</summary>
    public RecordState State => Row?.State ?? (Document is { Published: true, Edited: false } ? RecordState.Published : RecordState.Draft);

    /// <summary>True while readers see a published version and another is being written.</summary>
    public bool HasOpenDraft => Document.Published && State is RecordState.Draft or RecordState.Submitted or RecordState.ChangesRequested;

    /// <summary>Names the state of the text; it changes with every save, so that a form notices that it is behind.</summary>
    public string Stand => Document.UpdateDate.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>Who may see it; empty where its kind is public by nature.</summary>
    public string Visibility => VisibilityOf(Document);

    /// <summary>
    /// Whether somebody who may write this record may see one of its versions. What is kept to a working group is closed to
    /// everybody outside of it, also to colleagues who write for the same partner. While it names no group, it is the partner's.
    /// </summary>
    public bool Shows(IContent version, Viewer viewer) =>
        VisibilityOf(version) != Members.Visibility.Group || Kind.IsGroup || RecordDesk.GroupKey(version, Kind) is not { } group ||
        Members.Visibility.MaySee(viewer, Members.Visibility.Group, Owner with { Group = group });

    /// <summary>Whether this viewer may do this now. Buttons and use cases both ask here.</summary>
    public bool May(RecordAct act, Viewer viewer) => Decide(act, viewer) == WritingOutcome.Done;

    private string VisibilityOf(IContent version) => Kind.VisibilityField is { } mark ? First(version, mark) : "";

    private static string First(IContent version, string field) =>
        version.Properties.FirstOrDefault(value => value.Alias == field) is { } found && Stored.Texts(found.GetValue()) is [var first, ..] ? first : "";

    internal WritingOutcome Decide(RecordAct act, Viewer viewer) =>
        !Allows(act, viewer) ? WritingOutcome.NotAllowed : !Fits(act, viewer) ? WritingOutcome.WrongState : WritingOutcome.Done;

    private bool Allows(RecordAct act, Viewer viewer) => act switch
    {
        RecordAct.Publish => viewer.MayApprove(Owner, State == RecordState.Submitted ? Row?.SubmittedBy : null),
        RecordAct.RequestChanges => viewer.May(Right.RequestChanges, Owner),
        RecordAct.Archive or RecordAct.Unarchive => viewer.May(Kind.Remove, Owner),
        RecordAct.ThrowAway when Document.Published => viewer.May(Kind.Remove, Owner),
        RecordAct.Merge => viewer.May(Right.Merge, Owner),
        RecordAct.Duplicate => viewer.May(Kind.Create, Owner),
        _ => viewer.May(Kind.Write, Owner),
    };

    private bool Fits(RecordAct act, Viewer viewer) => act switch
    {
        RecordAct.TakeBack => IsBinned,
        _ when IsBinned => false,
        // While somebody decides, the text stands still for everybody else.
        RecordAct.Edit or RecordAct.RestoreVersion => State is RecordState.Draft or RecordState.ChangesRequested or RecordState.Published ||
            (State == RecordState.Submitted && viewer.May(Right.RequestChanges, Owner)),
        RecordAct.Submit => State is RecordState.Draft or RecordState.ChangesRequested,
        RecordAct.Publish => State is RecordState.Draft or RecordState.ChangesRequested or RecordState.Submitted,
        RecordAct.RequestChanges or RecordAct.Withdraw => State == RecordState.Submitted,
        RecordAct.Archive => Kind.ParentAlias is not null && Document.Published,
        RecordAct.Merge => Kind.ParentAlias is not null && Document.Published,
        RecordAct.Unarchive => State == RecordState.Archived,
        RecordAct.Duplicate or RecordAct.ThrowAway => Kind.ParentAlias is not null,
        _ => true,
    };
}
