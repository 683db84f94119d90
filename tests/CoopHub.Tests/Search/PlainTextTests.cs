using CoopHub.Search;
using Xunit;

namespace CoopHub.Tests.Search;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("<h2>Ausgangslage</h2><p>Es gab <strong>vier</strong> Programme.</p>", "Ausgangslage:\nEs gab vier Programme.")]
    [InlineData("<ul><li>eins</li><li>zwei</li></ul>danach", "eins\nzwei\ndanach")]
    [InlineData("<table><tr><th>Leistung</th><th>Ziel</th></tr><tr><td>Wohngeld</td><td>Fachverfahren</td></tr></table>", "Leistung, Ziel\nWohngeld, Fachverfahren")]
    [InlineData("<p>Größe &lt; 5 &amp; Wohn<em>geld</em></p>", "Größe < 5 & Wohngeld")]
    public void Only_words_are_left(string html, string text) => Assert.Equal(text, PlainText.Of(html));
}
