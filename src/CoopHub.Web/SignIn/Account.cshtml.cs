using System.Text;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.SignIn;

/// <summary>What a member sees and decides about the own account.</summary>
[Authorize]
public sealed class AccountModel(
    CurrentMember me, UserManager<MemberRow> users, MemberSessions sessions, PartnerShelf partners, OwnData data, LeaveCooperation leave, SignInManager<MemberRow> signIn) : PageModel
{
    public MemberRow Member { get; private set; } = null!;

    public IReadOnlyList<MemberSessionRow> Sessions { get; private set; } = [];

    public int PasskeyCount { get; private set; }

    public Guid? Current => me.Session;

    public string? PartnerName => Member.Partner is { } key ? partners.For(me.Viewer).Find(key)?.Name : null;

    public bool MayManage => me.Viewer.May(Right.ManageMembers, new RecordOwner(me.Viewer.Partner));

    public bool MayTendSearch => me.Viewer.May(Right.TendSearch);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var stop = HttpContext.RequestAborted;
        Member = (await users.FindByIdAsync(me.Id.ToString()))!;
        Sessions = await sessions.ListAsync(me.Id, stop);
        PasskeyCount = (await users.GetPasskeysAsync(Member)).Count;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken stop) =>
        File(Encoding.UTF8.GetBytes(await data.ExportAsync(me.Id, stop)), "application/json", "meine-daten-coophub.json");

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken stop)
    {
        await sessions.EndAsync(me.Id, session, stop);
        return Redirect("/konto");
    }

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken stop)
    {
        await sessions.EndAllAsync(me.Id, stop);
        await signIn.SignOutAsync();
        return Redirect("/anmelden?hinweis=abgemeldet");
    }

    public async Task<IActionResult> OnPostLeaveAsync(bool sure, CancellationToken stop)
    {
        var refusal = !sure ? "Bitte bestätigen Sie, dass Sie Ihr Konto löschen möchten." : await leave.RunAsync(me.Id, stop) switch
        {
            LeaveOutcome.HandOverFirst => "Sie sind noch Ansprechperson für Einträge. Bitten Sie Ihre Partner-Koordination, diese zu übergeben.",
            LeaveOutcome.LastAdministrator => "Sie sind die einzige Administration. Bitte geben Sie vorher einer anderen Person diese Rolle.",
            _ => null,
        };
        if (refusal is not null)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        await signIn.SignOutAsync();
        return Redirect("/anmelden?hinweis=geloescht");
    }
}
