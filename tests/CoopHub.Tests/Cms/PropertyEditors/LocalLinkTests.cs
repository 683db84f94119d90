using CoopHub.Cms.PropertyEditors;
using Xunit;

namespace CoopHub.Tests.Cms.PropertyEditors;

/// <summary>A link that names a document by its key, as Umbraco writes it, leads to where the document is.</summary>
public sealed class LocalLinkTests
{
    private static readonly Guid s_key = new("2fb4887e-2614-5f27-83ec-0c945dcc581e");

    private static readonly SafeHtml s_html = new(key => key == s_key ? "/ueber-coophub" : null);

    [Theory]
    [InlineData("""<a href="/{localLink:umb://document/2fb4887e26145f2783ec0c945dcc581e}">Über uns</a>""")]
    [InlineData("""<a href="/{localLink:2fb4887e-2614-5f27-83ec-0c945dcc581e}">Über uns</a>""")]
    [InlineData("""<a href="/%7BlocalLink:2fb4887e-2614-5f27-83ec-0c945dcc581e%7D">Über uns</a>""")]
    public void A_link_to_a_document_leads_to_its_address(string html) =>
        Assert.Equal("""<a href="/ueber-coophub">Über uns</a>""", s_html.Sanitize(html));

    [Fact]
    public void In_Markdown_too() =>
        Assert.Contains("href=\"/ueber-coophub\"", new SafeMarkdown(s_html).ToHtml("[Über uns](/{localLink:2fb4887e-2614-5f27-83ec-0c945dcc581e})"), StringComparison.Ordinal);

    [Fact]
    public void A_link_to_a_document_that_is_not_there_is_plain_text() =>
        Assert.Equal("Verschwunden", s_html.Sanitize("""<a href="/{localLink:00000000-0000-0000-0000-00000000dead}">Verschwunden</a>"""));
}
