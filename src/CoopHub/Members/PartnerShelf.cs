using CoopHub.Partners;

namespace CoopHub.Members;

/// <summary>The partners that a guest may see, by name. It stands here and not with the partners because visibility is decided here.</summary>
public sealed class PartnerShelf
{
    private volatile IReadOnlyList<Partner> _snapshot = [];

    public IReadOnlyList<Partner> All => _snapshot;

    public Partner? Find(string slug) => All.FirstOrDefault(partner => partner.Slug == slug);

    public void Replace(IEnumerable<Partner> partners) =>
        _snapshot = [.. partners.Where(partner => Visibility.OpenToGuests(partner.Visibility))
            .OrderBy(partner => partner.Name, GermanOrder.Names)];
}
