using CoopHub.Cms.Documents;
using CoopHub.Members;
using CoopHub.Writing.Forms;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing;

/// <summary>Saves what was typed into the form of a record, and where it is wanted hands it in or publishes it in the same scope.</summary>
public sealed class SaveDraft(RecordDesk desk, FormCheck check, DecideRecord decide, UnsavedDrafts unsaved, IContentService documents)
{
    /// <summary>Saves the draft. Nothing is saved when somebody else was faster, or when a field holds what it cannot hold.</summary>
    /// <param name="key">The record.</param>
    /// <param name="entries">What was typed.</param>
    /// <param name="stand">The <see cref="WritableRecord.Stand"/> that the form was opened with.</param>
    /// <param name="then">What comes next: nothing (<see cref="RecordAct.Edit"/>), <see cref="RecordAct.Submit"/> or <see cref="RecordAct.Publish"/>.</param>
    /// <param name="viewer">Who saves.</param>
    public SaveResult Run(Guid key, FormEntries entries, string stand, RecordAct then, Viewer viewer)
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> complaints = new Dictionary<string, IReadOnlyList<string>>();
        try
        {
            var outcome = desk.Run(key, RecordAct.Edit, viewer, record =>
            {
                if (record.Stand != stand)
                {
                    return WritingOutcome.Conflict;
                }
                complaints = check.TakeOver(record, entries, viewer);
                return complaints.Count > 0 ? WritingOutcome.Invalid : Save(record, then, viewer, ref complaints);
            });
            return new SaveResult(outcome, complaints);
        }
        catch (ConcurrentEditException)
        {
            return new SaveResult(WritingOutcome.Conflict, complaints);
        }
    }

    private WritingOutcome Save(WritableRecord record, RecordAct then, Viewer viewer, ref IReadOnlyDictionary<string, IReadOnlyList<string>> complaints)
    {
        documents.Save(record.Document);
        desk.Note(record.Document, record.Kind, RecordAct.Edit, viewer, row =>
        {
            row.Author = viewer.Member;
            row.State = record.Document is { Published: true, Edited: false } ? RecordState.Published
                : row.State is RecordState.Published ? RecordState.Draft : row.State;
        });
        unsaved.Forget(record.Key, viewer);
        if (then == RecordAct.Edit)
        {
            return WritingOutcome.Done;
        }
        var saved = desk.Find(record.Key, viewer)!;
        complaints = check.Complaints(saved.Document);
        return saved.Decide(then, viewer) switch
        {
            WritingOutcome.Done when complaints.Count > 0 => WritingOutcome.Incomplete,
            WritingOutcome.Done => then == RecordAct.Submit ? decide.Submit(saved, viewer) : decide.Publish(saved, viewer),
            var refused => refused,
        };
    }
}

/// <summary>What became of a form.</summary>
/// <param name="Outcome">Whether it was saved; with <see cref="WritingOutcome.Incomplete"/> it was.</param>
/// <param name="Complaints">What is wrong, by the alias of the field.</param>
public sealed record SaveResult(WritingOutcome Outcome, IReadOnlyDictionary<string, IReadOnlyList<string>> Complaints);
