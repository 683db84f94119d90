using CoopHub.Search;
using Microsoft.AspNetCore.Html;

namespace CoopHub.Web.Search;

/// <summary>Writes a text with what was found marked. Not one blank is added: often a part of a word is marked.</summary>
internal static class Marked
{
    public static IHtmlContent Html(MarkedText text)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in text.Runs)
        {
            if (run.Marked)
            {
                html.AppendHtml("<mark class=\"hub-found\">").Append(run.Text).AppendHtml("</mark>");
            }
            else
            {
                html.Append(run.Text);
            }
        }
        return html;
    }
}
