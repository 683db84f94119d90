using CoopHub.Members;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing;

/// <summary>Throws records away, into a recycle bin that gives them back.</summary>
public sealed class BinRecord(RecordDesk desk, CreateRecord create, IContentService documents)
{
    public WritingOutcome ThrowAway(Guid key, Viewer viewer) => desk.Run(key, RecordAct.ThrowAway, viewer, record =>
    {
        if (!documents.MoveToRecycleBin(record.Document).Success)
        {
            return WritingOutcome.WrongState;
        }
        // The kernel takes from the readers what goes into the bin: it comes back as a draft.
        desk.Note(record.Document, record.Kind, RecordAct.ThrowAway, viewer, row => (row.State, row.SubmittedBy) = (row.State == RecordState.Archived ? row.State : RecordState.Draft, null));
        return WritingOutcome.Done;
    });

    /// <summary>Puts it back where its kind lies; what readers saw before is a draft then.</summary>
    public WritingOutcome TakeBack(Guid key, Viewer viewer) => desk.Run(key, RecordAct.TakeBack, viewer, record =>
    {
        if (create.Parent(record.Kind) is not { } parent || !documents.Move(record.Document, parent.Id).Success)
        {
            return WritingOutcome.WrongState;
        }
        desk.Note(record.Document, record.Kind, RecordAct.TakeBack, viewer, _ => { });
        return WritingOutcome.Done;
    });
}
