using CoopHub.Solutions.Usages;
using CoopHub.Web.Shared;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Solutions.Usages;

/// <summary>The form of the contract behind a usage, for the own partner alone. Its fields have the names of <see cref="ContractRow"/>.</summary>
public sealed class ContractModel(UsageShelf shelf, UsageContracts contracts, CurrentMember me) : UsagePage(shelf, me)
{
    [BindProperty] public string? Number { get; set; }

    [BindProperty] public string? Party { get; set; }

    [BindProperty] public string? Start { get; set; }

    [BindProperty] public string? End { get; set; }

    [BindProperty] public string? NoticeMonths { get; set; }

    [BindProperty] public string? EarliestTermination { get; set; }

    [BindProperty] public string? Extensions { get; set; }

    [BindProperty] public string? Procurement { get; set; }

    [BindProperty] public string? YearlyCost { get; set; }

    [BindProperty] public bool SharesWindow { get; set; }

    [BindProperty] public Guid Revision { get; set; }

    // Who may not see it learns nothing of whether there is one.
    protected override IActionResult? Refuse() => SeesContract && MayState ? null : NotFound();

    public void OnGet()
    {
        if (contracts.Find(Me.Viewer, Usage) is not { } row)
        {
            return;
        }
        (Number, Party, Start, End, NoticeMonths) = (row.Number, row.Party, Typed.Field(row.Start), Typed.Field(row.End), Typed.Field(row.NoticeMonths));
        (EarliestTermination, Extensions, Procurement, YearlyCost) = (Typed.Field(row.EarliestTermination), row.Extensions, row.Procurement, Typed.Field(row.YearlyCost));
        (SharesWindow, Revision) = (row.SharesWindow, row.Revision);
    }

    public IActionResult OnPost()
    {
        var typed = new Typed(ModelState);
        var wanted = new ContractRow
        {
            Number = Typed.Text(Number), Party = Typed.Text(Party), Start = typed.Day(nameof(Start), Start), End = typed.Day(nameof(End), End), NoticeMonths = typed.Whole(nameof(NoticeMonths), NoticeMonths),
            EarliestTermination = typed.Day(nameof(EarliestTermination), EarliestTermination), Extensions = Typed.Text(Extensions), Procurement = Typed.Text(Procurement),
            YearlyCost = typed.Fraction(nameof(YearlyCost), YearlyCost), SharesWindow = SharesWindow, Revision = Revision,
        };
        return ModelState.IsValid ? Answer(contracts.Save(Usage, wanted, Me.Viewer), Usage.Path + "?hinweis=ja") : Page();
    }
}
