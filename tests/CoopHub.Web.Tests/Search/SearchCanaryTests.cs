using CoopHub.Members;
using CoopHub.Web.Tests.SignIn;
using Xunit;

namespace CoopHub.Web.Tests.Search;

/// <summary>What a partner keeps to itself shows nowhere in search to anybody else: not as a hit, a count, a facet, a suggestion or a feed.</summary>
public sealed class SearchCanaryTests(SearchSite site) : IClassFixture<SearchSite>
{
    public static TheoryData<string> Paths =>
    [
        "/suche", "/suche?q=Wohngeld", "/suche?q=Wohngeld&sortierung=datum", "/suche?q=Zeisig", "/suche?q=" + SearchSite.Canary, "/suche?q=Zeisiggeheimniss",
        "/suche?q=%22" + SearchSite.Canary + "%22", "/suche?q=partner:x", "/suche?q=-Wohngeld&archiv=ja", "/suche?schlagwort=Kasse", "/suche?q=Kolibribericht",
        "/suche/vorschlaege?q=z", "/suche/vorschlaege?q=Zeisig", "/suche/feed", "/suche/feed?q=Wohngeld", "/suche/feed?q=Zeisiggeheimniss",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_guest_and_another_partner_see_no_trace(string path)
    {
        using var guest = site.Guest();
        using var other = await site.ReaderOfAsync(site.Other);
        foreach (var visitor in new[] { guest, other })
        {
            var page = (await ReadAsync(visitor, path)).Replace("=\"" + Uri.UnescapeDataString(path), "", StringComparison.Ordinal);
            // The page repeats the question, once it is taken out, nothing may be left.
            var asked = Uri.UnescapeDataString(path[(path.IndexOf('=', StringComparison.Ordinal) + 1)..]).Replace("\"", "&quot;", StringComparison.Ordinal);
            Assert.DoesNotContain("zeisig", WithoutQuestion(page, asked), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Counts_differ_by_exactly_what_is_hidden()
    {
        using var guest = site.Guest();
        using var other = await site.ReaderOfAsync(site.Other);
        using var own = await site.ReaderOfAsync(site.Own);

        foreach (var path in new[] { "/suche?q=Wohngeld", "/suche?q=Wohngeld&partner=" + Uri.EscapeDataString(site.Own.Name) })
        {
            var (asOther, asOwn) = (Total(await ReadAsync(other, path)), Total(await ReadAsync(own, path)));
            Assert.Equal(asOther + 1, asOwn);
            Assert.True(Total(await ReadAsync(guest, path)) <= asOther);
        }
    }

    [Fact]
    public async Task The_own_partner_finds_it_in_every_way()
    {
        using var own = await site.ReaderOfAsync(site.Own);

        foreach (var path in new[] { "/suche?q=Zeisiggeheimnis", "/suche?q=Kolibribericht", "/suche/vorschlaege?q=Zeis", "/suche/feed?q=Kolibribericht" })
        {
            Assert.Contains(SearchSite.Canary, WithoutMarks(await ReadAsync(own, path)), StringComparison.Ordinal);
        }
        var slip = await own.ReadAsync("/suche?q=Zeisiggeheimniss");
        Assert.Equal(SearchSite.Canary, slip.QuerySelector(".hub-meant a")?.TextContent, ignoreCase: true);
        Assert.Contains(slip.QuerySelectorAll("input[name=schlagwort]"), tick => tick.GetAttribute("value") == SearchSite.Canary);
        Assert.Contains("zeisig.docx", (await own.ReadAsync("/suche?q=Kolibribericht")).QuerySelector(".hub-results")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Visibility.OwnPartner, slip.QuerySelector(".hub-card__foot")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Costs_are_found_by_nobody()
    {
        using var own = await site.ReaderOfAsync(site.Own);

        Assert.DoesNotContain((await own.ReadAsync("/suche?q=4711")).QuerySelectorAll("article h3"), title => title.TextContent.Contains(SearchSite.Canary, StringComparison.Ordinal));
    }

    private static async Task<string> ReadAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return await answer.Content.ReadAsStringAsync();
    }

    private static int Total(string html) => int.Parse(html.Split("id=\"ergebnis\">")[1].Split(' ')[0], null);

    private static string WithoutMarks(string html) => html.Replace("<mark class=\"hub-found\">", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);

    private static string WithoutQuestion(string page, string asked) => page
        .Replace(Uri.EscapeDataString(asked.Replace("&quot;", "\"", StringComparison.Ordinal)), "", StringComparison.OrdinalIgnoreCase)
        .Replace(asked, "", StringComparison.OrdinalIgnoreCase);
}
