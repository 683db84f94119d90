using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Members;

/// <summary>One member, as seen by whoever manages them: role, hand-over, closing the account.</summary>
[Authorize]
public sealed class MemberModel(
    CurrentMember me, MemberShelf members, HandOver handOver, ChangeMember change, ForgotPassword forgot, IMailTray mail, IOptions<SiteOptions> site) : PageModel
{
    public MemberRow Member { get; private set; } = null!;

    public IReadOnlyList<HandOverItem> Items { get; private set; } = [];

    public IReadOnlyList<MemberRow> Successors { get; private set; } = [];

    public string? Note { get; private set; }

    /// <summary>The link for a new password; it is shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>Links are passed on by hand only while nothing carries mails out.</summary>
    public bool OffersLink => !mail.Delivers && Member.State == MemberState.Active;

    public IReadOnlyList<Role> Givable => Roles.Givable(me.Viewer);

    public bool MayChange => Member.Id != me.Id && Givable.Contains(Member.Role);

    // Somebody else's member answers like one that does not exist.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = (Guid)context.HandlerArguments["id"]!;
        if (!await LoadAsync(id, HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }
        await next();
    }

    public void OnGet(Guid id) => Note = Request.Query["hinweis"] == "ja" ? "Die Änderung gilt ab sofort." : null;

    public Task<IActionResult> OnPostRoleAsync(Guid id, Role role, bool signatory, CancellationToken stop) => Answer(id, change.GiveRoleAsync(id, role, signatory, me.Viewer, stop));

    public Task<IActionResult> OnPostDeactivateAsync(Guid id, CancellationToken stop) => Answer(id, change.DeactivateAsync(id, me.Viewer, stop));

    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken stop)
    {
        Link = await forgot.MakeByHandAsync(id, me.Viewer, site.Value.PublicAddress, stop);
        return Link is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostReactivateAsync(Guid id, CancellationToken stop) => Answer(id, change.ReactivateAsync(id, me.Viewer, stop));

    public async Task<IActionResult> OnPostHandOverAsync(Guid id, Guid successor, CancellationToken stop)
    {
        if (await handOver.RunAsync(id, successor, me.Viewer, stop))
        {
            return Redirect($"/mitglieder/{id}?hinweis=ja");
        }
        ModelState.AddModelError("", "Übergeben können Sie nur an ein aktives Mitglied desselben Partners.");
        return Page();
    }

    private async Task<IActionResult> Answer(Guid id, Task<ChangeMemberOutcome> work)
    {
        var refusal = await work switch
        {
            ChangeMemberOutcome.Changed => null,
            ChangeMemberOutcome.OwnAccount => "Über die eigene Rolle entscheidet jemand anderes.",
            ChangeMemberOutcome.HandOverFirst => "Diese Person ist noch Ansprechperson. Übergeben Sie zuerst alles, was unten steht.",
            ChangeMemberOutcome.LastAdministrator => "Das ist die einzige Administration. Geben Sie vorher einer anderen Person diese Rolle.",
            ChangeMemberOutcome.PartnerMissing => "Diese Rolle gibt es nur für Mitglieder eines Partners.",
            _ => "Das dürfen Sie nicht ändern.",
        };
        if (refusal is null)
        {
            return Redirect($"/mitglieder/{id}?hinweis=ja");
        }
        ModelState.AddModelError("", refusal);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        var all = await members.ListAsync(me.Viewer, null, stop);
        if (all.FirstOrDefault(member => member.Id == id) is not { } found)
        {
            return false;
        }
        Member = found;
        Items = await handOver.ListAsync(id, stop);
        Successors = [.. all.Where(member => member.Partner == found.Partner && member.Id != id && member.State == MemberState.Active)];
        return true;
    }
}
