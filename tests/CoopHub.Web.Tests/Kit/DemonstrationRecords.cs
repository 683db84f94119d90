using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoopHub.Cms.PropertyEditors;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Partners;
using CoopHub.Solutions;

namespace CoopHub.Web.Tests.Kit;

/// <summary>The demonstration content as records, read from its files: real texts for the pages, without a database below them.</summary>
internal static class DemonstrationRecords
{
    private static readonly SafeMarkdown s_markdown = new(new SafeHtml());

    private static readonly string s_root = Path.Combine(SourceTree.Root, "src/CoopHub/Demonstration/Content");

    public static IReadOnlyList<Partner> Partners { get; } = [.. Read("partners").Select(text => new Partner(text.Slug, text["title"])
    {
        Key = KeyOf(text.Slug), ShortName = text["shortName"], Kind = text["kind"], Ags = text["ags"], Ars = text["ars"],
        Inhabitants = int.TryParse(text["inhabitants"], out var people) ? people : null, InhabitantsOn = text.Date("inhabitantsOn"),
        Website = text["website"], MemberSince = text.Date("memberSince"), State = text["state"], Summary = text["summary"], BodyHtml = text.Html,
        ContactName = text["contactName"], ContactMail = text["contactMail"], ContactPhone = text["contactPhone"],
        Portals = text.Many("portals"), Providers = text.Many("providers"), Visibility = text["visibility"],
    })];

    public static IReadOnlyList<Solution> Solutions { get; } = [.. Read("solutions").Select((text, at) => new Solution(text.Slug, text["title"])
    {
        Key = KeyOf(text.Slug), Summary = text["summary"], BodyHtml = text.Html, Category = text["category"], Status = text["status"],
        Visibility = text["visibility"], Tags = text.Many("tags"), PublishedAt = new DateTime(2026, 10, 1, 8, 0, 0, DateTimeKind.Utc).AddHours(-7 * at),
        OwnerKey = KeyOf(text["owner"]), OwnerSlug = text["owner"], OwnerName = Partners.First(partner => partner.Slug == text["owner"]).Name,
        ContactName = text["contactName"], ContactMail = text["contactMail"], ContactPhone = text["contactPhone"],
        DeputyName = text["deputyName"], DeputyMail = text["deputyMail"], ConfirmedOn = text.Date("confirmedOn"), NextConfirmation = text.Date("nextConfirmation"),
        Themenfeld = text["themenfeld"], Services = text.Many("services"), BasedOnKeys = text.Keys("basedOn"), InterfaceKeys = text.Keys("interfaces"),
        RelatedKeys = text.Keys("related"), Product = text["product"], Vendor = text["vendor"], Operator = text["operator"], Version = text["version"],
        Since = text.Date("since"), Hosting = text["hosting"], ReusePath = text["reusePath"], Efa = text.Bool("efa"),
        ReusePrerequisites = text["reusePrerequisites"], Licence = text["licence"],
        OnlineService = text["category"] != "Online-Dienst" ? null : new OnlineServiceFacts
        {
            Maturity = text["maturity"], PublicUrl = text["publicUrl"], IdentificationLevel = text["identificationLevel"], Payment = text.Bool("payment"),
        },
        BasicService = text["category"] != "Basisdienst" ? null : new BasicServiceFacts { Function = text["basicFunction"], ConnectableServices = text["connectableServices"] },
        Interface = text["category"] != "Schnittstelle" ? null : new InterfaceFacts
        {
            FromSystem = text["fromSystem"], ToSystem = text["toSystem"], Standard = text["standard"], DataGroups = text["dataGroups"],
            Direction = text["direction"], Frequency = text["frequency"], DocumentationUrl = text["documentationUrl"],
        },
        Protection = new ProtectionFacts
        {
            PersonalData = text["personalData"], ProcessingContract = text["processingContract"], ImpactAssessmentOn = text.Date("impactAssessmentOn"),
            Accessibility = text["accessibility"], AccessibilityCheckedOn = text.Date("accessibilityCheckedOn"), Ai = text["ai"], AiPurpose = text["aiPurpose"],
        },
    })];

    public static IReadOnlyList<NewsItem> News { get; } = [.. Read("news").Select(text => new NewsItem(text.Slug, text["title"], text.Date("published")!.Value)
    {
        Key = KeyOf(text.Slug), Summary = text["summary"], BodyHtml = text.Html, PartnerKeys = text.Keys("partners"), Visibility = text["visibility"],
    })];

    public static IReadOnlyList<TextPage> Pages { get; } = [.. Read("pages").Where(text => text.Slug != "startseite")
        .Select(text => new TextPage(text.Slug, text["title"], text["summary"], text.Html) { IsLegal = text.Slug != "ueber-coophub" })];

    public static StartPage Start { get; } = Read("pages").Where(text => text.Slug == "startseite").Select(text => new StartPage(text["title"], text["summary"], text.Html)).Single();

    private static IEnumerable<Text> Read(string folder) => Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.md").Order(StringComparer.Ordinal).Select(Text.Of);

    private static Guid KeyOf(string slug) => new(SHA256.HashData(Encoding.UTF8.GetBytes(slug))[..16]);

    private sealed record Text(string Slug, Dictionary<string, string> Facts, string Html)
    {
        public string this[string name] => Facts.GetValueOrDefault(name, "");

        public static Text Of(string file)
        {
            var parts = File.ReadAllText(file).Split("---\n", 3);
            var facts = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
            return new Text(Path.GetFileNameWithoutExtension(file), facts, s_markdown.ToHtml(parts[2]));
        }

        public DateOnly? Date(string name) => DateOnly.TryParse(this[name], CultureInfo.InvariantCulture, out var day) ? day : null;

        public bool? Bool(string name) => this[name] switch { "ja" => true, "nein" => false, _ => null };

        public string[] Many(string name) => this[name].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        public Guid[] Keys(string name) => [.. Many(name).Select(KeyOf)];
    }
}
