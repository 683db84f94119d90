using System.Net;
using CoopHub.Members;
using CoopHub.Solutions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Web.Tests.Sight;

/// <summary>Every way out of the site is walked by everybody: no canary is heard by anyone who may not hear it.</summary>
public sealed class CanaryTests(CanarySite site) : IClassFixture<CanarySite>
{
    private static readonly Guid s_nobody = new("00000000-0000-0000-0000-00000000dead");

    // Where each route leads; a route that is not named here fails the test. RECORDS and USAGES stand for the pages of all canaries.
    private static readonly Dictionary<string, string[]> s_walk = new()
    {
        [""] = ["/", "/?ansicht=gast", "/?ansicht=anderer-partner"],
        ["loesungen"] =
        [
            "/loesungen", "/loesungen?sortierung=titel", "/loesungen?suche=kanari", "/loesungen?suche=kanari-eigen-titel", "/loesungen?suche=kanari&partner=landkreis-gifhorn",
            "/loesungen?rubrik=Schnittstelle", "/loesungen?suche=kanari&sortierung=bestaetigt", "/loesungen?suche=notiz", "/loesungen?suche=kanari&ansicht=gast",
        ],
        ["loesungen/{slug}"] = ["RECORDS", "/loesungen/kanari-eige", "/loesungen/kanari-eigen/"],
        ["produkte"] = ["/produkte", "/produkte?suche=kanari", "/produkte?art=Fachverfahren"],
        ["produkte/{slug}"] = ["RECORDS", "/produkte/kanari-produkt-eige"],
        ["produkte/neu"] = ["/produkte/neu"],
        ["hersteller"] = ["/hersteller"],
        ["hersteller/{slug}"] = ["RECORDS", "/hersteller/kanari-hersteller-eige"],
        ["hersteller/neu"] = ["/hersteller/neu"],
        ["nutzungen"] = ["/nutzungen", "/nutzungen?partner=landkreis-gifhorn", "/nutzungen?partner=zkanari-partner-eigen"],
        ["nutzungen/neu"] = ["USAGES", $"/nutzungen/neu?art=Solution&gegenstand={s_nobody}"],
        ["nutzungen/{key:guid}"] = ["USAGES", $"/nutzungen/{s_nobody}"],
        ["nutzungen/{key:guid}/bearbeiten"] = ["USAGES"],
        ["nutzungen/{key:guid}/vertrag"] = ["USAGES"],
        ["nutzungen/{key:guid}/erfahrungen"] = ["USAGES"],
        ["nachnutzung"] = ["/nachnutzung"],
        ["nachnutzung/neu"] = ["/nachnutzung/neu?loesung=kanari-offen", "/nachnutzung/neu?loesung=kanari-eigen"],
        ["nachnutzung/{key:guid}"] = ["USAGES", $"/nachnutzung/{s_nobody}"],
        ["nachnutzung/hindernisse"] = ["/nachnutzung/hindernisse"],
        ["partner"] = ["/partner"],
        ["partner/{slug}"] = ["RECORDS", "/partner/landkreis-gifhorn", "/partner/zkanari-partner-eige"],
        ["arbeitsgruppen"] = ["/arbeitsgruppen", "/arbeitsgruppen?stand=aktiv", "/arbeitsgruppen?ansicht=gast"],
        ["arbeitsgruppen/{slug}"] = ["RECORDS", "/arbeitsgruppen/kanari-ag-grupp"],
        ["arbeitsgruppen/{slug}/mitglieder"] = ["/arbeitsgruppen/kanari-ag-gruppe/mitglieder", "/arbeitsgruppen/kanari-ag-offen/mitglieder"],
        ["arbeitsgruppen/{slug}/nachricht"] = ["/arbeitsgruppen/kanari-ag-gruppe/nachricht", "/arbeitsgruppen/kanari-ag-offen/nachricht"],
        ["arbeitsgruppen/mitgliedschaft"] = ["/arbeitsgruppen/mitgliedschaft"],
        ["aktuelles"] = ["/aktuelles"],
        ["aktuelles/{slug}"] = ["RECORDS", "/aktuelles/kanari-meldung-eige"],
        ["{slug}"] = ["/impressum", "/ueber-coophub", "/kanari-eigen"],
        ["fehler/{code:int}"] = ["/fehler/404", "/fehler/400"],
        ["robots.txt"] = ["/robots.txt"],
        ["sitemap.xml"] = ["/sitemap.xml"],
        ["mein-coophub"] = ["/mein-coophub"],
        ["bestaetigen/{token?}"] = ["/bestaetigen", "/bestaetigen/erfunden"],
        ["wer-darf-was"] = ["/wer-darf-was"],
        ["mitglieder"] = ["/mitglieder"],
        ["mitglieder/{id:guid}"] = [$"/mitglieder/{s_nobody}"],
        ["konto"] = ["/konto", "/konto?handler=Export"],
        ["konto/passwort"] = ["/konto/passwort"],
        ["konto/passkeys"] = ["/konto/passkeys"],
        ["konto/zweiter-faktor"] = ["/konto/zweiter-faktor"],
        ["abmelden"] = ["/abmelden"],
        ["anmelden"] = ["/anmelden", "/anmelden?zurueck=/loesungen/kanari-eigen"],
        ["anmelden/abgewiesen"] = ["/anmelden/abgewiesen"],
        ["anmelden/vorfuehrung"] = ["/anmelden/vorfuehrung"],
        ["anmelden/code"] = ["/anmelden/code"],
        ["anmelden/ankunft"] = ["/anmelden/ankunft"],
        ["anmelden/mit/{directory}"] = ["/anmelden/mit/erfunden"],
        ["registrieren"] = ["/registrieren"],
        ["passwort-vergessen"] = ["/passwort-vergessen"],
        ["schreiben"] = ["/schreiben"],
        ["schreiben/{key:guid}"] = [$"/schreiben/{s_nobody}"],
        ["schreiben/{key:guid}/bearbeiten"] = [$"/schreiben/{s_nobody}/bearbeiten"],
        ["schreiben/{key:guid}/vergleich"] = [$"/schreiben/{s_nobody}/vergleich"],
        ["schreiben/{key:guid}/verlauf"] = [$"/schreiben/{s_nobody}/verlauf"],
        ["schreiben/{key:guid}/dateien"] = [$"/schreiben/{s_nobody}/dateien"],
        ["schreiben/{key:guid}/zwischenstand"] = [$"/schreiben/{s_nobody}/zwischenstand"],
        ["schreiben/neu/{art}"] = ["/schreiben/neu/loesung"],
        ["schreiben/aehnlich"] = ["/schreiben/aehnlich?titel=kanari&art=loesung"],
        ["schreiben/vorschau"] = ["/schreiben/vorschau"],
        ["schreiben/seiten"] = ["/schreiben/seiten?q=kanari", "/schreiben/seiten?q=titel"],
        ["suche"] = ["/suche", "/suche?q=kanari", "/suche?q=titel", "/suche?q=notiz", "/suche?q=kanarie", "/suche?q=kanari&ansicht=gast"],
        ["suche/vorschlaege"] = ["/suche/vorschlaege?q=kan", "/suche/vorschlaege?q=zkan"],
        ["suche/feed"] = ["/suche/feed?q=kanari", "/suche/feed?q=titel"],
        ["suche/gespeichert"] = ["/suche/gespeichert"],
        ["suche/index"] = ["/suche/index"],
        ["suche/synonyme"] = ["/suche/synonyme"],
        ["suche/synonyme/{key}"] = ["/suche/synonyme/erfunden"],
        ["suche/ohne-treffer"] = ["/suche/ohne-treffer"],
        ["anlagen"] = ["/anlagen"],
        ["anlagen/{key:guid}"] = [$"/anlagen/{s_nobody}"],
        ["zugang/{secret}"] = ["/zugang/erfunden"],
    };

