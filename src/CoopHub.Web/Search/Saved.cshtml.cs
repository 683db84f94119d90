using CoopHub.Search.Saved;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Search;

/// <summary>The searches that the member keeps, each with the address of its feed.</summary>
[Authorize]
public sealed class SavedModel(CurrentMember me, SavedSearchShelf shelf) : PageModel
{
    public const string Path = "/suche/gespeichert";

    public IReadOnlyList<SavedSearchRow> Searches { get; private set; } = [];

    public string? Note { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Note = Request.Query["hinweis"] == "gespeichert" ? "Die Suche ist gespeichert." : null;
        Searches = await shelf.ListAsync(me.Id, stop);
    }

    public async Task<IActionResult> OnPostSaveAsync(string? name, string? query, CancellationToken stop)
    {
        // Read and written again, so that nothing but a search is ever kept.
        var asked = SearchAddress.Of(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)));
        var refusal = await shelf.SaveAsync(me.Id, name ?? "", asked.Query, stop) switch
        {
            SaveSearchOutcome.Saved => null,
            SaveSearchOutcome.NameMissing => $"Geben Sie der Suche einen Namen von höchstens {SavedSearchShelf.LongestName} Zeichen.",
            SaveSearchOutcome.TooLong => "Diese Suche ist zu lang, um gespeichert zu werden. Nehmen Sie Wörter oder Filter heraus.",
            _ => $"Sie haben schon {SavedSearchShelf.Most} Suchen gespeichert. Löschen Sie zuerst eine.",
        };
        if (refusal is null)
        {
            return Redirect(Path + "?hinweis=gespeichert");
        }
        ModelState.AddModelError("", refusal);
        Searches = await shelf.ListAsync(me.Id, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid key, CancellationToken stop)
    {
        await shelf.RemoveAsync(me.Id, key, stop);
        return Redirect(Path);
    }
}
