using CoopHub.Members;
using CoopHub.Solutions.Products;

namespace CoopHub.Solutions.Usages;

/// <summary>Something that can be used, as a viewer may see it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The key of its document.</param>
/// <param name="Title">How it is called.</param>
/// <param name="Path">Where it is on the site.</param>
public sealed record UsageSubject(SubjectKind Kind, Guid Key, string Title, string Path)
{
    /// <summary>The solution behind it; null for a product.</summary>
    public Solution? Solution { get; init; }
}

/// <summary>Finds what usages are about. A record that a viewer may not see is not there for them, and its usages are not either.</summary>
public sealed class UsageSubjects(SolutionShelf solutions, ProductShelf products)
{
    public UsageSubject? Find(Viewer viewer, SubjectKind kind, Guid key) => kind switch
    {
        SubjectKind.Solution => solutions.For(viewer).Find(key) is { } solution ? Of(solution) : null,
        SubjectKind.Product => products.For(viewer).Find(key) is { } product ? Of(product) : null,
        _ => null,
    };

    /// <summary>The product and every solution that is made of it.</summary>
    public IReadOnlyList<UsageSubject> Around(Viewer viewer, Product product)
    {
        var view = products.For(viewer);
        return [Of(product), .. solutions.For(viewer).All.Where(solution => solution.ProductKey is { } key && view.Find(key)?.Key == product.Key).Select(Of)];
    }

    /// <summary>The keys of the solutions by the product that they are made of.</summary>
    public ILookup<Guid, Guid> ByProduct(Viewer viewer)
    {
        var view = products.For(viewer);
        return solutions.For(viewer).All.Where(solution => solution.ProductKey is not null).ToLookup(solution => view.Find(solution.ProductKey!.Value)?.Key ?? Guid.Empty, solution => solution.Key);
    }

    public static UsageSubject Of(Solution solution) => new(SubjectKind.Solution, solution.Key, solution.Title, solution.Path) { Solution = solution };

    public static UsageSubject Of(Product product) => new(SubjectKind.Product, product.Key, product.Name, product.Path);
}
