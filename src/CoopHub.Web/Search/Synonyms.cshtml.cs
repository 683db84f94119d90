using CoopHub.Members;
using CoopHub.Search.Synonyms;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Search;

/// <summary>The groups of words with one meaning that editors keep.</summary>
[NeedsRight(Right.TendSearch)]
public sealed class SynonymsModel(SynonymShelf shelf) : PageModel
{
    public const string Path = "/suche/synonyme";

    public IReadOnlyList<SynonymGroup> Groups { get; private set; } = [];

    public string? Note { get; private set; }

    public void OnGet()
    {
        Groups = shelf.List();
        Note = Request.Query["hinweis"].ToString() switch
        {
            "gespeichert" => "Gespeichert. Die Suche kennt die Wörter in wenigen Sekunden.",
            "entfernt" => "Die Wörter stehen nicht mehr füreinander.",
            _ => null,
        };
    }
}
