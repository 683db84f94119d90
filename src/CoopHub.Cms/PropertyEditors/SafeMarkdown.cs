using System.Net;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Turns Markdown into HTML that is safe to show.</summary>
/// <param name="safe">What the HTML passes through; Markdig alone does not keep active content out.</param>
public sealed class SafeMarkdown(SafeHtml safe) : IMarkdownToHtmlConverter
{
    /// <summary>What the ids of headings begin with, so that they cannot be mistaken for the page's own.</summary>
    public const string HeadingPrefix = "abschnitt-";

    // No generic attributes: they would let {onclick=…} through.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseGridTables()
        .UseDefinitionLists()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    /// <inheritdoc />
    public string ToHtml(string markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return "";
        }
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            Place([.. document.Descendants<HeadingBlock>()], [.. document.Descendants<LinkInline>()]);
            return safe.Sanitize(document.ToHtml(Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig refuses texts that are nested too deeply; such a text is shown as it was typed.
            return $"<p>{WebUtility.HtmlEncode(markdown)}</p>";
        }
    }

    /// <summary>
    /// The page has its h1, so the text begins with h2, whichever level its writer began with. Ids get the prefix, and so
    /// do the links within the text that lead to them.
    /// </summary>
    private static void Place(List<HeadingBlock> headings, List<LinkInline> links)
    {
        var lift = headings.Count == 0 ? 0 : 2 - headings.Min(heading => heading.Level);
        var targets = headings.Select(heading => heading.GetAttributes().Id).ToHashSet();
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(heading.Level + lift, 6);
            heading.GetAttributes().Id = HeadingPrefix + heading.GetAttributes().Id;
        }
        foreach (var link in links.Where(link => link.Url is ['#', ..] && targets.Contains(link.Url[1..])))
        {
            link.Url = $"#{HeadingPrefix}{link.Url![1..]}";
        }
    }
}
