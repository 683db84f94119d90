using CoopHub.Writing.Forms;

namespace CoopHub.Web.Writing;

/// <summary>Reads what was typed from a posted form.</summary>
internal static class FormPost
{
    public static FormEntries Read(IFormCollection form) =>
        FormEntries.From(form.Select(field => KeyValuePair.Create(field.Key, (IReadOnlyList<string>)[.. field.Value.Select(value => value ?? "")])));
}
