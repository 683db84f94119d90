using CoopHub.Cms.Changes;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Cms.Scoping;
using CoopHub.Members;
using CoopHub.Solutions.Products;
using CoopHub.Solutions.Reuse;
using CoopHub.Writing;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Solutions.Usages;

/// <summary>Takes usages, and the solutions that name a product or vendor, along when two records become one.</summary>
internal sealed class UsageCarryOver(ICoreScopeProvider scopes, ChangeLog changes, IContentService documents, SolutionShelf solutions, ProductShelf products, TimeProvider clock) : ICarryOver
{
    public void CarryOver(Guid from, Guid into, Viewer viewer)
    {
        CarryRows(from, into, viewer);
        CarryReferences(from, into);
    }

    private void CarryRows(Guid from, Guid into, Viewer viewer)
    {
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        var rows = db.Usages.AsTracking().Where(row => row.Subject == from || row.Subject == into).ToList();
        var kept = rows.Where(row => row.Subject == into).Select(row => row.Partner).ToHashSet();
        foreach (var row in rows.Where(row => row.Subject == from))
        {
            // A partner that has stated both keeps what it said of the one that stays.
            if (kept.Contains(row.Partner))
            {
                db.Remove(row);
                continue;
            }
            (row.Subject, row.Revision) = (into, Guid.NewGuid());
            db.Add(new UsageEventRow { Usage = row.Key, Act = UsageAct.CarriedOver, State = row.State, ForDistrict = row.ForDistrict, Member = viewer.Member, ByPartner = viewer.Partner, At = clock.GetUtcNow().UtcDateTime });
            changes.Append(SetUsage.ChangeKind, row.Key, Visibility.Cooperation);
        }
        db.SaveChanges();
        db.ChangeTracker.Clear();
        db.ReuseRequests.Where(row => row.Solution == from).ExecuteUpdate(set => set.SetProperty(row => row.Solution, into));
        scope.Complete();
    }

    // A draft in the making is left alone: the shelves follow a merged key, and the next publishing of the partner writes the new one.
    private void CarryReferences(Guid from, Guid into)
    {
        IEnumerable<Guid> named =
        [
            .. solutions.Every.Where(solution => solution.ProductKey == from || solution.VendorKey == from).Select(solution => solution.Key),
            .. products.Every.Where(product => product.VendorKey == from).Select(product => product.Key),
        ];
        foreach (var document in named.Select(documents.GetById).OfType<IContent>().Where(document => document is { Published: true, Edited: false }))
        {
            foreach (var alias in new[] { SolutionDocument.Product, SolutionDocument.Vendor }.Where(document.HasProperty))
            {
                if (document.GetValue<string>(alias)?.Contains(from.ToString("N"), StringComparison.OrdinalIgnoreCase) == true)
                {
                    document.SetText(alias, "da", _ => into);
                }
            }
            documents.Save(document);
            documents.Publish(document, ["*"]);
        }
    }
}
