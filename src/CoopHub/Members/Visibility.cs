namespace CoopHub.Members;

/// <summary>Decides who may see what. Every page, list, count and feed asks here and nowhere else.</summary>
public static class Visibility
{
    public const string Public = "öffentlich";

    /// <summary>Whether somebody who is not signed in may see a record. Anything but the exact public mark is refused.</summary>
    public static bool OpenToGuests(string? visibility) => visibility == Public;
}
