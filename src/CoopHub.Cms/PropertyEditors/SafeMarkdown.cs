using System.Net;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
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
            foreach (var heading in document.Descendants<HeadingBlock>())
            {
                var attributes = heading.GetAttributes();
                attributes.Id = HeadingPrefix + attributes.Id;
            }
            return safe.Sanitize(document.ToHtml(Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig refuses texts that are nested too deeply; such a text is shown as it was typed.
            return $"<p>{WebUtility.HtmlEncode(markdown)}</p>";
        }
    }
}
