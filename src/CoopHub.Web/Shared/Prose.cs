using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CoopHub.Web.Shared;

/// <summary>
/// A text of an editor, made ready for the page once and remembered as long as the text lives: tables that scroll on their
/// own, headings below the page's, marked blanks, and the table of contents. It changes the tree, never the characters, so
/// what was made safe before stays safe.
/// </summary>
public sealed record Prose(string Html, IReadOnlyList<Prose.Section> Sections, int Blanks)
{
    private const string Blank = "[bitte eintragen";

    private static readonly ConditionalWeakTable<string, Prose> s_made = [];

    /// <summary>A heading of the second level that can be jumped to.</summary>
    public sealed record Section(string Id, string Title);

    public static Prose Of(string html) => s_made.GetValue(html, Make);

    private static Prose Make(string html)
    {
        var document = new HtmlParser().ParseDocument("");
        var body = document.Body!;
        body.InnerHtml = html;
        foreach (var heading in body.QuerySelectorAll("h1").ToList())
        {
            Rename(document, heading, "h2");
        }
        foreach (var heading in body.QuerySelectorAll("h2, h3, h4"))
        {
            heading.ClassName = heading.LocalName == "h2" ? "kern-heading-medium" : "kern-heading-small";
        }
        foreach (var table in body.QuerySelectorAll("table").ToList())
        {
            Dress(document, table);
        }
        var blanks = body.QuerySelectorAll("strong").Where(one => one.TextContent.StartsWith(Blank, StringComparison.Ordinal)).ToList();
        foreach (var blank in blanks)
        {
            Rename(document, blank, "mark");
        }
        return new Prose(body.InnerHtml, [.. body.QuerySelectorAll("h2[id]").Select(heading => new Section(heading.Id!, heading.TextContent.Trim()))], blanks.Count);
    }

    private static void Rename(IDocument document, IElement element, string name)
    {
        var renamed = document.CreateElement(name);
        foreach (var attribute in element.Attributes)
        {
            renamed.SetAttribute(attribute.Name, attribute.Value);
        }
        renamed.Append([.. element.ChildNodes]);
        element.Replace(renamed);
    }

    private static void Dress(IDocument document, IElement table)
    {
        table.ClassName = "kern-table kern-table--small kern-table--striped";
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            row.ClassName = "kern-table__row";
        }
        foreach (var cell in table.QuerySelectorAll("th, td"))
        {
            cell.ClassName = cell.LocalName == "th" ? "kern-table__header" : "kern-table__cell";
            if (cell.LocalName == "th" && cell.ParentElement?.ParentElement?.LocalName == "thead")
            {
                cell.SetAttribute("scope", "col");
            }
        }
        var frame = document.CreateElement("div");
        frame.ClassName = "kern-table-responsive";
        frame.SetAttribute("role", "region");
        frame.SetAttribute("tabindex", "0");
        frame.SetAttribute("aria-label", "Tabelle: " + string.Join(", ", table.QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim())));
        table.Replace(frame);
        frame.Append(table);
    }
}
