using CoopHub.Cms.PropertyEditors;
using Xunit;

namespace CoopHub.Tests.Writing;

/// <summary>Pictures stand in a text only when they come from the site's own store.</summary>
public sealed class PicturesInTextsTests
{
    private readonly SafeMarkdown _markdown = new(new SafeHtml());

    [Fact]
    public void A_picture_from_the_site_s_own_store_is_shown_with_its_description() =>
        Assert.Equal("<p><img src=\"/anlagen/01a2104a-3611-7c48-b21b-a7a9076ed825\" alt=\"Das Rathaus\"></p>", _markdown.ToHtml("![Das Rathaus](/anlagen/01a2104a-3611-7c48-b21b-a7a9076ed825)").Trim());

    [Theory]
    [InlineData("https://fremd.beispiel/zaehler.gif")]
    [InlineData("//fremd.beispiel/anlagen/1")]
    [InlineData("/anlagen/../abmelden")]
    [InlineData("/anlagen/%2e%2e/abmelden")]
    [InlineData("/anlagen/1?x=2")]
    [InlineData("data:image/svg+xml,x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void Of_any_other_picture_only_the_description_is_left(string address)
    {
        var html = _markdown.ToHtml($"vor ![Das <b>Rathaus</b> & mehr](<{address}>) nach");

        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("mehr nach", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }
}
