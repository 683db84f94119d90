namespace CoopHub.Web.Solutions;

/// <summary>One of the four kinds of solutions, as visitors meet them: a name, a sentence that explains it, and its picture.</summary>
/// <param name="Name">What the solution's category says.</param>
/// <param name="Plural">What a group of them is called.</param>
/// <param name="Meaning">One sentence for somebody who hears the word for the first time.</param>
/// <param name="Icon">The ending of its class in the style sheet.</param>
public sealed record Rubrik(string Name, string Plural, string Meaning, string Icon)
{
    public static readonly Rubrik[] All =
    [
        new("Basisdienst", "Basisdienste", "Gemeinsame Bausteine wie Servicekonto, Bezahlen oder elektronische Akte.", "basis"),
        new("Online-Dienst", "Online-Dienste", "Leistungen, die Bürgerinnen, Bürger und Unternehmen online beantragen.", "online"),
        new("Fachverfahren", "Fachverfahren", "Anwendungen, mit denen die Fachbereiche arbeiten.", "fach"),
        new("Schnittstelle", "Schnittstellen", "Verbindungen zwischen Online-Diensten, Basisdiensten und Fachverfahren.", "schnitt"),
    ];

    public string Path => "/loesungen?rubrik=" + Uri.EscapeDataString(Name);

    public static string IconOf(string category) => All.FirstOrDefault(one => one.Name == category)?.Icon ?? "basis";
}
