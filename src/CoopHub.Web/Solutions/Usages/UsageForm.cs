using CoopHub.Catalogue;
using CoopHub.Solutions.Usages;
using CoopHub.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoopHub.Web.Solutions.Usages;

/// <summary>The form of a usage, exactly as it was typed; its fields have the names of <see cref="UsageFacts"/>.</summary>
public sealed class UsageForm
{
    public string? State { get; set; }
    public string? Since { get; set; }
    public string? Until { get; set; }
    public string? Version { get; set; }
    public string? Hosting { get; set; }
    public string? Provider { get; set; }
    public string? ContactName { get; set; }
    public string? ContactMail { get; set; }
    public string? CasesPerYear { get; set; }
    public string? Notes { get; set; }
    public bool ForDistrict { get; set; }
    public List<string> OptOuts { get; set; } = [];

    /// <summary>The steps of the life cycle, as a choice.</summary>
    public static IReadOnlyList<(string, string)> States { get; } = [.. LifeCycles.All.Select(state => (state.ToString(), state.Name()))];

    public static IReadOnlyList<(string, string)> HostingChoices { get; } = [.. UsageFacts.HostingChoices.Select(choice => (choice, choice))];

    public static UsageForm Of(Usage usage) => new()
    {
        State = usage.State.ToString(), Since = Typed.Field(usage.Since), Until = Typed.Field(usage.Until), Version = usage.Version, Hosting = usage.Hosting, Provider = usage.Provider,
        ContactName = usage.ContactName, ContactMail = usage.ContactMail, CasesPerYear = Typed.Field(usage.CasesPerYear), Notes = usage.Notes, ForDistrict = usage.ForDistrict, OptOuts = [.. usage.OptOuts],
    };

    /// <summary>What was typed, as the use case takes it; what cannot be read is named in <paramref name="faults"/>.</summary>
    public UsageFacts Read(ModelStateDictionary faults)
    {
        var typed = new Typed(faults);
        if (!Enum.TryParse<LifeCycle>(State, out var state) || !Enum.IsDefined(state))
        {
            faults.AddModelError(nameof(State), "Bitte wählen Sie einen Stand.");
        }
        return new UsageFacts
        {
            State = state, Since = typed.Day(nameof(Since), Since), Until = typed.Day(nameof(Until), Until), Version = Version, Hosting = Hosting, Provider = Provider, ContactName = ContactName,
            ContactMail = ContactMail, CasesPerYear = typed.Whole(nameof(CasesPerYear), CasesPerYear), Notes = Notes, ForDistrict = ForDistrict, OptOuts = OptOuts,
        };
    }
}
