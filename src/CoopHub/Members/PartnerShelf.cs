using CoopHub.Cms.Published;
using CoopHub.Partners;

namespace CoopHub.Members;

/// <summary>
/// The partners by name, as each viewer may see them. It stands here and not with the partners because visibility is decided
/// here. A snapshot is swapped as a whole.
/// </summary>
public sealed class PartnerShelf
{
    private volatile Sights<RecordList<Partner>> _now = SightsOf([]);

    /// <summary>The partners that a viewer may see, and no trace of the others.</summary>
    public RecordList<Partner> For(Viewer viewer) => _now.For(viewer);

    public void Replace(IEnumerable<Partner> partners) => _now = SightsOf([.. partners.OrderBy(partner => partner.Name, GermanOrder.Names)]);

    private static Sights<RecordList<Partner>> SightsOf(IReadOnlyList<Partner> all) =>
        new(viewer => new RecordList<Partner>(all.Where(partner => MaySee(viewer, partner))));

    // Who has not joined yet is shown to the own people alone, and to the office once the joining has begun.
    private static bool MaySee(Viewer viewer, Partner partner) =>
        (partner.HasJoined || viewer.Partner == partner.Key || (partner.State == PartnerState.Joining && viewer.May(Right.ManagePartners))) &&
        Visibility.MaySee(viewer, partner.Visibility, new RecordOwner(partner.Key));
}
