using System.Globalization;
using CoopHub.Catalogue;
using CoopHub.Cms.Data;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Members;
using CoopHub.Solutions.Products;
using CoopHub.Solutions.Reuse;
using CoopHub.Solutions.Usages;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Web.Tests.Sight;

/// <summary>The canaries of products, vendors, usages, contracts, reports and requests.</summary>
public sealed partial class CanarySite
{
    /// <summary>Pages about usages and requests; they are for members, and nobody looks at them as somebody else.</summary>
    public List<string> UsagePaths { get; } = [];

    // What belongs to no partner is kept from everybody when it is marked as one partner's own.
    private Guid Product(IContentService documents, Dictionary<string, IContent> lists, string slug, string visibility, string[] readers)
    {
        readers = visibility is Visibility.OwnPartner or Visibility.Group ? s_nobody : readers;
        var vendor = Record(documents, lists[VendorDocument.ListAlias].Id, VendorDocument.Alias, "kanari-hersteller-" + slug, visibility, readers);
        foreach (var alias in new[] { VendorDocument.Summary, VendorDocument.Aliases })
        {
            vendor.SetText(alias, Sing($"kanari-hersteller-{slug}-{alias}", readers));
        }
        Publish(documents, vendor);
        var product = Record(documents, lists[ProductDocument.ListAlias].Id, ProductDocument.Alias, "kanari-produkt-" + slug, visibility, readers);
        foreach (var alias in new[] { ProductDocument.Summary, ProductDocument.Aliases, ProductDocument.Versions })
        {
            product.SetText(alias, Sing($"kanari-produkt-{slug}-{alias}", readers));
        }
        product.SetText(ProductDocument.Kind, "Fachverfahren");
        product.SetText(ProductDocument.Vendor, "da", _ => vendor.Key);
        Publish(documents, product);
        Paths.AddRange(["/produkte/kanari-produkt-" + slug, "/hersteller/kanari-hersteller-" + slug]);
        return product.Key;
    }

    private void Usages()
    {
        using var db = Services.GetRequiredService<Func<HubDb>>()();
        db.BeginWriting();
        foreach (var (slug, publicReport) in new[] { ("kanari-offen", false), ("kanari-kosten-offen", true) })
        {
            var usage = Usage(slug);
            db.Add(usage);
            db.Add(new UsageEventRow { Usage = usage.Key, Act = UsageAct.Stated, State = usage.State, ByPartner = OwnPartner, At = usage.StatedAt });
            db.Add(Contract(usage.Key, slug));
            db.Add(Report(usage.Key, slug, publicReport));
            UsagePaths.AddRange([$"/nutzungen/{usage.Key}", $"/nutzungen/{usage.Key}/bearbeiten", $"/nutzungen/{usage.Key}/vertrag", $"/nutzungen/{usage.Key}/erfahrungen"]);
        }
        Request(db, ReuseState.Asked);
        Request(db, ReuseState.NotAdopted);
        db.SaveChanges();
        db.Database.CommitTransaction();
    }

    private UsageRow Usage(string slug) => new()
    {
        Subject = Keys["/loesungen/" + slug], Partner = OwnPartner, State = LifeCycle.Running, StatedAt = DateTime.UtcNow, Revision = Guid.NewGuid(),
        Version = Sing(slug + "-nutzung-version", s_members), Provider = Sing(slug + "-nutzung-betreiber", s_members), ContactName = Sing(slug + "-nutzung-stelle", s_members),
        ContactMail = Sing(slug + "-nutzung@stadt.example", s_members), CasesPerYear = Number(s_members), Notes = Sing(slug + "-nutzung-notiz", s_own),
    };

    private ContractRow Contract(Guid usage, string slug) => new()
    {
        Usage = usage, Number = Sing(slug + "-vertrag-nummer", s_own), Party = Sing(slug + "-vertrag-partner", s_own), Extensions = Sing(slug + "-vertrag-verlaengerung", s_own), YearlyCost = Number(s_own),
        Start = new DateOnly(2033, 3, 3), End = new DateOnly(2039, 9, 9), NoticeMonths = 3, Revision = Guid.NewGuid(), SharesWindow = false, Procurement = Sing(slug == "kanari-offen" ? "2037-Q3" : "2036-Q2", s_own),
    };

    private AdoptionReportRow Report(Guid usage, string slug, bool isPublic) => new()
    {
        Usage = usage, Visibility = isPublic ? Visibility.Public : Visibility.Cooperation, WrittenAt = DateTime.UtcNow, Revision = Guid.NewGuid(), Vendor = Sing(slug + "-bericht-hersteller", s_members),
        Changed = Sing(slug + "-bericht-anders", isPublic ? s_all : s_members), Pitfalls = Sing(slug + "-bericht-hindernis", isPublic ? s_all : s_members), Documents = Sing(slug + "-bericht-papier", isPublic ? s_all : s_members),
    };

    private void Request(HubDb db, ReuseState state)
    {
        var asking = Services.GetRequiredService<PartnerShelf>().For(Viewer.Guest).Find("stadt-salzgitter")!.Key;
        var row = new ReuseRequestRow
        {
            Solution = Keys["/loesungen/kanari-offen"], FromPartner = asking, ToPartner = OwnPartner, State = state, AskedAt = DateTime.UtcNow, Deadline = new DateOnly(2026, 1, 1), Revision = Guid.NewGuid(),
            Purpose = Sing($"kanari-anfrage-{state}-zweck", s_own), Obstacle = ReuseObstacle.Law, Reason = state == ReuseState.NotAdopted ? Sing("kanari-anfrage-grund", s_members) : null,
        };
        db.Add(row);
        db.Add(new ReuseEventRow { Request = row.Key, State = state, ByPartner = asking, At = DateTime.UtcNow, Note = Sing($"kanari-anfrage-{state}-wort", s_own) });
        UsagePaths.Add($"/nachnutzung/{row.Key}");
    }

    private int Number(string[] readers)
    {
        Sing((++_number).ToString("#,0", CultureInfo.GetCultureInfo("de-DE")), readers);
        return _number;
    }
}
