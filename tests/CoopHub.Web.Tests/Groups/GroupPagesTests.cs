using System.Net;
using AngleSharp.Html.Parser;
using CoopHub.Members.Accounts;
using CoopHub.Web.Tests.Kit;
using CoopHub.Web.Tests.SignIn;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Web.Tests.Groups;

/// <summary>The life of a working group over HTTP with persons of two partners and the office, and every POST tried from every seat.</summary>
public sealed class GroupPagesTests : IDisposable
{
    private const string Group = "/arbeitsgruppen/arbeitskreis-serviceportal";
    private const string Chair = "coordinator-landkreis-gifhorn", Deputy = "author-stadt-braunschweig", Outsider = "coordinator-stadt-braunschweig", Asks = "reader-landkreis-gifhorn", Office = "office", Admin = "admin";
    private readonly KeptMails _mails = new();
    private readonly Site _site = new();
    private readonly WebApplicationFactory<Program> _withMails;

    public GroupPagesTests() => _withMails = _site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IMailTray>(_mails)));

    [Fact]
    public async Task Somebody_asks_is_taken_in_gets_a_function_and_goes()
    {
        using var outsider = await SignInAsync(Outsider);
        using var chair = await SignInAsync(Chair);
        Assert.DoesNotContain("Raum 2.14", await outsider.GetStringAsync(Group), StringComparison.Ordinal);

        Assert.Equal($"{Group}?hinweis=angefragt", await PostAsync(outsider, Group, $"{Group}?handler=Ask", ("note", "Wir möchten mitmachen.")));
        var managing = await chair.GetStringAsync(Group + "/mitglieder");
        Assert.Contains("Wir möchten mitmachen.", managing, StringComparison.Ordinal);
        Assert.Contains("2 Anfragen auf Aufnahme", await chair.GetStringAsync("/arbeitsgruppen"), StringComparison.Ordinal);

        var id = IdBeside(managing, "Wir möchten mitmachen.");
        Assert.Equal($"{Group}/mitglieder?hinweis=gespeichert", await ActAsync(chair, id, "Approve", ("Function", "Minutes"), ("Managing", "true")));
        Assert.Contains("Raum 2.14", await outsider.GetStringAsync(Group), StringComparison.Ordinal);
        Assert.Contains("Ihre Funktion: Protokoll", await outsider.GetStringAsync("/arbeitsgruppen"), StringComparison.Ordinal);

        Assert.Equal($"{Group}?hinweis=ausgetreten", await ActAsync(outsider, id, "Leave"));
        var after = await outsider.GetStringAsync(Group);
        Assert.DoesNotContain("Raum 2.14", after, StringComparison.Ordinal);
        Assert.Contains("Frühere Mitglieder", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_Leitung_is_told_to_name_a_successor()
    {
        using var chair = await SignInAsync(Chair);
        var page = new HtmlParser().ParseDocument(await chair.GetStringAsync(Group));
        var own = page.QuerySelector("button[value=Leave]")!.Closest("form")!;
        var id = own.QuerySelector("input[name=Id]")!.GetAttribute("value")!;
        var successor = own.QuerySelector("select[name=Successor] option")!.GetAttribute("value")!;

        using var refused = await SendAsync(chair, "/arbeitsgruppen", "/arbeitsgruppen/mitgliedschaft", ("Id", id), ("Slug", "arbeitskreis-serviceportal"), ("Act", "Leave"));
        Assert.Contains("hätte dann keine Leitung", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        Assert.Equal($"{Group}?hinweis=ausgetreten", await ActAsync(chair, id, "Leave", ("Successor", successor)));
        using var deputy = await SignInAsync(Deputy);
        Assert.Contains("Ihre Funktion: Leitung", await deputy.GetStringAsync("/arbeitsgruppen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_business_with_the_members_of_a_group_changes_nothing()
    {
        using var chair = await SignInAsync(Chair);
        var request = IdBeside(await chair.GetStringAsync(Group + "/mitglieder"), "Ich betreue bei uns die Formulare");
        foreach (var person in new[] { Outsider, "reader-stadt-braunschweig", Admin, Asks })
        {
            using var client = await SignInAsync(person);
            foreach (var page in new[] { "/mitglieder", "/nachricht" })
            {
                using var answer = await client.GetAsync(Group + page);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
                using var sent = await SendAsync(client, "/konto/passwort", $"{Group}{page}{(page == "/mitglieder" ? "?handler=Invite" : "")}", ("Mail", "admin@vorfuehrung.example"), ("Subject", "x"), ("Text", "x"));
                Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
            }
            using var approved = await SendAsync(client, "/konto/passwort", "/arbeitsgruppen/mitgliedschaft", ("Id", request), ("Act", "Approve"), ("Function", "Chair"));
            Assert.Contains("Das darf nur die Leitung", WebUtility.HtmlDecode(await approved.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
        using var guest = _withMails.CreateClient(new() { AllowAutoRedirect = false });
        using var locked = await guest.GetAsync(Group + "/mitglieder");
        Assert.StartsWith("/anmelden", locked.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(0, _mails.CountTo("admin@vorfuehrung.example"));
        Assert.Contains("Ich betreue bei uns die Formulare", await chair.GetStringAsync(Group + "/mitglieder"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_goes_to_everybody_who_wants_it_and_is_noted_without_its_text()
    {
        using var chair = await SignInAsync(Chair);

        Assert.Equal($"{Group}/nachricht?hinweis=gesendet", await PostAsync(chair, $"{Group}/nachricht", $"{Group}/nachricht", ("Subject", "Tagesordnung\r\nBcc: x@y.example"), ("Text", "Bitte lesen: geheimer Satz.")));

        Assert.Equal([1, 1, 1, 1, 0], new[] { Chair, Deputy, "reader-stadt-braunschweig", Office, Asks }.Select(person => _mails.CountTo(person + "@vorfuehrung.example")));
        var page = await chair.GetStringAsync($"{Group}/nachricht");
        Assert.Contains("Tagesordnung Bcc: x@y.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("geheimer Satz", page, StringComparison.Ordinal);
        using var empty = await SendAsync(chair, $"{Group}/nachricht", $"{Group}/nachricht", ("Subject", " "), ("Text", "x"));
        Assert.Contains("Geben Sie einen Betreff", WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_read_a_public_group_without_its_people_and_do_not_find_the_others()
    {
        using var guest = _withMails.CreateClient();
        var page = await guest.GetStringAsync(Group);

        Assert.DoesNotContain("Partner-Koordination, Landkreis Gifhorn", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ihre Mitgliedschaft", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/arbeitsgruppen/ag-schnittstellen")).StatusCode);
        var list = await guest.GetStringAsync("/arbeitsgruppen?stand=abgeschlossen");
        Assert.Contains("Dazu gibt es keine Arbeitsgruppe", list, StringComparison.Ordinal);
        Assert.Contains("Arbeitskreis Serviceportal", await guest.GetStringAsync("/arbeitsgruppen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_waits_on_the_list_and_is_accepted_there()
    {
        using var invited = await SignInAsync(Chair);
        var list = await invited.GetStringAsync("/arbeitsgruppen");

        var id = IdBeside(list, "Sie sind in „AG Schnittstellen“ eingeladen");
        Assert.Equal("/arbeitsgruppen?hinweis=angenommen", await ActAsync(invited, id, "Accept", ("Slug", "")));

        Assert.Contains("online, Zugang über die Leitung", await invited.GetStringAsync("/arbeitsgruppen/ag-schnittstellen"), StringComparison.Ordinal);
        Assert.Contains("Lösungen der Gruppe", await invited.GetStringAsync("/arbeitsgruppen/ag-schnittstellen"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _withMails.Dispose();
        _site.Dispose();
    }

    private async Task<HttpClient> SignInAsync(string person)
    {
        var client = _withMails.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal("/", await PostAsync(client, "/anmelden/vorfuehrung", "/anmelden/vorfuehrung", ("person", person + "@vorfuehrung.example")));
        return client;
    }

    private static string IdBeside(string html, string text) => new HtmlParser().ParseDocument(html).QuerySelectorAll("li").First(item => item.TextContent.Contains(text, StringComparison.Ordinal))
        .QuerySelector("input[name=Id]")!.GetAttribute("value")!;

    private static Task<string?> ActAsync(HttpClient client, string id, string act, params (string Name, string Value)[] more) =>
        PostAsync(client, "/konto/passwort", "/arbeitsgruppen/mitgliedschaft", [("Id", id), ("Act", act), .. more.Any(field => field.Name == "Slug") ? more : [("Slug", "arbeitskreis-serviceportal"), .. more]]);

    // Where the answer leads.
    private static async Task<string?> PostAsync(HttpClient client, string page, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(client, page, path, fields);
        return answer.Headers.Location?.ToString();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string page, string path, params (string Name, string Value)[] fields)
    {
        var token = new HtmlParser().ParseDocument(await client.GetStringAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync(path, new FormUrlEncodedContent([.. fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]));
    }
}
