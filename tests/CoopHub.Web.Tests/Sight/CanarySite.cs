using System.Globalization;
using CoopHub.Cms.Data;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Cms.Published;
using CoopHub.Groups;
using CoopHub.Members;
using CoopHub.News;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Solutions.Products;
using CoopHub.Web.Tests.Kit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Web.Tests.Sight;

/// <summary>A text that stands in one field of one record and nowhere else.</summary>
/// <param name="Text">The text as a page shows it.</param>
/// <param name="Readers">The persons of <see cref="CanarySite"/> who may read it.</param>
public sealed record Canary(string Text, string[] Readers);

/// <summary>
/// The site with the demonstration and, on top, records of every visibility by one partner: in each of their fields and in
/// their names sings a canary of its own.
/// </summary>
public sealed partial class CanarySite : Site
{
    public const string Guest = "Gast", Other = "anderer Partner", Own = "eigener Partner", Author = "Autor des eigenen Partners", Office = "Geschäftsstelle", Admin = "Administration", Inside = "Gruppe, eigener Partner", OtherInside = "Gruppe, anderer Partner";

    /// <summary>Everybody who walks, with the person of the demonstration that they sign in as.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Persons = new Dictionary<string, string?>
    {
        [Guest] = null, [Other] = "reader-stadt-braunschweig@vorfuehrung.example", [Own] = "reader-landkreis-gifhorn@vorfuehrung.example",
        [Author] = "author-landkreis-gifhorn@vorfuehrung.example", [Office] = "office@vorfuehrung.example", [Admin] = "admin@vorfuehrung.example",
        [Inside] = "signatory@vorfuehrung.example", [OtherInside] = "coordinator-stadt-braunschweig@vorfuehrung.example",
    };

    private static readonly string[] s_all = [.. Persons.Keys], s_members = [.. Persons.Keys.Skip(1)], s_own = [Own, Author, Inside], s_group = [Inside, OtherInside, Office], s_nobody = [];

    private static readonly (string Slug, string Visibility, string[] Readers)[] s_reaches =
    [
        ("offen", Visibility.Public, s_all), ("kooperation", Visibility.Cooperation, s_members), ("eigen", Visibility.OwnPartner, s_own), ("gruppe", Visibility.Group, s_group),
    ];

    private readonly List<Canary> _canaries = [];
    private int _number = 1_730_000;

    public IReadOnlyList<Canary> Canaries => _canaries;

    /// <summary>The pages of the records, whoever may see them.</summary>
    public List<string> Paths { get; } = [];

    public Guid OwnPartner { get; private set; }

    /// <summary>The working group that records are kept to.</summary>
    public Guid Group { get; private set; }

    /// <summary>The key of each solution by its address.</summary>
    public Dictionary<string, Guid> Keys { get; } = [];

    public CanarySite()
    {
        var documents = Services.GetRequiredService<IContentService>();
        var partners = Services.GetRequiredService<PartnerShelf>().For(Viewer.Guest);
        OwnPartner = partners.Find("landkreis-gifhorn")!.Key;
        var types = Services.GetRequiredService<IContentTypeService>();
        var lists = new[] { SolutionDocument.ListAlias, NewsDocument.ListAlias, PartnerDocument.ListAlias, ProductDocument.ListAlias, VendorDocument.ListAlias, GroupDocument.ListAlias }
            .ToDictionary(alias => alias, alias => documents.GetPagedOfTypes([types.Get(alias)!.Id], 0, 1, out _, null).Single());
        var seats = new CanarySeats(Services.GetRequiredService<Func<HubDb>>(), OwnPartner);
        foreach (var (slug, visibility, readers) in s_reaches.Where(reach => reach.Visibility != Visibility.OwnPartner))
        {
            Group = WorkingGroup(documents, lists[GroupDocument.ListAlias].Id, slug, visibility, readers);
            seats.Fill(Group, [Persons[Inside]!, Persons[OtherInside]!]);
            // Whoever manages accounts sees every account.
            seats.Fill(Group, [Sing($"kanari-mitglied-{slug}@stadt.example", [Office, Admin])], Sing($"kanari-mitglied-{slug}", [.. readers.Union([Admin]).Except([Guest])]));
        }
        foreach (var (slug, visibility, readers) in s_reaches)
        {
            Solution(documents, lists[SolutionDocument.ListAlias].Id, slug, visibility, readers, costs: null, Product(documents, lists, slug, visibility, readers));
            News(documents, lists[NewsDocument.ListAlias].Id, slug, visibility, readers);
            Partner(documents, lists[PartnerDocument.ListAlias].Id, slug, visibility, visibility is Visibility.OwnPartner or Visibility.Group ? s_nobody : readers);
        }
        Solution(documents, lists[SolutionDocument.ListAlias].Id, "kosten-gruppe", Visibility.Public, s_all, Visibility.Group);
        Solution(documents, lists[SolutionDocument.ListAlias].Id, "kosten-eigen", Visibility.Public, s_all, Visibility.OwnPartner);
        Solution(documents, lists[SolutionDocument.ListAlias].Id, "kosten-offen", Visibility.Public, s_all, Visibility.Public);
        Usages();
        Services.GetRequiredService<PublishedSite>().Load();
    }

