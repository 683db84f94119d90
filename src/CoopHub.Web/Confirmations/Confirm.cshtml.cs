using CoopHub.Confirmations;
using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Confirmations;

/// <summary>
/// "Stimmt das noch?": for members of the partner, or for whoever was given a link. Looking at it changes nothing, since mail
/// scanners open links too; only a button does.
/// </summary>
[KeepNothing]
public sealed class ConfirmModel(CurrentMember me, DueConfirmations due, ConfirmSolution confirm, SolutionShelf shelf, ConfirmationLinks links, TodayClock clock) : PageModel
{
    private Confirmer? _who;

    /// <summary>The link's secret; null for members.</summary>
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    /// <summary>What was answered just now; what visitors see follows a moment later.</summary>
    [BindProperty(SupportsGet = true, Name = "erledigt")]
    public Guid? Done { get; set; }

    /// <summary>False for a link that has ended or is none.</summary>
    public bool Holds => _who is not null;

    public IReadOnlyList<Solution> Due { get; private set; } = [];

    public string? Note { get; private set; }

    /// <summary>The address to pass on to whoever knows; null where there is nothing to pass on.</summary>
    public string? Link { get; private set; }

    public string Address => Token is null ? ConfirmationLinks.Path : $"{ConfirmationLinks.Path}/{Token}";

    public IActionResult OnGet()
    {
        if (Recognise() is { } refusal)
        {
            return refusal;
        }
        if (Done is { } key && shelf.For(_who!.Viewer).Find(key) is { } answered && _who.May(answered))
        {
            Note = $"Danke. „{answered.Title}“ ist beantwortet.";
        }
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(Guid key, string? stand, ConfirmationAnswer answer)
    {
        if (Recognise() is { } refusal)
        {
            return refusal;
        }
        var outcome = Enum.IsDefined(answer) ? await confirm.RunAsync(key, stand ?? "", answer, _who!, clock.Today) : ConfirmationOutcome.NotFound;
        if (outcome == ConfirmationOutcome.Confirmed)
        {
            return Redirect($"{Address}?erledigt={key}");
        }
        if (outcome == ConfirmationOutcome.NotFound)
        {
            return NotFound();
        }
        ModelState.AddModelError("", outcome == ConfirmationOutcome.Changed
            ? "Dieser Eintrag wurde inzwischen geändert. Bitte sehen Sie ihn sich noch einmal an und antworten Sie dann."
            : "An diesem Eintrag schreibt gerade jemand. Bitte bestätigen Sie, sobald die neue Fassung veröffentlicht ist.");
        Done = null;
        return Show();
    }

    // Null when the page may go on; a link that has ended gets its page all the same.
    private IActionResult? Recognise()
    {
        if (Token is null && !me.IsSignedIn)
        {
            return Challenge();
        }
        _who = Token is null ? new Confirmer(me.Viewer, null) : links.Read(Token) is { } link ? new Confirmer(Viewer.ReaderOf(link.Partner), link) : null;
        if (_who is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
        return null;
    }

    private PageResult Show()
    {
        Due = [.. due.For(_who!, clock.Today).Where(one => one.Key != Done)];
        if (Token is null && me.Viewer.Partner is { } partner && Due.Count > 0)
        {
            Link = links.AddressOf(new ConfirmationLink(partner, me.Id, [.. Due.Select(one => one.Key)]));
        }
        return Page();
    }
}
