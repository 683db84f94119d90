using CoopHub.Solutions;
using CoopHub.Web.Hosting;
using CoopHub.Web.Sight;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions;

/// <summary>The list of solutions. All filters stand in the address, so that a selection can be passed on.</summary>
public sealed class IndexModel(SolutionShelf shelf, CurrentSight sight, TodayClock clock) : PageModel
{
    public SolutionPage List { get; private set; } = null!;

    public Selection Selected { get; private set; } = null!;

    /// <summary>What narrows the list at present, each with the address without it.</summary>
    public IEnumerable<(string Label, string Text, string Without)> Active
    {
        get
        {
            if (Selected[Selection.Words] is { Length: > 0 } words)
            {
                yield return ("Suche", words, Selected.Without(Selection.Words));
            }
            foreach (var (name, label) in Selection.Facets.Where(facet => Selected[facet.Name].Length > 0))
            {
                yield return (label, List.Facets[name].FirstOrDefault(value => value.Value == Selected[name])?.Label ?? Selected[name], Selected.Without(name));
            }
        }
    }

    /// <summary>The one Rubrik that is shown, or null.</summary>
    public Rubrik? Rubrik => Rubrik.All.FirstOrDefault(one => one.Name == Selected["rubrik"]);

    public string Title => Rubrik?.Plural ?? "Lösungen";

    public void OnGet()
    {
        Selected = Selection.Of(Request.Query);
        List = shelf.For(sight.Viewer).List(Selected.Filter, clock.Today);
        // Only an address that this list itself links to is kept; others could be made up without end.
        if (List.Total == 0 || List.Page != Selected.Page || Selected[Selection.Words].Length > 0 || Selected.Address != Selection.Path + Request.QueryString.Value)
        {
            KeptPages.DoNotKeep(HttpContext);
        }
    }
}
