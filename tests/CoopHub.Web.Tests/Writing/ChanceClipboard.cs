using System.Globalization;
using System.Net;
using System.Text;

namespace CoopHub.Web.Tests.Writing;

/// <summary>HTML by chance, the same for the same seed, with the words that a reader of it would see.</summary>
internal sealed class ChanceClipboard
{
    private static readonly string[] Signs =
        ["*", "**", "_", "__", "`", "~~", "^", "|", "<", ">", "[", "]", "](", "\\", "#", "+", "++", "==", "=", "-", "--", "1.", "2)", "&amp;", "&", "!", "![", ":", "$", "<b>", "</p>", "https://a.de/b_c"];

    private static readonly string[] Inlines = ["b", "i", "strong", "em", "span", "u", "font", "a href=\"https://a.de/?b=1&c=2\"", "a href=\"javascript:x\"", "a href=\"/hier\"", "o:p", "span style=\"font-weight:700\"", "sup", "code"];
    private static readonly string[] Blocks = ["p", "div", "h1", "h2", "h4", "blockquote", "pre", "p class=MsoListParagraph", "p class=MsoTitle", "center"];

    private readonly Random _chance;
    private readonly StringBuilder _html = new();
    private readonly List<string> _words = [];

    public ChanceClipboard(int seed)
    {
        _chance = new Random(seed);
        for (var count = _chance.Next(1, 6); count > 0; count--)
        {
            Block(0);
        }
    }

    public string Html => _html.ToString();

    /// <summary>Each stands once in the HTML.</summary>
    public IReadOnlyList<string> Words => _words;

    private void Block(int depth)
    {
        switch (depth > 3 ? 9 : _chance.Next(10))
        {
            case 0:
                Within(_chance.Next(2) == 0 ? "ul" : $"ol start={_chance.Next(1, 12)}", 1, 4, () => Within("li", 1, 3, () => Block(depth + 1)));
                break;
            case 1:
                Within("table", 1, 4, () => Within("tr", 1, 4, () => Within(Cell(), 0, 3, () => Block(depth + 2))));
                break;
            case 2:
                var mark = _chance.Next(3) switch { 0 => "1.", 1 => "a)", _ => "·" };
                _html.Append(CultureInfo.InvariantCulture, $"<p class=MsoListParagraph style='mso-list:l0 level{_chance.Next(1, 5)} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{mark}&nbsp; </span><![endif]>");
                Line(0);
                _html.Append("</p>\n");
                break;
            case 3:
                Within("div", 1, 3, () => Block(depth + 1));
                break;
            case 4:
                Line(0);
                break;
            default:
                Within(Blocks[_chance.Next(Blocks.Length)], 1, 3, () => Line(0));
                break;
        }
    }

    private string Cell() => (_chance.Next(4) == 0 ? "th" : "td") + (_chance.Next(5) == 0 ? $" colspan={_chance.Next(1, 3)}" : "") + (_chance.Next(5) == 0 ? $" rowspan={_chance.Next(1, 3)}" : "");

    private void Line(int depth)
    {
        for (var count = _chance.Next(1, 5); count > 0; count--)
        {
            switch (depth > 2 ? 0 : _chance.Next(5))
            {
                case 0 or 1 or 2:
                    Word();
                    break;
                case 3:
                    Within(Inlines[_chance.Next(Inlines.Length)], 1, 2, () => Line(depth + 1));
                    break;
                default:
                    _html.Append("<br>");
                    break;
            }
        }
    }

    private void Word()
    {
        var sign = Signs[_chance.Next(Signs.Length)];
        var word = _chance.Next(4) switch
        {
            0 => $"{sign}w{_words.Count}x",
            1 => $"w{_words.Count}x{sign}",
            2 => $"w{_words.Count}{sign}x",
            _ => $"w{_words.Count}x",
        };
        _words.Add(word);
        _html.Append(_chance.Next(3) == 0 ? "" : " ").Append(WebUtility.HtmlEncode(word)).Append(_chance.Next(3) == 0 ? "" : " ");
    }

    private void Within(string tag, int least, int below, Action content)
    {
        _html.Append('<').Append(tag).Append('>');
        for (var count = _chance.Next(least, below); count > 0; count--)
        {
            content();
        }
        _html.Append("</").Append(tag.Split(' ')[0]).Append(">\n");
    }
}
