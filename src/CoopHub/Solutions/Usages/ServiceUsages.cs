using CoopHub.Catalogue;
using CoopHub.Cms.Data;
using CoopHub.Members;
using CoopHub.Partners;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Solutions.Usages;

/// <summary>Tells the catalogue which solutions name a service.</summary>
internal sealed class ServiceSolutions(SolutionShelf solutions) : IServiceSolutions
{
    public IReadOnlyList<ServiceSolution> For(Viewer viewer, IReadOnlySet<ServiceKey> services) =>
        [.. Naming(solutions, viewer, services).Select(found => new ServiceSolution(
            found.Service, found.Solution.Key, found.Solution.Title, found.Solution.Path, found.Solution.Category, found.Solution.Status, found.Solution.OwnerKey, found.Solution.OwnerName))];

    internal static IEnumerable<(ServiceKey Service, Solution Solution)> Naming(SolutionShelf solutions, Viewer viewer, IReadOnlySet<ServiceKey> services) =>
        from solution in solutions.For(viewer).All
        from service in solution.Services.Select(ServiceKey.From).OfType<ServiceKey>().Distinct()
        where services.Contains(service)
        select (service, solution);
}

/// <summary>Tells the catalogue who uses what for a service.</summary>
internal sealed class ServiceUsages(SolutionShelf solutions, PartnerShelf partners, MunicipalityShelf municipalities, Func<HubDb> open) : IServiceUsages
{
    public IReadOnlyList<ServiceUsage> For(Viewer viewer, IReadOnlySet<ServiceKey> services)
    {
        if (!Visibility.MaySee(viewer, Visibility.Cooperation, new RecordOwner(null)))
        {
            return [];
        }
        var named = ServiceSolutions.Naming(solutions, viewer, services).ToList();
        var keys = named.Select(found => found.Solution.Key).Distinct().ToList();
        using var db = open();
        var rows = db.Usages.AsNoTracking().Where(row => keys.Contains(row.Subject) && !row.Reported).ToLookup(row => row.Subject);
        var seen = partners.For(viewer).All;
        var effective = keys.Where(key => rows[key].Any()).ToDictionary(key => key, key => UsageReach.Of([.. rows[key]], seen, municipalities.Below));
        return [.. from found in named
                   where effective.ContainsKey(found.Solution.Key)
                   from usage in effective[found.Solution.Key]
                   select new ServiceUsage(found.Service, usage.Partner.Key, usage.Row.State, found.Solution.Title, found.Solution.Path, GermanDay.Of(usage.Row.StatedAt))];
    }
}
