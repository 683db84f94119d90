using CoopHub.Members;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing.Versions;

/// <summary>Makes what stood in an earlier version the draft again. What readers see stays until somebody publishes.</summary>
public sealed class RestoreVersion(RecordDesk desk, RecordVersions versions, IContentService documents)
{
    public WritingOutcome Run(Guid key, int version, Viewer viewer) => desk.Run(key, RecordAct.RestoreVersion, viewer, record =>
    {
        if (versions.Find(record, version, viewer) is not { } earlier)
        {
            return WritingOutcome.NotFound;
        }
        record.Document.Name = earlier.Name;
        foreach (var value in earlier.Properties.Where(value => MayRestore(record, value.Alias, earlier, viewer)))
        {
            record.Document.SetValue(value.Alias, value.GetValue());
        }
        documents.Save(record.Document);
        desk.Note(record.Document, record.Kind, RecordAct.RestoreVersion, viewer, row =>
            (row.Author, row.State) = (viewer.Member, row.State == RecordState.Published ? RecordState.Draft : row.State));
        return WritingOutcome.Done;
    });

    // An earlier version may have belonged to another partner, or say what only the office may say.
    private static bool MayRestore(WritableRecord record, string alias, Umbraco.Cms.Core.Models.IContent earlier, Viewer viewer) =>
        record.Kind.ClosedFields.TryGetValue(alias, out var right) ? viewer.May(right, record.Owner)
        : alias == record.Kind.GroupField ? RecordDesk.GroupKey(earlier, record.Kind) is not { } group || viewer.GroupsWritten.Contains(group)
        : alias != record.Kind.OwnerField || viewer.May(record.Kind.Write, new RecordOwner(RecordDesk.OwnerKey(earlier, record.Kind)));
}
