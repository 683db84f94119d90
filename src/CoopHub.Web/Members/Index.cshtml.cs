using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Partners;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Members;

/// <summary>The members whom the viewer may manage: of the own partner, or of all.</summary>
[Authorize]
public sealed class IndexModel(CurrentMember me, MemberShelf members, PartnerShelf shelf, MailDomains domains, InviteMember invite, IOptions<SiteOptions> site) : PageModel
{
    [BindProperty]
    public string Mail { get; set; } = "";

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public Guid? Partner { get; set; }

    [BindProperty]
    public Role Role { get; set; } = Role.Reader;

    [BindProperty]
    public bool Signatory { get; set; }

    [BindProperty(SupportsGet = true, Name = "hinweis")]
    public string? NoteName { get; set; }

    public string? Note { get; private set; }

    /// <summary>The link to pass on, where no mail is carried out.</summary>
    public string? Link { get; private set; }

    public IEnumerable<IGrouping<string, MemberRow>> Groups { get; private set; } = [];

    public IReadOnlyDictionary<Guid, IReadOnlyList<string>> Domains { get; private set; } = new Dictionary<Guid, IReadOnlyList<string>>();

    public IReadOnlyList<Partner> Partners => [.. shelf.For(me.Viewer).All.Where(partner => me.Viewer.May(Right.ManageMembers, new RecordOwner(partner.Key)))];

    public IReadOnlyList<Role> Givable => Roles.Givable(me.Viewer);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!me.Viewer.May(Right.ManageMembers, new RecordOwner(me.Viewer.Partner)))
        {
            context.Result = Forbid();
            return;
        }
        await next();
    }

    public Task OnGetAsync(CancellationToken stop)
    {
        Note = NoteName == "domain" ? "Die Liste der Maildomains ist geändert." : null;
        return ShowAsync(stop);
    }

    public async Task OnPostInviteAsync(CancellationToken stop)
    {
        var partner = Partners.Count > 1 ? Partner : me.Viewer.Partner;
        var result = await invite.RunAsync(new Invitation(Mail ?? "", Name ?? "", partner, Role, Signatory), me.Viewer, site.Value.PublicAddress, stop);
        (Note, Link) = (result.Outcome == InviteOutcome.Invited ? $"{Mail} ist eingeladen." : null, result.Link);
        var refusal = result.Outcome switch
        {
            InviteOutcome.MailInvalid => (nameof(Mail), "Bitte geben Sie eine gültige E-Mail-Adresse ein."),
            InviteOutcome.HasAccount => (nameof(Mail), "Diese Adresse hat schon einen Zugang oder eine Einladung eines anderen Partners."),
            InviteOutcome.PartnerMissing => (nameof(Partner), "Für diese Rolle muss ein Partner gewählt werden."),
            InviteOutcome.NotAllowed => (nameof(Role), "Diese Einladung dürfen Sie nicht aussprechen."),
            _ => default((string Field, string Words)?),
        };
        if (refusal is var (field, words))
        {
            ModelState.AddModelError(field, words);
        }
        await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAddDomainAsync(string? domain, CancellationToken stop)
    {
        var refusal = await domains.AddAsync(domain ?? "", Partner ?? Guid.Empty, me.Viewer, stop) switch
        {
            MailDomainOutcome.Done => null,
            MailDomainOutcome.NoDomain => "Das ist keine Maildomain. Geben Sie den Teil hinter dem @ ein, zum Beispiel stadt.de.",
            MailDomainOutcome.Taken => "Diese Maildomain steht schon in einer Liste.",
            _ => "Das dürfen Sie nicht ändern.",
        };
        if (refusal is null)
        {
            return Redirect("/mitglieder?hinweis=domain");
        }
        ModelState.AddModelError("", refusal);
        await ShowAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveDomainAsync(string? domain, CancellationToken stop) =>
        await domains.RemoveAsync(domain ?? "", Partner ?? Guid.Empty, me.Viewer, stop) == MailDomainOutcome.Done ? Redirect("/mitglieder?hinweis=domain") : Forbid();

    private async Task ShowAsync(CancellationToken stop)
    {
        Groups = (await members.ListAsync(me.Viewer, null, stop)).GroupBy(member => member.Partner is { } key ? shelf.For(me.Viewer).Find(key)?.Name ?? "Nicht veröffentlichter Partner" : "Kooperation");
        var lists = new Dictionary<Guid, IReadOnlyList<string>>();
        foreach (var partner in Partners)
        {
            lists[partner.Key] = await domains.ListAsync(partner.Key, stop);
        }
        Domains = lists;
    }
}
