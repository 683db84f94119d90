using CoopHub.Members;
using CoopHub.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Search;

/// <summary>How the search index of this node is doing, and having it built afresh.</summary>
[NeedsRight(Right.OperatePlatform)]
public sealed class StateModel(Finder finder) : PageModel
{
    public SearchState State => finder.State;

    public string? Note { get; private set; }

    public void OnGet() => Note = Request.Query["hinweis"] == "aufbau" ? "Der Suchindex wird in wenigen Sekunden neu aufgebaut. Bis dahin antwortet der bisherige." : null;

    public IActionResult OnPostRebuild()
    {
        finder.Rebuild();
        return Redirect("/suche/index?hinweis=aufbau");
    }
}
