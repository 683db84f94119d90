namespace CoopHub.Web.SignIn;

/// <summary>Says in words what a browser calls itself, so that people recognise their sessions.</summary>
internal static class Device
{
    // The order matters: Edge also calls itself Chrome, and Chrome also calls itself Safari.
    private static readonly (string Mark, string Name)[] s_browsers = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] s_systems = [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Describe(string? userAgent) =>
        $"{Find(s_browsers, userAgent, "Unbekannter Browser")} unter {Find(s_systems, userAgent, "unbekanntem System")}";

    private static string Find((string Mark, string Name)[] known, string? text, string otherwise) =>
        known.FirstOrDefault(one => text?.Contains(one.Mark, StringComparison.Ordinal) == true).Name ?? otherwise;
}
