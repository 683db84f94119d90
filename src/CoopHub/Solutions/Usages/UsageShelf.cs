using CoopHub.Catalogue;
using CoopHub.Cms.Data;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Partners;
using CoopHub.Solutions.Products;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Solutions.Usages;

/// <summary>
/// Who uses what, as each viewer may see it. Usages are told within the cooperation: members see them by partner, guests at
/// most a number.
/// </summary>
public sealed class UsageShelf(Func<HubDb> open, UsageSubjects subjects, PartnerShelf partners, MunicipalityShelf municipalities)
{
    /// <summary>Who may see usages at all.</summary>
    public static bool MaySee(Viewer viewer, Guid partner) => Visibility.MaySee(viewer, Visibility.Cooperation, new RecordOwner(partner));

    /// <summary>Who uses a solution, by partner.</summary>
    public IReadOnlyList<Usage> Of(Viewer viewer, Solution solution) => Read(viewer, [UsageSubjects.Of(solution)]);

    /// <summary>Who uses a product: itself, or a solution that is made of it.</summary>
    public IReadOnlyList<Usage> Of(Viewer viewer, Product product) => Read(viewer, subjects.Around(viewer, product));

    /// <summary>How many partners use something. It is all that guests are told, and only of records that they may see.</summary>
    public int Count(Viewer viewer, IReadOnlyCollection<UsageSubject> about)
    {
        var keys = about.Select(one => one.Key).ToList();
        var seen = partners.For(viewer);
        using var db = open();
        var users = InUse(db).Where(row => keys.Contains(row.Subject)).Select(row => row.Partner).ToList();
        return users.Distinct().Count(partner => seen.Find(partner) is not null);
    }

    /// <summary>How often partners use something that the viewer may see, counted once for each partner and subject.</summary>
    public int CountAll(Viewer viewer)
    {
        var seen = partners.For(viewer);
        using var db = open();
        return InUse(db).Select(row => new { row.Kind, row.Subject, row.Partner }).ToList()
            .Count(row => seen.Find(row.Partner) is not null && subjects.Find(viewer, row.Kind, row.Subject) is not null);
    }

    /// <summary>How many partners use each of these products, itself or in a solution; nothing for guests, to whom a list of numbers would tell too much.</summary>
    public IReadOnlyDictionary<Guid, int> CountByProduct(Viewer viewer, IReadOnlyList<Product> shown)
    {
        if (!Visibility.MaySee(viewer, Visibility.Cooperation, new RecordOwner(null)))
        {
            return new Dictionary<Guid, int>();
        }
        var seen = partners.For(viewer);
        using var db = open();
        var rows = InUse(db).Select(row => new { row.Subject, row.Partner }).ToList().Where(row => seen.Find(row.Partner) is not null).ToLookup(row => row.Subject, row => row.Partner);
        var solutions = subjects.ByProduct(viewer);
        return shown.ToDictionary(product => product.Key, product => solutions[product.Key].Append(product.Key).SelectMany(subject => rows[subject]).Distinct().Count());
    }

    /// <summary>Everything that a partner uses, by title; nothing where the viewer may not see it.</summary>
    public IReadOnlyList<Usage> OfPartner(Viewer viewer, Guid partner)
    {
        if (!MaySee(viewer, partner) || partners.For(viewer).Find(partner) is not { } found)
        {
            return [];
        }
        using var db = open();
        var rows = db.Usages.AsNoTracking().Where(row => row.Partner == partner).ToList();
        var windows = Windows(db, viewer, rows);
        return [.. rows.Select(row => subjects.Find(viewer, row.Kind, row.Subject) is { } subject ? Show(viewer, new EffectiveUsage(found, row, false), subject, windows) : null)
            .OfType<Usage>().OrderBy(usage => usage.Subject.Title, GermanOrder.Names)];
    }

    /// <summary>One usage; null where there is none for this viewer.</summary>
    public Usage? Find(Viewer viewer, Guid key)
    {
        using var db = open();
        return db.Usages.AsNoTracking().SingleOrDefault(row => row.Key == key) is { } row && Seen(viewer, row) is { } subject && partners.For(viewer).Find(row.Partner) is { } partner
            ? Show(viewer, new EffectiveUsage(partner, row, false), subject, Windows(db, viewer, [row]))
            : null;
    }

    /// <summary>The usage of a partner for a subject; null where there is none for this viewer.</summary>
    public Usage? Find(Viewer viewer, Guid subject, Guid partner)
    {
        using var db = open();
        var key = db.Usages.AsNoTracking().Where(row => row.Subject == subject && row.Partner == partner).Select(row => (Guid?)row.Key).SingleOrDefault();
        return key is { } found ? Find(viewer, found) : null;
    }