    [Fact]
    public void Every_route_is_in_the_walk()
    {
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(route => route.RoutePattern.RawText!.TrimStart('/')).Distinct();

        Assert.Empty(routes.Except(s_walk.Keys));
    }

    [Theory]
    [InlineData(CanarySite.Guest)]
    [InlineData(CanarySite.Other)]
    [InlineData(CanarySite.Own)]
    [InlineData(CanarySite.Author)]
    [InlineData(CanarySite.Office)]
    [InlineData(CanarySite.Admin)]
    [InlineData(CanarySite.Inside)]
    [InlineData(CanarySite.OtherInside)]
    public async Task Nobody_hears_a_canary_that_is_not_meant_for_them_and_everybody_hears_their_own(string person)
    {
        using var client = await site.VisitAsAsync(person);
        HashSet<string> heard = [];
        foreach (var path in Walk)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Head })
            {
                using var request = new HttpRequestMessage(method, path);
                using var answer = await client.SendAsync(request);
                var said = $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync()}";
                // What somebody typed is said back to them; that gives nothing away.
                var asked = WebUtility.UrlDecode(path);
                foreach (var canary in site.Canaries.Where(canary => !asked.Contains(canary.Text, StringComparison.Ordinal) && said.Contains(canary.Text, StringComparison.OrdinalIgnoreCase)))
                {
                    Assert.True(canary.Readers.Contains(person), $"{method} {path} told {person} „{canary.Text}“.");
                    heard.Add(canary.Text);
                }
            }
        }

        Assert.Empty(site.Canaries.Where(canary => canary.Readers.Contains(person)).Select(canary => canary.Text).Except(heard));
    }

    [Theory]
    [InlineData(CanarySite.Guest, "gast")]
    [InlineData(CanarySite.Own, "gast")]
    [InlineData(CanarySite.Own, "anderer-partner")]
    [InlineData(CanarySite.Author, "gast")]
    [InlineData(CanarySite.Author, "anderer-partner")]
    [InlineData(CanarySite.Office, "anderer-partner")]
    [InlineData(CanarySite.Author, "Administration")]
    [InlineData(CanarySite.Inside, "gast")]
    [InlineData(CanarySite.Inside, "anderer-partner")]
    [InlineData(CanarySite.OtherInside, "anderer-partner")]
    public async Task Looking_as_somebody_else_shows_what_they_see_and_never_more_than_before(string person, string view)
    {
        using var client = await site.VisitAsAsync(person);
        var lesser = view switch { "gast" => CanarySite.Guest, "anderer-partner" => CanarySite.Other, _ => person };
        foreach (var path in site.Paths)
        {
            using var answer = await client.GetAsync($"{path}?ansicht={view}");
            var said = await answer.Content.ReadAsStringAsync();

            Assert.DoesNotContain(site.Canaries, canary => said.Contains(canary.Text, StringComparison.Ordinal) && !(canary.Readers.Contains(lesser) && canary.Readers.Contains(person)));
            Assert.Equal(person != CanarySite.Guest && lesser != person, said.Contains("Sie sehen die Seite als", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_record_that_may_not_be_seen_answers_like_one_that_does_not_exist()
    {
        using var client = await site.VisitAsAsync(CanarySite.Other);
        var (hidden, missing) = (await client.GetAsync("/loesungen/kanari-eigen"), await client.GetAsync("/nirgendwo/kanari-eigen"));

        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(await missing.Content.ReadAsStringAsync(), await hidden.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(CanarySite.Guest, 4)]
    [InlineData(CanarySite.Other, 5)]
    [InlineData(CanarySite.Own, 6)]
    [InlineData(CanarySite.Office, 6)]
    [InlineData(CanarySite.Inside, 7)]
    [InlineData(CanarySite.OtherInside, 6)]
    public async Task Counts_tell_of_nothing_that_the_reader_may_not_see(string person, int records)
    {
        using var client = await site.VisitAsAsync(person);
        var list = await client.GetStringAsync("/loesungen?suche=kanari");
        var partner = await client.GetStringAsync("/partner/landkreis-gifhorn");
        var tokens = person switch
        {
            CanarySite.Guest => Viewer.Guest, CanarySite.Own => Viewer.ReaderOf(site.OwnPartner), CanarySite.Inside => Viewer.ReaderOf(site.OwnPartner) with { Groups = [site.Group] },
            CanarySite.Office or CanarySite.OtherInside => Viewer.OtherPartner with { Groups = [site.Group] }, _ => Viewer.OtherPartner,
        };
        var owned = site.Services.GetRequiredService<SolutionShelf>().For(tokens).All.Count(one => one.OwnerKey == site.OwnPartner);

        Assert.Contains($">{records} Lösungen</h2>", list, StringComparison.Ordinal);
        Assert.Contains($">{owned} Lösungen von", partner, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/loesungen")]
    [InlineData("/loesungen/kanari-offen")]
    [InlineData("/mein-coophub")]
    [InlineData("/bestaetigen")]
    [InlineData("/loesungen/gibt-es-nicht")]
    [InlineData("/sitemap.xml")]
    public async Task What_a_member_is_shown_is_kept_by_nobody(string path)
    {
        using var guest = await site.VisitAsAsync(CanarySite.Guest);
        using var member = await site.VisitAsAsync(CanarySite.Own);
        using var first = await guest.GetAsync(path);
        for (var time = 0; time < 2; time++)
        {
            using var answer = await member.GetAsync(path);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Null(answer.Headers.Age);
            Assert.Null(answer.Headers.ETag);
        }
        using var after = await guest.GetAsync(path);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await after.Content.ReadAsStringAsync());
    }

    private IEnumerable<string> Walk => s_walk.Values.SelectMany(paths => paths).SelectMany(path => path switch
    {
        "RECORDS" => [.. site.Paths, .. site.Paths.Select(one => one + "?ansicht=anderer-partner")],
        "USAGES" => site.UsagePaths,
        _ => (IEnumerable<string>)[path],
    }).Distinct();
}
