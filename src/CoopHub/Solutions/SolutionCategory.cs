namespace CoopHub.Solutions;

/// <summary>The four Rubriken, as the document type offers them.</summary>
public static class SolutionCategory
{
    public const string BasicService = "Basisdienst";
    public const string OnlineService = "Online-Dienst";
    public const string SpecialistSoftware = "Fachverfahren";
    public const string Interface = "Schnittstelle";

    public static readonly IReadOnlyList<string> All = [BasicService, OnlineService, SpecialistSoftware, Interface];
}
