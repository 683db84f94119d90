using CoopHub.Members;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing;

/// <summary>Begins a new draft with everything that stands in another record.</summary>
public sealed class DuplicateRecord(RecordDesk desk, IContentService documents)
{
    /// <summary>Creates the copy; <c>Key</c> is its key.</summary>
    public (WritingOutcome Outcome, Guid Key) Run(Guid key, Viewer viewer)
    {
        var copied = Guid.Empty;
        var outcome = desk.Run(key, RecordAct.Duplicate, viewer, record =>
        {
            var writesForGroup = record.Kind.IsGroup || record.Owner.Group is not { } group || viewer.GroupsWritten.Contains(group);
            if (!writesForGroup && record.Visibility == Visibility.Group)
            {
                return WritingOutcome.NotAllowed;
            }
            if (documents.Copy(record.Document, record.Document.ParentId, relateToOriginal: true, recursive: false) is not { } copy)
            {
                return WritingOutcome.WrongState;
            }
            var title = $"Kopie von {record.Title}";
            copy.Name = title.Length > CreateRecord.LongestTitle ? title[..CreateRecord.LongestTitle] : title;
            // A copy is for the group only where its writer may write for it.
            foreach (var field in writesForGroup ? record.Kind.NotCopied : record.Kind.NotCopied.Append(record.Kind.GroupField!))
            {
                copy.SetValue(field, null);
            }
            documents.Save(copy);
            desk.Note(copy, record.Kind, RecordAct.Duplicate, viewer, row => (row.State, row.Author) = (RecordState.Draft, viewer.Member), record.Title);
            copied = copy.Key;
            return WritingOutcome.Done;
        });
        return (outcome, copied);
    }
}
