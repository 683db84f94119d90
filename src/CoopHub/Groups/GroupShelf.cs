using CoopHub.Cms.Published;
using CoopHub.Members;

namespace CoopHub.Groups;

/// <summary>The working groups by name, as each viewer may see them. A snapshot is swapped as a whole.</summary>
public sealed class GroupShelf
{
    private volatile Sights<RecordList<Group>> _now = SightsOf([]);
    private volatile RecordList<Group> _every = new([]);

    /// <summary>The groups that a viewer may see, and no trace of the others.</summary>
    public RecordList<Group> For(Viewer viewer) => _now.For(viewer);

    /// <summary>All of them, for what the room decides in nobody's name. Nothing of it may reach a reader.</summary>
    internal RecordList<Group> Every => _every;

    public void Replace(IEnumerable<Group> groups)
    {
        _every = new RecordList<Group>(groups.OrderBy(group => group.Name, GermanOrder.Names));
        _now = SightsOf(_every.All);
    }

    private static Sights<RecordList<Group>> SightsOf(IReadOnlyList<Group> all) =>
        new(viewer => new RecordList<Group>(all.Where(group => Visibility.MaySee(viewer, group.Visibility, group.Owner))));
}
