using CoopHub.Cms.Published;
using CoopHub.Partners;

namespace CoopHub.Members;

/// <summary>
/// The partners that a guest may see, by name. It stands here and not with the partners because visibility is decided here.
/// A snapshot is swapped as a whole.
/// </summary>
public sealed class PartnerShelf
{
    private volatile RecordList<Partner> _now = new([]);

    public IReadOnlyList<Partner> All => _now.All;

    public Partner? Find(string slug) => _now.Find(slug);

    public Partner? Find(Guid key) => _now.Find(key);

    /// <summary>The partners with these keys that a guest may see, and no trace of the others.</summary>
    public IReadOnlyList<Partner> Known(IEnumerable<Guid> keys) => _now.Known(keys);

    public void Replace(IEnumerable<Partner> partners) =>
        _now = new RecordList<Partner>(partners.Where(partner => partner.HasJoined && Visibility.OpenToGuests(partner.Visibility))
            .OrderBy(partner => partner.Name, GermanOrder.Names));
}
