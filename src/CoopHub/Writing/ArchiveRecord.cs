using CoopHub.Members;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing;

/// <summary>Takes what no longer holds from the readers, and brings it back as a draft.</summary>
public sealed class ArchiveRecord(RecordDesk desk, IContentService documents)
{
    public WritingOutcome Archive(Guid key, Viewer viewer) => desk.Run(key, RecordAct.Archive, viewer, record =>
    {
        if (!documents.Unpublish(record.Document).Success)
        {
            return WritingOutcome.WrongState;
        }
        desk.Note(record.Document, record.Kind, RecordAct.Archive, viewer, row => row.State = RecordState.Archived);
        return WritingOutcome.Done;
    });

    /// <summary>Makes it a draft again; whoever may publishes it anew.</summary>
    public WritingOutcome Unarchive(Guid key, Viewer viewer) => desk.Run(key, RecordAct.Unarchive, viewer, record =>
    {
        desk.Note(record.Document, record.Kind, RecordAct.Unarchive, viewer, row => (row.State, row.SubmittedBy) = (RecordState.Draft, null));
        return WritingOutcome.Done;
    });
}
