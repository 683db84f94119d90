using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CoopHub.Search;

/// <summary>The words of a text that an editor wrote, without its mark-up: what search reads and shows passages of.</summary>
public static class PlainText
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "p", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "blockquote", "pre", "div", "br", "hr",
    };

    /// <summary>The text of safe HTML; where a block ends, a line does.</summary>
    public static string Of(string html)
    {
        if (html.Length == 0)
        {
            return "";
        }
        var text = new StringBuilder(html.Length);
        foreach (var node in new HtmlParser().ParseDocument(html).Body!.Descendants())
        {
            Add(text, node);
        }
        return string.Join('\n', text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static void Add(StringBuilder text, INode node)
    {
        if (node is IText words)
        {
            text.Append(words.Data.ReplaceLineEndings(" "));
        }
        if (node is IElement element && s_blocks.Contains(element.LocalName))
        {
            text.Append('\n');
        }
    }
}
