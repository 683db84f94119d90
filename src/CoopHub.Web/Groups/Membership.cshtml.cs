using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Groups;

/// <summary>
/// Takes every change to a membership that is there, from whichever page the button stands on, and leads back there. Shown
/// alone, it says why something was refused.
/// </summary>
[Authorize]
public sealed class MembershipModel(ChangeMembership change, GroupShelf shelf, CurrentMember me, TodayClock clock) : PageModel
{
    /// <summary>The membership.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public MembershipAct Act { get; set; }

    [BindProperty]
    public GroupFunction Function { get; set; }

    [BindProperty]
    public NotificationLevel Level { get; set; }

    [BindProperty]
    public Guid? Successor { get; set; }

    /// <summary>The address part of the group, to lead back there.</summary>
    [BindProperty]
    public string? Slug { get; set; }

    /// <summary>Whether the button stood on the page where the members of a group are managed.</summary>
    [BindProperty]
    public bool Managing { get; set; }

    public string Back => Slug is { } slug && shelf.For(me.Viewer).Find(slug) is { } group ? group.Path + (Managing ? "/mitglieder" : "") : "/arbeitsgruppen";

    public IActionResult OnGet() => Redirect("/arbeitsgruppen");

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            ModelState.Clear();
            ModelState.AddModelError("", Notes.Refusal(MembershipOutcome.WrongState));
            return Page();
        }
        var outcome = change.Run(Id, Act, me.Viewer, clock.Today, new MembershipEntry(Function, Successor, Level));
        if (outcome == MembershipOutcome.Done)
        {
            return Redirect($"{Back}?hinweis={Word}");
        }
        if (outcome is MembershipOutcome.NotFound)
        {
            return NotFound();
        }
        ModelState.AddModelError("", Notes.Refusal(outcome));
        return Page();
    }

    private string Word => Act switch
    {
        MembershipAct.Accept => "angenommen",
        MembershipAct.Decline => "zurueckgenommen",
        MembershipAct.Leave => "ausgetreten",
        _ => "gespeichert",
    };
}
