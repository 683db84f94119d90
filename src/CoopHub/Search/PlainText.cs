using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CoopHub.Search;

/// <summary>The words of a text that an editor wrote, without its mark-up: what search reads and shows passages of.</summary>
public static class PlainText
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "p", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "blockquote", "pre", "div", "br", "hr",
    };

    /// <summary>The text of safe HTML: a line for each block, cells of a table with commas between them, a colon behind a heading.</summary>
    public static string Of(string html)
    {
        if (html.Length == 0)
        {
            return "";
        }
        var text = new StringBuilder(html.Length);
        Add(text, new HtmlParser().ParseDocument(html).Body!);
        return string.Join('\n', text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static void Add(StringBuilder text, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(words.Data.ReplaceLineEndings(" "));
            }
            else if (node is IElement element)
            {
                Add(text, element);
            }
        }
    }

    private static void Add(StringBuilder text, IElement element)
    {
        var isCell = element.LocalName is "td" or "th";
        var isBlock = s_blocks.Contains(element.LocalName);
        text.Append(isCell && element.PreviousElementSibling is not null ? ", " : isBlock ? "\n" : "");
        Add(text, (INode)element);
        text.Append(element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" ? ":" : "").Append(isBlock ? "\n" : "");
    }
}
