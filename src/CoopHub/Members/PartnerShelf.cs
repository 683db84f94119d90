using CoopHub.Partners;

namespace CoopHub.Members;

/// <summary>
/// The partners that a guest may see, by name. It stands here and not with the partners because visibility is decided here.
/// A snapshot is swapped as a whole.
/// </summary>
public sealed class PartnerShelf
{
    private sealed record Snapshot(
        IReadOnlyList<Partner> All, IReadOnlyDictionary<string, Partner> BySlug, IReadOnlyDictionary<Guid, Partner> ByKey);

    private volatile Snapshot _now = new([], new Dictionary<string, Partner>(), new Dictionary<Guid, Partner>());

    public IReadOnlyList<Partner> All => _now.All;

    public Partner? Find(string slug) => _now.BySlug.GetValueOrDefault(slug);

    public Partner? Find(Guid key) => _now.ByKey.GetValueOrDefault(key);

    /// <summary>The partners with these keys that a guest may see, and no trace of the others.</summary>
    public IReadOnlyList<Partner> Known(IEnumerable<Guid> keys) => [.. keys.Select(Find).OfType<Partner>()];

    public void Replace(IEnumerable<Partner> partners)
    {
        List<Partner> open = [.. partners.Where(partner => partner.HasJoined && Visibility.OpenToGuests(partner.Visibility))
            .OrderBy(partner => partner.Name, GermanOrder.Names)];
        _now = new Snapshot(open, open.ToDictionary(partner => partner.Slug), Keyed(open));
    }

    private static Dictionary<Guid, Partner> Keyed(List<Partner> open) =>
        open.Where(partner => partner.Key != Guid.Empty).ToDictionary(partner => partner.Key);
}
