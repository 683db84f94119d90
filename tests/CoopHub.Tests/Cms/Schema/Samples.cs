using System.Security.Cryptography;
using System.Text;

namespace CoopHub.Tests.Cms.Schema;

/// <summary>Small schema files for tests; keys follow from names.</summary>
internal static class Samples
{
    /// <summary>The data type that sample properties have.</summary>
    public const string Text = "Text";

    public static Guid Key(string of) => new(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 16));

    public static string DataType(string name, string editor = "Umbraco.TextBox", string config = "{}", string info = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <DataType Key="{Key(name)}" Alias="{name}" Level="1">
          <Info>
            <Name>{name}</Name>
            <EditorAlias>{editor}</EditorAlias>
            <EditorUIAlias>Umb.PropertyEditorUi.TextBox</EditorUIAlias>{info}
          </Info>
          <Config><![CDATA[{config}]]></Config>
        </DataType>
        """;

    public static string DocumentType(
        string alias, string properties = "", string tabs = "", string info = "", string structure = "", int level = 1, string variations = "Nothing", string? key = null) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <ContentType Key="{(key is null ? Key(alias) : key)}" Alias="{alias}" Level="{level}">
          <Info>
            <Name>{alias}</Name>
            <Icon>icon-document</Icon>
            <AllowAtRoot>True</AllowAtRoot>
            <Variations>{variations}</Variations>
            {info}
          </Info>
          <Structure>{structure}</Structure>
          <GenericProperties>{properties}</GenericProperties>
          <Tabs>{tabs}</Tabs>
        </ContentType>
        """;

    public static string Property(string alias, string dataType = Text, string? key = null, string tab = "<Tab></Tab>", string variations = "Nothing") => $"""
        <GenericProperty>
          <Key>{(key is null ? Key($"property {alias}") : key)}</Key>
          <Name>{alias}</Name>
          <Alias>{alias}</Alias>
          <Definition>{Key(dataType)}</Definition>
          <Type>Umbraco.TextBox</Type>
          {tab}
          <Variations>{variations}</Variations>
        </GenericProperty>
        """;

    public static string Tab(string alias, string caption, string kind = "Group", int sortOrder = 0) =>
        $"<Tab><Key>{Key($"tab {alias}")}</Key><Caption>{caption}</Caption><Alias>{alias}</Alias><Type>{kind}</Type><SortOrder>{sortOrder}</SortOrder></Tab>";

    public static string Composition(string alias) => $"""<Composition Key="{Key(alias)}">{alias}</Composition>""";

    public static string Compositions(params string[] aliases) => $"<Compositions>{string.Concat(aliases.Select(Composition))}</Compositions>";

    public static string Parent(string alias) => $"""<Parent Key="{Key(alias)}">{alias}</Parent>""";

    public static string Child(string alias, int sortOrder) => $"""<ContentType Key="{Key(alias)}" SortOrder="{sortOrder}">{alias}</ContentType>""";

    public static string Language(string isoCode, bool isDefault = false, string more = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Language Key="{Key(isoCode)}" Alias="{isoCode}" Level="0">
          <Name>{isoCode}</Name>
          <IsoCode>{isoCode}</IsoCode>
          <IsMandatory>false</IsMandatory>
          <IsDefault>{(isDefault ? "true" : "false")}</IsDefault>{more}
        </Language>
        """;

    public static string Mark(string alias, string change, Guid? key = null) =>
        $"""<?xml version="1.0" encoding="utf-8"?><Empty Key="{key ?? Key(alias)}" Alias="{alias}" Change="{change}" />""";
}
