using CoopHub.Solutions.Reuse;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions.Reuse;

/// <summary>Woran es scheitert: the reasons why solutions were not taken over, the most frequent first, without names of partners.</summary>
[Authorize]
[KeepNothing]
public sealed class ObstaclesModel(ReuseShelf shelf, CurrentMember me) : PageModel
{
    public IReadOnlyList<IGrouping<ReuseObstacle, ReuseRefusal>> Groups { get; private set; } = [];

    public void OnGet() => Groups = [.. shelf.Refusals(me.Viewer).GroupBy(refusal => refusal.Obstacle).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)];
}
