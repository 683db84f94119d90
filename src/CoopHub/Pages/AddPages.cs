using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace CoopHub.Pages;

internal static class PagesRegistration
{
    /// <summary>The start page and the pages of text.</summary>
    public static IUmbracoBuilder AddPages(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<PageShelf>();
        builder.Services.Shelve<PageShelf, StartPage>([PageDocument.HomeAlias], PageDocument.ReadStart, (shelf, pages) => shelf.Start = pages is [var start, ..] ? start : null);
        builder.Services.Shelve<PageShelf, TextPage>([PageDocument.TextPageAlias, PageDocument.LegalPageAlias], PageDocument.Read, (shelf, pages) => shelf.Replace(pages));
        builder.Services.LetFind(FindablePage.Type);
        return builder;
    }
}
