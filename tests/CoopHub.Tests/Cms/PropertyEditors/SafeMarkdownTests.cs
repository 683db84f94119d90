using CoopHub.Cms.PropertyEditors;
using Xunit;

namespace CoopHub.Tests.Cms.PropertyEditors;

public sealed class SafeMarkdownTests
{
    private static readonly SafeMarkdown Markdown = new(new SafeHtml());

    [Theory]
    [InlineData("# Eins\n\n## Zwei", "<h2 id=\"abschnitt-eins\">Eins</h2>\n<h3 id=\"abschnitt-zwei\">Zwei</h3>")]
    [InlineData("## Eins\n\n### Zwei", "<h2 id=\"abschnitt-eins\">Eins</h2>\n<h3 id=\"abschnitt-zwei\">Zwei</h3>")]
    [InlineData("# A\n\n###### B", "<h2 id=\"abschnitt-a\">A</h2>\n<h6 id=\"abschnitt-b\">B</h6>")]
    public void Headings_begin_below_the_heading_of_the_page(string typed, string html) => Assert.Equal(html, Html(typed));

    [Fact]
    public void Headings_of_one_name_have_ids_of_their_own_that_stay_the_same()
    {
        const string Typed = "## Kosten\n\n## Kosten\n\n## Größe & Maß";

        Assert.Equal("<h2 id=\"abschnitt-kosten\">Kosten</h2>\n<h2 id=\"abschnitt-kosten-1\">Kosten</h2>\n<h2 id=\"abschnitt-größe--maß\">Größe &amp; Maß</h2>", Html(Typed));
        Assert.Equal(Html(Typed), Html(Typed));
    }

    [Fact]
    public void A_link_to_a_heading_of_the_text_leads_there() =>
        Assert.Contains("<a href=\"#abschnitt-kosten\">", Html("[Kosten](#kosten)\n\n## Kosten"), StringComparison.Ordinal);

    [Fact]
    public void Tables_lists_and_links_come_through() =>
        Assert.Equal(
            "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><a href=\"https://stadt.example/\" rel=\"noopener nofollow ugc\">b</a></td>\n</tr>\n</tbody>\n</table>\n<ul>\n<li>c</li>\n</ul>",
            Html("| a |\n|---|\n| [b](https://stadt.example/) |\n\n- c"));

    [Fact]
    public void Links_within_the_site_are_not_marked_as_foreign() => Assert.Equal("<p><a href=\"/loesungen\">x</a></p>", Html("[x](/loesungen)"));

    [Fact]
    public void A_text_that_is_nested_too_deeply_is_shown_as_it_was_typed()
    {
        var typed = new string('>', 20_000) + "<b>";

        Assert.Equal($"<p>{new string('>', 20_000).Replace(">", "&gt;", StringComparison.Ordinal)}&lt;b&gt;</p>", Html(typed));
    }

    private static string Html(string typed) => Markdown.ToHtml(typed).Trim();
}
