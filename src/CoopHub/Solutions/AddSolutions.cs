using CoopHub.Catalogue;
using CoopHub.Cms.Schedules;
using CoopHub.Members.Accounts;
using CoopHub.Solutions.Products;
using CoopHub.Solutions.Reuse;
using CoopHub.Solutions.Usages;
using CoopHub.Writing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace CoopHub.Solutions;

internal static class SolutionsRegistration
{
    /// <summary>What partners run: write-ups, products and vendors, who uses what under which contract, and how others get it.</summary>
    public static IUmbracoBuilder AddSolutions(this IUmbracoBuilder builder)
    {
        builder.Services.AddProducts().AddUsages().AddReuse();
        builder.Services.AddSingleton<SolutionShelf>();
        builder.Services.Shelve<SolutionShelf, Solution>([SolutionDocument.Alias], SolutionMapping.Read, (shelf, solutions) => shelf.Replace(solutions));
        builder.Services.LetFind(FindableSolution.Type);
        return builder;
    }

    // Before the solutions: their shelf looks names up on these.
    private static IServiceCollection AddProducts(this IServiceCollection services)
    {
        services.AddSingleton<VendorShelf>();
        services.Shelve<VendorShelf, Vendor>([VendorDocument.Alias], VendorDocument.Read, (shelf, vendors) => shelf.Replace(vendors));
        services.AddSingleton<ProductShelf>();
        services.Shelve<ProductShelf, Product>([ProductDocument.Alias], ProductDocument.Read, (shelf, products) => shelf.Replace(products));
        services.LetFind(FindableProduct.Products);
        services.LetFind(FindableProduct.Vendors);
        return services.AddSingleton<AddProduct>();
    }

    private static IServiceCollection AddUsages(this IServiceCollection services)
    {
        services.AddSingleton<UsageSubjects>();
        services.AddSingleton<UsageShelf>();
        services.AddSingleton<SetUsage>();
        services.AddSingleton<UsageContracts>();
        services.AddSingleton<ICarryOver, UsageCarryOver>();
        services.AddSingleton<IMemberData, UsageMemberData>();
        services.AddSingleton<IServiceSolutions, ServiceSolutions>();
        return services.AddSingleton<IServiceUsages, ServiceUsages>();
    }

    private static IServiceCollection AddReuse(this IServiceCollection services)
    {
        services.AddSingleton<ReuseShelf>();
        services.AddSingleton<AskForReuse>();
        services.AddSingleton<AnswerReuse>();
        services.AddSingleton<AdoptionReports>();
        return services.AddSingleton<IScheduledWork, ReuseReminders>();
    }
}
