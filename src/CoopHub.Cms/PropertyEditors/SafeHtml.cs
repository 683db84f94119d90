using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;
using IHtmlSanitizer = Umbraco.Cms.Core.Security.IHtmlSanitizer;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Lets through what a text needs and nothing that acts, looks like the site's own controls, or loads from elsewhere.</summary>
public sealed partial class SafeHtml : IHtmlSanitizer
{
    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "em", "strong",
        "del", "ins", "sub", "sup", "a", "table", "thead", "tbody", "tr", "th", "td", "caption", "abbr", "img",
    ];

    // Pictures from elsewhere would tell a stranger who reads the page; a path with dots would lead to other pages of the site.
    [GeneratedRegex("^/anlagen/[A-Za-z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnPicture { get; }

    // How Umbraco writes a link to a document: the address is looked up when the text is read. Markdown escapes the braces.
    [GeneratedRegex("""(?<=href\s*=\s*["']?)/?(?:\{|%7B)localLink:(?:umb://document/)?([0-9a-f-]{32,36})(?:\}|%7D)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LocalLink { get; }

    // A scheme that is never let through.
    private const string Nowhere = "nirgends:";

    private readonly HtmlSanitizer _sanitizer;
    private readonly Func<Guid, string?> _addressOf;

    /// <summary>A sanitiser; it may be used from several threads.</summary>
    /// <param name="addressOf">The address of a document that readers find; null where there is none.</param>
    public SafeHtml(Func<Guid, string?>? addressOf = null)
    {
        _addressOf = addressOf ?? (_ => null);
        _sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href", "src", "alt", "title", "id", "colspan", "rowspan", "scope", "start"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
        });
        _sanitizer.PostProcessNode += (_, processed) => Tidy(processed.Node as IElement);
    }

    /// <inheritdoc />
    public string Sanitize(string html) => _sanitizer.Sanitize(LocalLink.Replace(html, link => Guid.TryParse(link.Groups[1].Value, out var key) && _addressOf(key) is { } address ? address : Nowhere));

    private static void Tidy(IElement? element)
    {
        if (element is null)
        {
            return;
        }
        // An id elsewhere could take the place of one that the page itself uses.
        if (element.Id is { } id && (element.LocalName is not ['h', >= '1' and <= '6'] || !id.StartsWith(SafeMarkdown.HeadingPrefix, StringComparison.Ordinal)))
        {
            element.RemoveAttribute("id");
        }
        if (element.LocalName == "img" && !OwnPicture.IsMatch(element.GetAttribute("src") ?? ""))
        {
            element.OuterHtml = WebUtility.HtmlEncode(element.GetAttribute("alt") ?? "");
            return;
        }
        if (element.LocalName != "a")
        {
            return;
        }
        if (element.GetAttribute("href") is not { } href)
        {
            // What leads nowhere must not look like a link.
            element.Replace([.. element.ChildNodes]);
        }
        else if (!IsOnThisSite(href))
        {
            element.SetAttribute("rel", "noopener nofollow ugc");
        }
    }

    private static bool IsOnThisSite(string href) => href is "" || (href[0] is '/' or '#' && href is not ['/', '/' or '\\', ..]);
}
