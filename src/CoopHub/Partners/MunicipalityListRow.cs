using System.Globalization;

namespace CoopHub.Partners;

/// <summary>Reads one row of a list of Kommunen and holds its keys against each other.</summary>
internal static class MunicipalityListRow
{
    /// <summary>The Kommune of the row; null, and every reason why, if the row is wrong.</summary>
    /// <param name="field">The text of a column; empty where the file has no such column.</param>
    /// <param name="reasons">Takes the reasons.</param>
    public static Municipality? Read(Func<string, string> field, List<string> reasons)
    {
        var name = field("name");
        var kind = MunicipalityKind.From(field("typ"));
        var ars = Ars.From(field("ars"));
        if (name.Length == 0)
        {
            reasons.Add("Der Name fehlt.");
        }
        if (kind is null)
        {
            reasons.Add($"Den Typ „{field("typ")}“ gibt es nicht. Erlaubt sind kreisfreie Stadt, Landkreis, Samtgemeinde, Einheitsgemeinde, Mitgliedsgemeinde und gemeindefreies Gebiet.");
        }
        if (ars is null)
        {
            reasons.Add($"„{field("ars")}“ ist kein ARS: Er hat zwölf Ziffern und beginnt mit dem Land (01 bis 16).");
        }
        var inhabitants = ReadInhabitants(field("einwohner"), reasons);
        var countedOn = ReadDate(field("stand"), reasons);
        if (ars is null || kind is null)
        {
            return null;
        }
        var ags = ReadAgs(field("ags"), kind, ars, reasons);
        CheckPlace(field("kreis_ags"), field("samtgemeinde_ars"), kind, ars, reasons);
        return reasons.Count == 0 ? new Municipality(ars, ags, name, kind, inhabitants, countedOn) : null;
    }

    private static Ags? ReadAgs(string text, string kind, Ars ars, List<string> reasons)
    {
        if (kind == MunicipalityKind.Association)
        {
            if (text.Length > 0)
            {
                reasons.Add("Samtgemeinden haben keinen AGS. Lassen Sie das Feld leer.");
            }
            return null;
        }
        if (Ags.From(text) is not { } ags)
        {
            reasons.Add($"„{text}“ ist kein AGS: Er hat acht Ziffern und beginnt mit dem Land (01 bis 16).");
            return null;
        }
        if (!ars.Matches(ags))
        {
            reasons.Add($"AGS {ags} und ARS {ars} meinen nicht dieselbe Kommune.");
        }
        return ags;
    }

    private static void CheckPlace(string district, string association, string kind, Ars ars, List<string> reasons)
    {
        if (!MunicipalityKind.Fits(kind, ars))
        {
            reasons.Add($"Der ARS {ars} ist nicht der einer Kommune vom Typ {kind}.");
        }
        if (district.Length > 0 && district != ars.District)
        {
            reasons.Add($"Der Kreis {district} passt nicht zum ARS {ars}.");
        }
        if (association.Length > 0 && association != ars.Parent?.Digits)
        {
            reasons.Add($"Die Samtgemeinde {association} passt nicht zum ARS {ars}.");
        }
    }

    private static int? ReadInhabitants(string text, List<string> reasons)
    {
        if (text.Length == 0)
        {
            return null;
        }
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var inhabitants))
        {
            return inhabitants;
        }
        reasons.Add($"„{text}“ ist keine Zahl von Einwohnern. Schreiben Sie nur Ziffern.");
        return null;
    }

    private static DateOnly? ReadDate(string text, List<string> reasons)
    {
        if (text.Length == 0)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        reasons.Add($"„{text}“ ist kein Datum. Schreiben Sie zum Beispiel 2023-11-30.");
        return null;
    }
}
