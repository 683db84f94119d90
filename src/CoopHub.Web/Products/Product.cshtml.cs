using CoopHub.Solutions;
using CoopHub.Solutions.Products;
using CoopHub.Solutions.Usages;
using CoopHub.Web.Sight;
using CoopHub.Web.Solutions.Usages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Products;

/// <summary>One product: what it is, who makes it, who uses it, and which solutions are made of it.</summary>
public sealed class ProductModel(ProductShelf shelf, UsageShelf usages, UsageSubjects subjects, CurrentSight sight) : PageModel
{
    public Product Shown { get; private set; } = null!;

    public IReadOnlyList<Solution> Solutions { get; private set; } = [];

    public UserList Users { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (shelf.For(sight.Viewer).Find(slug) is not { } product)
        {
            return NotFound();
        }
        Shown = product;
        var around = subjects.Around(sight.Viewer, product);
        Solutions = [.. around.Select(subject => subject.Solution).OfType<Solution>()];
        Users = new UserList(UsageSubjects.Of(product), usages.Of(sight.Viewer, product), usages.Count(sight.Viewer, around));
        return Page();
    }
}
