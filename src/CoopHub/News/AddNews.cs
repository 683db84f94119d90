using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace CoopHub.News;

internal static class NewsRegistration
{
    /// <summary>News from the cooperation.</summary>
    public static IUmbracoBuilder AddNews(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<NewsShelf>();
        builder.Services.Shelve<NewsShelf, NewsItem>([NewsDocument.Alias], NewsDocument.Read, (shelf, items) => shelf.Replace(items));
        builder.Services.LetFind(FindableNews.Type);
        return builder;
    }
}
