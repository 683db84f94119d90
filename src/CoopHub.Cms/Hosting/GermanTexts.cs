using System.Globalization;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Hosting;

/// <summary>The kernel's own messages to editors, in German. It asks by area and alias of Umbraco's language files.</summary>
internal sealed class GermanTexts : ILocalizedTextService
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["validation/invalidNull"] = "Bitte füllen Sie dieses Feld aus.",
        ["validation/invalidEmpty"] = "Bitte füllen Sie dieses Feld aus.",
        ["validation/invalidFalse"] = "Bitte setzen Sie dieses Häkchen.",
        ["validation/invalidPattern"] = "Die Eingabe hat nicht die erwartete Form.",
        ["validation/invalidDate"] = "Bitte geben Sie ein Datum an, zum Beispiel 31.12.2026.",
        ["validation/invalidNumber"] = "Bitte geben Sie eine Zahl ein.",
        ["validation/invalidInteger"] = "Bitte geben Sie eine ganze Zahl ein.",
        ["validation/invalidEmail"] = "Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel digitalisierung@stadt.example.",
        ["validation/stringTooLong"] = "Der Text ist zu lang: erlaubt sind %0% Zeichen, es sind %1% zu viel.",
        ["validation/outOfRangeMinimum"] = "Die Zahl %0% ist zu klein: erlaubt ist mindestens %1%.",
        ["validation/outOfRangeMaximum"] = "Die Zahl %0% ist zu groß: erlaubt ist höchstens %1%.",
        ["validation/outOfRangeSingleItemMinimum"] = "Bitte wählen Sie mindestens einen Eintrag.",
        ["validation/outOfRangeSingleItemMaximum"] = "Bitte wählen Sie nur einen Eintrag.",
        ["validation/outOfRangeMultipleItemsMinimum"] = "Bitte wählen Sie mindestens %0% Einträge.",
        ["validation/outOfRangeMultipleItemsMaximum"] = "Bitte wählen Sie höchstens %0% Einträge.",
        ["validation/notOneOfOptions"] = "„%0%“ steht nicht zur Auswahl.",
        ["validation/multipleNotOneOfOptions"] = "Diese Angaben stehen nicht zur Auswahl: %0%.",
        ["validation/invalidUrl"] = "Die Adresse „%0%“ ist nicht erlaubt: Bitte geben Sie eine an, die mit https:// oder mit / beginnt.",
        ["validation/invalidStep"] = "Die Zahl %0% passt nicht zur Schrittweite %1%.",
    };

    public string Localize(string? area, string? alias, CultureInfo? culture, IDictionary<string, string?>? tokens = null)
    {
        var text = Texts.GetValueOrDefault($"{area}/{alias}", "Die Eingabe ist nicht gültig.");
        foreach (var (name, value) in tokens ?? new Dictionary<string, string?>())
        {
            text = text.Replace($"%{name}%", value, StringComparison.Ordinal);
        }
        return text;
    }

    public IDictionary<string, IDictionary<string, string>> GetAllStoredValuesByAreaAndAlias(CultureInfo culture) =>
        Texts.GroupBy(text => text.Key.Split('/')[0])
            .ToDictionary(area => area.Key, IDictionary<string, string> (area) => area.ToDictionary(text => text.Key.Split('/')[1], text => text.Value));

    public IDictionary<string, string> GetAllStoredValues(CultureInfo culture) => new Dictionary<string, string>(Texts);

    public IEnumerable<CultureInfo> GetSupportedCultures() => [German];

    public CultureInfo ConvertToSupportedCultureWithRegionCode(CultureInfo currentCulture) => German;
}
