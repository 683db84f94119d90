using CoopHub.Solutions.Reuse;
using CoopHub.Solutions.Usages;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Solutions.Usages;

/// <summary>One usage: what is stated, the contract for the own house, the report, and who set what.</summary>
public sealed class UsageModel(UsageShelf shelf, UsageContracts contracts, AdoptionReports reports, SetUsage set, CurrentMember me) : UsagePage(shelf, me)
{
    private readonly UsageShelf _shelf = shelf;

    public ContractRow? Contract => contracts.Find(Me.Viewer, Usage);

    public AdoptionReport? Report => reports.Find(Me.Viewer, Usage);

    public bool MayReport => AdoptionReports.MayWrite(Me.Viewer, Usage);

    public IReadOnlyList<UsageEvent> History => _shelf.History(Me.Viewer, Usage);

    public void OnGet()
    {
    }

    public IActionResult OnPostConfirm() => Answer(set.Confirm(Usage.Key, Me.Viewer), Usage.Path + "?hinweis=ja");

    public IActionResult OnPostRefuse() => Answer(set.Refuse(Usage.Key, Me.Viewer), Usage.Subject.Path);
}