    /// <summary>Somebody with a browser of their own; redirects are not followed.</summary>
    public async Task<HttpClient> VisitAsAsync(string person)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (Persons[person] is { } mail)
        {
            using var answer = await PostAsync(client, "/anmelden/vorfuehrung", ("person", mail));
            Assert(answer.Headers.Location?.ToString() == "/", $"Signing in as {person} answered {answer.StatusCode}.");
        }
        return client;
    }

    /// <summary>Sends a form with the token that the page at <paramref name="path"/> gives.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(path));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await client.PostAsync(path, new FormUrlEncodedContent([.. fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]));
    }

    private void Solution(IContentService documents, int parent, string slug, string visibility, string[] readers, string? costs, Guid? product = null)
    {
        var document = Record(documents, parent, SolutionDocument.Alias, "kanari-" + slug, visibility, readers);
        foreach (var alias in new[]
                 {
                     SolutionDocument.Summary, SolutionDocument.Body, SolutionDocument.Operator, SolutionDocument.Version,
                     SolutionDocument.ReusePrerequisites, SolutionDocument.ReuseContractPartner, SolutionDocument.ReuseBlockers, SolutionDocument.Licence, SolutionDocument.ContactName, SolutionDocument.ContactPhone, SolutionDocument.DeputyName,
                     SolutionDocument.FromSystem, SolutionDocument.ToSystem, SolutionDocument.Standard, SolutionDocument.DataGroups, SolutionDocument.AiPurpose, SolutionDocument.Tags,
                 })
        {
            document.SetText(alias, Sing($"kanari-{slug}-{alias}", readers));
        }
        string[] Within(string[] meant) => [.. readers.Intersect(meant)];
        var seeCosts = Within(costs switch { Visibility.Public => s_all, Visibility.OwnPartner => s_own, Visibility.Group => s_group, _ => s_members });
        foreach (var alias in new[] { SolutionDocument.OneOffDays, SolutionDocument.OneOffCost, SolutionDocument.RunningCost, SolutionDocument.CasesPerYear })
        {
            document.SetText(alias, (++_number).ToString(CultureInfo.InvariantCulture));
            Sing(_number.ToString("#,0", CultureInfo.GetCultureInfo("de-DE")), seeCosts);
            _canaries.Add(new Canary(_number.ToString(CultureInfo.InvariantCulture), []));
        }
        document.SetText(SolutionDocument.ReuseCost, Sing($"kanari-{slug}-nachnutzungskosten", seeCosts));
        if (product is { } made)
        {
            document.SetText(SolutionDocument.Product, "da", _ => made);
        }
        document.SetText(SolutionDocument.ContactMail, Sing($"kanari-{slug}@stadt.example", readers));
        document.SetText(SolutionDocument.CostsVisibility, costs);
        document.SetText(SolutionDocument.InternalNotes, Sing($"kanari-{slug}-notiz", Within(s_own)));
        document.SetText(SolutionDocument.ProtectionNeed, "sehr hoch");
        document.SetText(SolutionDocument.Category, SolutionCategory.Interface);
        document.SetText(SolutionDocument.Status, SolutionStatus.Running);
        document.SetText(SolutionDocument.Owner, "Landkreis Gifhorn", _ => OwnPartner);
        document.SetText(SolutionDocument.ConfirmedOn, "2020-01-01");
        document.SetText(SolutionDocument.Group, "Gruppe", _ => Group);
        Publish(documents, document);
        Paths.Add("/loesungen/kanari-" + slug);
        Keys["/loesungen/kanari-" + slug] = document.Key;
    }

    private void News(IContentService documents, int parent, string slug, string visibility, string[] readers)
    {
        var document = Record(documents, parent, NewsDocument.Alias, "kanari-meldung-" + slug, visibility, readers);
        document.SetText(NewsDocument.Summary, Sing($"kanari-meldung-{slug}-summary", readers));
        document.SetText(NewsDocument.Body, Sing($"kanari-meldung-{slug}-body", readers));
        document.SetText(NewsDocument.PublishedOn, "2026-11-24");
        document.SetText(NewsDocument.Partners, "Landkreis Gifhorn", _ => OwnPartner);
        document.SetText(NewsDocument.Group, "Gruppe", _ => Group);
        Publish(documents, document);
        Paths.Add("/aktuelles/kanari-meldung-" + slug);
    }

    private Guid WorkingGroup(IContentService documents, int parent, string slug, string visibility, string[] readers)
    {
        var document = Record(documents, parent, GroupDocument.Alias, "kanari-ag-" + slug, visibility, readers);
        foreach (var alias in new[] { GroupDocument.Summary, GroupDocument.Body, GroupDocument.FoundingDecision })
        {
            document.SetText(alias, Sing($"kanari-ag-{slug}-{alias}", readers));
        }
        document.SetText(GroupDocument.Place, Sing($"kanari-ag-{slug}-treffpunkt", s_group));
        document.SetText(GroupDocument.LeadPartner, "Landkreis Gifhorn", _ => OwnPartner);
        document.SetText(GroupDocument.State, GroupState.Active);
        Publish(documents, document);
        Paths.Add("/arbeitsgruppen/kanari-ag-" + slug);
        return document.Key;
    }

    private void Partner(IContentService documents, int parent, string slug, string visibility, string[] readers)
    {
        var document = Record(documents, parent, PartnerDocument.Alias, "zkanari-partner-" + slug, visibility, readers);
        foreach (var alias in new[] { PartnerDocument.Summary, PartnerDocument.Body, PartnerDocument.ContactName, PartnerDocument.ContactPhone, PartnerDocument.Address })
        {
            document.SetText(alias, Sing($"zkanari-partner-{slug}-{alias}", readers));
        }
        document.SetText(PartnerDocument.Kind, "Land");
        document.SetText(PartnerDocument.State, PartnerState.Active);
        Publish(documents, document);
        Paths.Add("/partner/zkanari-partner-" + slug);
    }

    private IContent Record(IContentService documents, int parent, string type, string slug, string visibility, string[] readers)
    {
        // The name with a suffix, for the address itself is sung into the page of a 404 by whoever asks for it.
        var document = documents.Create(Sing(slug + "-titel", readers), parent, type);
        document.SetText("umbracoUrlName", slug);
        document.SetText("visibility", visibility);
        return document;
    }

    private string Sing(string text, string[] readers)
    {
        _canaries.Add(new Canary(text, readers));
        return text;
    }

    private static void Publish(IContentService documents, IContent document)
    {
        documents.Save(document);
        var result = documents.Publish(document, ["*"]);
        Assert(result.Success, $"{document.Name}: {result.Result} {string.Join(", ", result.InvalidProperties?.Select(property => property.Alias) ?? [])}");
    }

    private static void Assert(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
