using CoopHub.Members;
using CoopHub.Solutions.Reuse;
using CoopHub.Solutions.Usages;
using CoopHub.Web.Shared;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions.Usages;

/// <summary>The seven questions of an Erfahrungsbericht. Its fields have the names of <see cref="AdoptionReportRow"/>.</summary>
public sealed class ReportModel(UsageShelf shelf, AdoptionReports reports, CurrentMember me) : UsagePage(shelf, me)
{
    [BindProperty] public string? PlannedDays { get; set; }

    [BindProperty] public string? ActualDays { get; set; }

    [BindProperty] public string? Changed { get; set; }

    [BindProperty] public string? Pitfalls { get; set; }

    [BindProperty] public string? Vendor { get; set; }

    [BindProperty] public WouldAgain? Again { get; set; }

    [BindProperty] public string? Documents { get; set; }

    [BindProperty] public string? Version { get; set; }

    [BindProperty] public bool IsPublic { get; set; }

    [BindProperty] public Guid Revision { get; set; }

    public static IReadOnlyList<(string, string)> AgainChoices { get; } =
        [(nameof(WouldAgain.Yes), "ja"), (nameof(WouldAgain.WithConditions), "mit Einschränkungen"), (nameof(WouldAgain.No), "nein")];

    protected override IActionResult? Refuse() => AdoptionReports.MayWrite(Me.Viewer, Usage) ? null : Forbid();

    public void OnGet()
    {
        Version = Usage.Version;
        if (reports.Find(Me.Viewer, Usage) is not { Row: var row })
        {
            return;
        }
        (PlannedDays, ActualDays, Changed, Pitfalls, Vendor) = (Typed.Field(row.PlannedDays), Typed.Field(row.ActualDays), row.Changed, row.Pitfalls, row.Vendor);
        (Again, Documents, Version, IsPublic, Revision) = (row.Again, row.Documents, row.Version, row.Visibility == Visibility.Public, row.Revision);
    }

    public IActionResult OnPost()
    {
        var typed = new Typed(ModelState);
        var wanted = new AdoptionReportRow
        {
            PlannedDays = typed.Fraction(nameof(PlannedDays), PlannedDays), ActualDays = typed.Fraction(nameof(ActualDays), ActualDays), Changed = Typed.Text(Changed), Pitfalls = Typed.Text(Pitfalls),
            Vendor = Typed.Text(Vendor), Again = Again, Documents = Typed.Text(Documents), Version = Typed.Text(Version), Visibility = IsPublic ? Visibility.Public : Visibility.Cooperation, Revision = Revision,
        };
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var outcome = reports.Save(Usage, wanted, Me.Viewer);
        return outcome == UsageOutcome.Invalid
            ? Refused($"Bitte beantworten Sie mindestens eine Frage in Worten, jede mit höchstens {AdoptionReports.Longest} Zeichen.")
            : Answer(new UsageResult(outcome, Usage.Key), Usage.Path + "?hinweis=ja");
    }

    private PageResult Refused(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }
}
