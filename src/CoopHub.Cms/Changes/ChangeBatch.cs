using CoopHub.Cms.Data;

namespace CoopHub.Cms.Changes;

/// <summary>The changes of one unit of work, written together right before it commits.</summary>
internal sealed class ChangeBatch
{
    private readonly Dictionary<(string Kind, Guid Key), ChangeRow> _rows = [];

    /// <summary>Adds a change; the same thing changed twice in one unit is one change.</summary>
    public void Add(ChangeRow row)
    {
        _rows.Remove((row.Kind, row.Key));
        _rows.Add((row.Kind, row.Key), row);
    }

    public void Write(HubDb db)
    {
        db.AddRange(_rows.Values);
        db.SaveChanges();
        db.WakeOtherNodes();
    }
}
