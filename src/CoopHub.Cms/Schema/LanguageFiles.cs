using System.Xml.Linq;
using Umbraco.Cms.Core.Models;

namespace CoopHub.Cms.Schema;

/// <summary>A language as a uSync file.</summary>
internal static class LanguageFiles
{
    public static string IsoCode(SchemaFile file) => SchemaFile.Text(file.Root, "IsoCode")?.Trim() is { Length: > 0 } code ? code : file.Alias;

    public static string? Fallback(SchemaFile file) => SchemaFile.Text(file.Root, "Fallback")?.Trim() is { Length: > 0 } code ? code : null;

    public static bool IsDefault(SchemaFile file) => file.Flag(file.Root, "IsDefault");

    /// <summary>The language as the file has it, all but what stands in for a missing translation: that may come later.</summary>
    public static ILanguage Read(SchemaFile file, ILanguage? known)
    {
        var code = IsoCode(file);
        var language = known ?? new Language(code, code);
        language.CultureName = SchemaFile.Text(file.Root, "Name") is { Length: > 0 } name ? name : language.CultureName;
        language.IsMandatory = file.Flag(file.Root, "IsMandatory");
        language.IsDefault = IsDefault(file);
        return language;
    }

    public static XElement Write(ILanguage language)
    {
        var root = new XElement(
            "Language",
            new XAttribute("Key", KeyOf(language.IsoCode)),
            new XAttribute("Alias", language.IsoCode),
            new XAttribute("Level", 0),
            SchemaXml.Text("Name", language.CultureName),
            SchemaXml.Text("IsoCode", language.IsoCode),
            new XElement("IsMandatory", language.IsMandatory),
            new XElement("IsDefault", language.IsDefault));
        if (language.FallbackIsoCode is not null)
        {
            root.Add(new XElement("Fallback", language.FallbackIsoCode));
        }
        return root;
    }

    /// <summary>uSync's key of a language: a hash of its code, the same on every site.</summary>
    internal static Guid KeyOf(string isoCode)
    {
        const int Start = (5381 << 16) + 5381;
        int even = Start, odd = Start;
        for (var place = 0; place < isoCode.Length; place++)
        {
            ref var lane = ref place % 2 == 0 ? ref even : ref odd;
            lane = unchecked(lane * 33) ^ isoCode[place];
        }
        return new Guid(unchecked(even + (odd * 1566083941)), 0, 0, new byte[8]);
    }
}
