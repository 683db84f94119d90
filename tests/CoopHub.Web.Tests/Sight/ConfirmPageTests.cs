using System.Net;
using CoopHub.Confirmations;
using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Web.Confirmations;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Web.Tests.Sight;

/// <summary>"Stimmt das noch?" over HTTP: by members, by links, and by those who try somebody else's.</summary>
public sealed class ConfirmPageTests(CanarySite site) : IClassFixture<CanarySite>
{
    private const string First = "/loesungen/kanari-offen", Second = "/loesungen/kanari-eigen", Third = "/loesungen/kanari-kooperation";

    private ConfirmationLinks Links => site.Services.GetRequiredService<ConfirmationLinks>();

    [Fact]
    public async Task Opening_a_link_changes_nothing_and_its_button_does()
    {
        using var client = await site.VisitAsAsync(CanarySite.Guest);
        var path = PathOf(First);
        var before = ConfirmedOn(First);

        using (var page = await client.GetAsync(path))
        {
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
            Assert.Contains("kanari-offen-titel", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using (await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path)))
        {
        }
        Assert.Equal(before, ConfirmedOn(First));

        using var answer = await CanarySite.PostAsync(client, path, Fields(First));

        Assert.Equal($"{path}?erledigt={site.Keys[First]}", answer.Headers.Location?.ToString());
        Assert.NotEqual(before, ConfirmedOn(First));
        Assert.Contains("ist beantwortet", await client.GetStringAsync(answer.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_good_for_its_own_entries_and_shows_nothing_of_others()
    {
        using var client = await site.VisitAsAsync(CanarySite.Guest);
        var path = PathOf(Second);
        var page = await client.GetStringAsync(path);
        var before = ConfirmedOn(Third);

        using var answer = await CanarySite.PostAsync(client, path, Fields(Third));

        Assert.Contains("kanari-eigen-titel", page, StringComparison.Ordinal);
        Assert.DoesNotContain("kanari-kooperation-titel", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(before, ConfirmedOn(Third));
        using var content = await client.GetAsync(Second);
        Assert.Equal(HttpStatusCode.NotFound, content.StatusCode);
    }

    [Fact]
    public async Task A_link_that_was_changed_or_made_up_opens_nothing()
    {
        using var client = await site.VisitAsAsync(CanarySite.Guest);
        var path = PathOf(Second);
        var at = path.Length - 12;
        var changed = path[..at] + (path[at] == 'A' ? 'B' : 'A') + path[(at + 1)..];
        foreach (var address in new[] { changed, path[..^8], "/bestaetigen/abc", "/bestaetigen/" + new string('A', 400) })
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.DoesNotContain("kanari-", (await answer.Content.ReadAsStringAsync()).Replace(address, "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_the_token_of_its_form_an_answer_is_refused()
    {
        using var client = await site.VisitAsAsync(CanarySite.Author);
        using var answer = await client.PostAsync("/bestaetigen", new FormUrlEncodedContent(Fields(Third).Select(field => KeyValuePair.Create(field.Name, field.Value))));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(CanarySite.Other)]
    [InlineData(CanarySite.Own)]
    [InlineData(CanarySite.Office)]
    public async Task Who_may_not_confirm_is_answered_as_if_there_were_no_such_entry(string person)
    {
        using var client = await site.VisitAsAsync(person);
        var before = ConfirmedOn(Third);

        // No form of the list is theirs; the one to sign out by carries a token all the same.
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync("/konto"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await client.PostAsync("/bestaetigen", new FormUrlEncodedContent(Fields(Third).Append((Name: "__RequestVerificationToken", Value: token)).Select(field => KeyValuePair.Create(field.Name, field.Value))));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(before, ConfirmedOn(Third));
        Assert.DoesNotContain("name=\"answer\"", await client.GetStringAsync("/bestaetigen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_finds_what_is_due_at_the_start_and_answers_it()
    {
        using var client = await site.VisitAsAsync(CanarySite.Author);
        var desk = await client.GetStringAsync("/mein-coophub");
        Assert.Contains("kanari-kosten-offen-titel", desk, StringComparison.Ordinal);

        using var answer = await CanarySite.PostAsync(client, "/bestaetigen", Fields("/loesungen/kanari-kosten-offen", ConfirmationAnswer.Gone));

        Assert.StartsWith("/bestaetigen?erledigt=", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        var document = site.Services.GetRequiredService<IContentService>().GetById(site.Keys["/loesungen/kanari-kosten-offen"])!;
        Assert.Contains(SolutionStatus.Retired, document.GetValue<string>(SolutionDocument.Status), StringComparison.Ordinal);
        Assert.True(document is { Published: true, Edited: false });
    }

    private string PathOf(string solution) => new Uri(Links.AddressOf(new ConfirmationLink(site.OwnPartner, Guid.NewGuid(), [site.Keys[solution]]))).AbsolutePath;

    private (string Name, string Value)[] Fields(string solution, ConfirmationAnswer answer = ConfirmationAnswer.StillTrue)
    {
        var shown = site.Services.GetRequiredService<SolutionShelf>().For(Viewer.ReaderOf(site.OwnPartner)).Find(site.Keys[solution])!;
        return [("key", $"{shown.Key}"), ("stand", ConfirmSolution.StandOf(shown)), ("answer", $"{answer}")];
    }

    private DateTime? ConfirmedOn(string solution) => site.Services.GetRequiredService<IContentService>().GetById(site.Keys[solution])!.GetValue<DateTime?>(SolutionDocument.ConfirmedOn);
}