    /// <summary>Who set what and when, the latest first.</summary>
    public IReadOnlyList<UsageEvent> History(Viewer viewer, Usage usage)
    {
        using var db = open();
        var rows = (from done in db.UsageEvents.AsNoTracking()
                    join member in db.Members.AsNoTracking() on done.Member equals member.Id into known
                    from member in known.DefaultIfEmpty()
                    where done.Usage == usage.Key
                    orderby done.At descending, done.Id descending
                    select new { Done = done, member.Name }).ToList();
        var seen = partners.For(viewer);
        return [.. rows.Select(row => new UsageEvent(row.Done.At, row.Done.Act, row.Done.State, row.Done.ForDistrict, row.Name ?? "", row.Done.ByPartner is { } partner ? seen.Find(partner)?.Name : null))];
    }

    /// <summary>What others have entered for a partner and it has not looked at yet.</summary>
    public IReadOnlyList<Usage> ToConfirm(Viewer viewer) =>
        viewer.Partner is { } partner && viewer.May(Right.SetOwnUsage, new RecordOwner(partner)) ? [.. OfPartner(viewer, partner).Where(usage => usage.Reported)] : [];

    private List<Usage> Read(Viewer viewer, IReadOnlyList<UsageSubject> about)
    {
        if (!Visibility.MaySee(viewer, Visibility.Cooperation, new RecordOwner(null)))
        {
            return [];
        }
        var keys = about.Select(one => one.Key).ToList();
        using var db = open();
        var rows = db.Usages.AsNoTracking().Where(row => keys.Contains(row.Subject)).ToList();
        var (windows, seen) = (Windows(db, viewer, rows), partners.For(viewer).All);
        return [.. about.SelectMany(subject => UsageReach.Of([.. rows.Where(row => row.Subject == subject.Key)], seen, municipalities.Below)
                .Select(effective => Show(viewer, effective, subject, windows)))
            .OrderBy(usage => usage.Partner.Name, GermanOrder.Names)];
    }

    // In SQL what Use.IsInUse says in memory; what nobody has confirmed does not count.
    private static IQueryable<UsageRow> InUse(HubDb db) => db.Usages.AsNoTracking()
        .Where(row => !row.Reported && (row.State == LifeCycle.Introducing || row.State == LifeCycle.Running || row.State == LifeCycle.Retiring));

    private UsageSubject? Seen(Viewer viewer, UsageRow row) => MaySee(viewer, row.Partner) ? subjects.Find(viewer, row.Kind, row.Subject) : null;

    // Another partner's window is read only where that partner has agreed, the own one always.
    private static Dictionary<Guid, ContractWindow> Windows(HubDb db, Viewer viewer, IReadOnlyCollection<UsageRow> rows)
    {
        var keys = rows.Select(row => row.Key).ToList();
        var own = rows.Where(row => UsageContracts.MaySee(viewer, row.Partner)).Select(row => row.Key).ToList();
        return db.UsageContracts.AsNoTracking()
            .Where(contract => keys.Contains(contract.Usage) && contract.End != null && (contract.SharesWindow || own.Contains(contract.Usage)))
            .Select(contract => new { contract.Usage, contract.End, contract.NoticeMonths })
            .ToDictionary(contract => contract.Usage, contract => new ContractWindow(contract.End!.Value, contract.NoticeMonths ?? 0));
    }

    private Usage Show(Viewer viewer, EffectiveUsage effective, UsageSubject subject, Dictionary<Guid, ContractWindow> windows)
    {
        var row = effective.Row;
        var owner = new RecordOwner(row.Partner);
        bool Sees(ProtectedField field) => FieldVisibility.MaySee(viewer, field, null, Visibility.Cooperation, owner);
        var facts = UsageFacts.Of(row);
        return new Usage(row.Key, subject, effective.Partner, row.State)
        {
            StatedFor = row.Partner, ByDistrict = effective.StatedFor, Since = row.Since, Until = row.Until, Version = row.Version, Hosting = row.Hosting, Provider = row.Provider,
            ContactName = row.ContactName, ContactMail = row.ContactMail, ForDistrict = row.ForDistrict, OptOuts = facts.OptOuts,
            Municipalities = row.ForDistrict && Ars.From(partners.For(viewer).Find(row.Partner)?.Ars) is { } district ? UsageReach.Municipalities(row, district, municipalities.Below) : [],
            CasesPerYear = Sees(ProtectedField.Costs) ? row.CasesPerYear : null,
            Notes = Sees(ProtectedField.InternalNotes) ? row.Notes : null,
            Reported = row.Reported, StatedAt = row.StatedAt, Revision = row.Revision,
            Window = windows.GetValueOrDefault(row.Key),
        };
    }
}
