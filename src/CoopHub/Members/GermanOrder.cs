using System.Globalization;

namespace CoopHub.Members;

/// <summary>How names are put in order on the screen: as a German reader expects, umlauts beside their vowels.</summary>
public static class GermanOrder
{
    public static readonly StringComparer Names = StringComparer.Create(CultureInfo.GetCultureInfo("de-DE"), ignoreCase: true);
}
