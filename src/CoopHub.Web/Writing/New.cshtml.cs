using CoopHub.Web.SignIn;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Writing;

/// <summary>Begins a record with its title; everything else stands in the form that follows.</summary>
[Authorize]
[KeepNothing]
public sealed class NewModel(RecordKinds kinds, Workload workload, CreateRecord create, RecordTitles titles, CurrentMember me) : PageModel
{
    public RecordKind Kind { get; private set; } = null!;

    public string Titel { get; private set; } = "";

    public Guid? Owner { get; private set; }

    /// <summary>The partners that it may belong to; one at most where there is nothing to choose.</summary>
    public IReadOnlyList<FieldChoice> Owners => Kind.OwnerField is null ? [] : titles.Owners(Kind, me.Viewer, null);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (kinds.FindBySlug(context.RouteData.Values["art"]?.ToString() ?? "") is { } kind && workload.Creatable(me.Viewer).Contains(kind))
        {
            Kind = kind;
            return;
        }
        context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost(string? titel, Guid? owner)
    {
        (Titel, Owner) = (titel ?? "", owner);
        var (outcome, key) = create.Run(Kind, Titel, owner, me.Viewer);
        if (outcome == WritingOutcome.Done)
        {
            return Redirect($"/schreiben/{key}/bearbeiten");
        }
        ModelState.AddModelError(outcome == WritingOutcome.Invalid && Titel.Trim().Length is > 0 and <= CreateRecord.LongestTitle ? "owner" : FormEntries.TitleName, outcome switch
        {
            WritingOutcome.NotAllowed => "Für diesen Partner dürfen Sie keinen Eintrag beginnen.",
            WritingOutcome.Invalid when Titel.Trim().Length == 0 => "Bitte geben Sie einen Titel an.",
            WritingOutcome.Invalid when Titel.Trim().Length > CreateRecord.LongestTitle => $"Der Titel ist zu lang: erlaubt sind {CreateRecord.LongestTitle} Zeichen.",
            WritingOutcome.Invalid => "Bitte wählen Sie den Partner, dem der Eintrag gehört.",
            _ => "Die Seite, unter der solche Einträge stehen, fehlt. Melden Sie das der Administration.",
        });
        return Page();
    }
}
