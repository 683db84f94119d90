using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace CoopHub.Solutions;

internal static class SolutionsRegistration
{
    /// <summary>What partners run.</summary>
    public static IUmbracoBuilder AddSolutions(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<SolutionShelf>();
        builder.Services.Shelve<SolutionShelf, Solution>([SolutionDocument.Alias], SolutionMapping.Read, (shelf, solutions) => shelf.Replace(solutions));
        builder.Services.LetFind(FindableSolution.Type);
        return builder;
    }
}
