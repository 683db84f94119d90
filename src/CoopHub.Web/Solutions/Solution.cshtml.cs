using System.Globalization;
using CoopHub.Solutions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions;

/// <summary>One solution: what it is, who runs it, whom to ring, how to get it.</summary>
public sealed class SolutionModel(SolutionShelf shelf) : PageModel
{
    public Solution Solution { get; private set; } = null!;

    public IReadOnlyList<Solution> Related => shelf.Related(Solution);

    public IEnumerable<(string Label, string Value)> Facts =>
        new (string Label, string? Value)[]
        {
            ("Wer betreibt es?", Solution.OwnerName), ("Produkt", Solution.Product), ("Hersteller", Solution.Vendor),
            ("Betreiber", Solution.Operator), ("Betrieb", Solution.Hosting), ("Seit", Solution.Since?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)),
            ("Wie bekommen wir es?", Solution.ReusePath), ("Voraussetzungen", Solution.ReusePrerequisites), ("Lizenz", Solution.Licence),
            ("Themenfeld", Solution.Themenfeld), ("Leistungen", string.Join(", ", Solution.Services)),
            ("Wen rufen wir an?", Solution.ContactName), ("Telefon", Solution.ContactPhone),
        }.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).Select(fact => (fact.Label, fact.Value!));

    public IActionResult OnGet(string slug)
    {
        if (shelf.Find(slug) is not { } solution)
        {
            return NotFound();
        }

        Solution = solution;
        return Page();
    }
}
