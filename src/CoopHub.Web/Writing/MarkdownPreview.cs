using System.Net.Mime;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Writing;

/// <summary>Shows a text as its page will show it.</summary>
public static class MarkdownPreview
{
    /// <summary>Where the preview is asked for.</summary>
    public const string Address = "/schreiben/vorschau";

    // A write-up has some 10,000 characters; a whole book fits.
    private const int LongestRequest = 1024 * 1024;

    /// <summary>Maps the preview: signed-in people post <c>text</c> with the form's token and get HTML.</summary>
    public static IEndpointConventionBuilder MapMarkdownPreview(this IEndpointRouteBuilder routes) => routes
        .MapPost(Address, ([FromForm] string? text, SafeMarkdown markdown) => Results.Text(Prose.Of(markdown.ToHtml(text ?? "")).Html, MediaTypeNames.Text.Html, System.Text.Encoding.UTF8))
        .AddEndpointFilter<IEndpointConventionBuilder, TokenFilter>()
        // The filter checks the token itself, so that the answer can say what to do.
        .DisableAntiforgery()
        .WithMetadata(new RequestSizeLimitAttribute(LongestRequest))
        .RequireAuthorization();
}
