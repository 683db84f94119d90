using CoopHub.Solutions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions;

/// <summary>The list of solutions. All filters stand in the address, so that a selection can be passed on.</summary>
public sealed class IndexModel(SolutionShelf shelf) : PageModel
{
    public static readonly (string Name, string Label)[] Facets =
        [("rubrik", "Rubrik"), ("status", "Status"), ("partner", "Partner"), ("themenfeld", "Themenfeld"), ("nachnutzung", "Nachnutzung")];

    public SolutionPage List { get; private set; } = null!;

    public string Wanted(string name) => Request.Query[name].FirstOrDefault() ?? "";

    public string PageLink(int page) => "/loesungen" + QueryString.Create(
        [.. Request.Query.Where(pair => pair.Key != "seite").Select(pair => KeyValuePair.Create(pair.Key, pair.Value.FirstOrDefault())),
            KeyValuePair.Create<string, string?>("seite", page.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

    public void OnGet() => List = shelf.List(new SolutionFilter
    {
        Words = Wanted("suche"),
        Category = Wanted("rubrik"),
        Status = Wanted("status"),
        Partner = Wanted("partner"),
        Themenfeld = Wanted("themenfeld"),
        ReusePath = Wanted("nachnutzung"),
        Order = Wanted("sortierung"),
        Page = int.TryParse(Wanted("seite"), out var page) ? page : 1,
    });
}
