namespace CoopHub.Search.Synonyms;

/// <summary>Abbreviations and double names of municipal administration that are known from the start, before any editor has added his.</summary>
internal static class ShippedSynonyms
{
    public static IReadOnlyList<IReadOnlyList<string>> Groups { get; } = [.. Text.Split('\n').Select(Group).Where(group => group.Count > 1)];

    private static IReadOnlyList<string> Group(string line) => line.Split('=', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private const string Text = """
        OZG = Onlinezugangsgesetz
        DMS = Dokumentenmanagementsystem = Dokumentenmanagement
        Kfz = Kraftfahrzeug
        Pkw = Personenkraftwagen
        Lkw = Lastkraftwagen
        FIM = Föderales Informationsmanagement
        EfA = Einer für Alle
        DSGVO = Datenschutz-Grundverordnung = Datenschutzgrundverordnung
        DSFA = Datenschutz-Folgenabschätzung = Datenschutzfolgenabschätzung
        AVV = Auftragsverarbeitungsvertrag = AV-Vertrag
        GIS = Geoinformationssystem
        RIS = Ratsinformationssystem
        B-Plan = Bebauungsplan
        F-Plan = Flächennutzungsplan
        BauGB = Baugesetzbuch
        LBO = Landesbauordnung
        HKR = Haushalts-, Kassen- und Rechnungswesen
        Kita = Kindertagesstätte = Kindertageseinrichtung
        ÖPNV = öffentlicher Nahverkehr = Öffentlicher Personennahverkehr
        VHS = Volkshochschule
        AG = Arbeitsgruppe
        AK = Arbeitskreis
        LK = Landkreis
        SG = Samtgemeinde
        IKZ = interkommunale Zusammenarbeit
        IT = Informationstechnik
        IT-Dienstleister = IT-Provider
        SSO = Single Sign-on = Einmalanmeldung
        KI = künstliche Intelligenz
        ePayment = Bezahldienst = Online-Bezahlung
        eAkte = elektronische Akte
        E-Rechnung = elektronische Rechnung
        ELSTER = Elektronische Steuererklärung
        eID = Online-Ausweis = elektronischer Identitätsnachweis
        nPA = Personalausweis
        BundID = Nutzerkonto Bund
        MUK = Mein Unternehmenskonto
        LeiKa = Leistungskatalog
        BITV = Barrierefreie-Informationstechnik-Verordnung
        WoGG = Wohngeldgesetz
        BMG = Bundesmeldegesetz
        StVO = Straßenverkehrsordnung
        SGB = Sozialgesetzbuch
        BAföG = Ausbildungsförderung
        UVG = Unterhaltsvorschussgesetz
        UStG = Umsatzsteuergesetz
        VgV = Vergabeverordnung
        UVgO = Unterschwellenvergabeordnung
        TVöD = Tarifvertrag für den öffentlichen Dienst
        PV = Photovoltaik
        BHKW = Blockheizkraftwerk
        HLU = Hilfe zum Lebensunterhalt
        EWO = Einwohnerwesen = Einwohnermeldewesen
        ABH = Ausländerbehörde
        EMA = Einwohnermeldeamt
        WBS = Wohnberechtigungsschein
        Führerschein = Fahrerlaubnis
        Handy = Mobiltelefon = Smartphone
        Müll = Abfall
        Sperrmüll = Sperrgut
        Hort = Ganztagsbetreuung
        Homepage = Internetauftritt = Website
        """;
}
