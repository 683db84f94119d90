using CoopHub.Partners;
using CoopHub.Solutions.Usages;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Solutions.Usages;

/// <summary>The form of a usage.</summary>
public sealed class EditModel(UsageShelf shelf, SetUsage set, MunicipalityShelf municipalities, CurrentMember me) : UsagePage(shelf, me)
{
    [BindProperty] public UsageForm Form { get; set; } = new();

    /// <summary>The revision that the form was opened with.</summary>
    [BindProperty] public Guid Revision { get; set; }

    public bool IsDistrict => MayState && Usage.Partner.Kind == MunicipalityKind.District && Ars.From(Usage.Partner.Ars) is not null;

    public IEnumerable<Municipality> Below => Ars.From(Usage.Partner.Ars) is { } ars ? municipalities.Below(ars).Where(one => one.MayBePartner) : [];

    protected override IActionResult? Refuse() => MayEdit ? null : Forbid();

    public void OnGet() => (Form, Revision) = (UsageForm.Of(Usage), Usage.Revision);

    public IActionResult OnPost()
    {
        var facts = Form.Read(ModelState);
        return ModelState.IsValid ? Answer(set.Run(Usage.Subject.Kind, Usage.Subject.Key, Usage.StatedFor, facts, Revision, Me.Viewer), Usage.Path + "?hinweis=ja") : Page();
    }
}
