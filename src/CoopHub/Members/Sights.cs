using System.Collections.Concurrent;

namespace CoopHub.Members;

/// <summary>
/// What a shelf shows, prepared once for everybody who may see the same. Views are told apart by the viewers' tokens, so there
/// are few: one for guests, one per partner's members and per set of working groups. Each is made when it is first asked for;
/// after a change a new instance takes the place of this one.
/// </summary>
/// <param name="prepare">Makes the view of a viewer; it may look at nothing but what follows from the viewer's tokens.</param>
public sealed class Sights<TView>(Func<Viewer, TView> prepare)
{
    // Guests ask most often; theirs is found without putting their tokens together.
    private readonly Lazy<TView> _guests = new(() => prepare(Viewer.Guest));
    private readonly ConcurrentDictionary<string, Lazy<TView>> _members = new();

    public TView For(Viewer viewer) => viewer.Role == Role.Guest
        ? _guests.Value
        : _members.GetOrAdd(string.Join('|', viewer.Tokens), _ => new Lazy<TView>(() => prepare(viewer))).Value;
}
