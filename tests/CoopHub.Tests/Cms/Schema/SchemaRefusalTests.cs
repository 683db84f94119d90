using CoopHub.Cms.Schema;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;
using static CoopHub.Tests.Cms.Schema.Samples;

namespace CoopHub.Tests.Cms.Schema;

/// <summary>What cannot be taken over stops the start, with the name of the file and what to do.</summary>
public sealed class SchemaRefusalTests : IDisposable
{
    private readonly SqliteTestDatabase _database = new();
    private readonly SchemaSite _site;

    public SchemaRefusalTests()
    {
        _site = new SchemaSite(_database);
        _site.Files.With("DataTypes/Text.config", DataType(Text));
    }

    [Fact]
    public void A_folder_that_is_not_there() =>
        Assert.Contains("Schema:Folder", Assert.Throws<SchemaRefusedException>(() => _site.Import(Path.Combine(_site.Files.Path, "missing"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_configuration_that_names_no_folder()
    {
        using var site = TestSite.On(_database, builder => builder.Services.Configure<SchemaOptions>(options => options.Folder = " "));

        Assert.Contains("Schema:Folder", Assert.Throws<OptionsValidationException>(() => site.GetRequiredService<SchemaImport>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_xml() => Refused("ContentTypes/page.config", "<ContentType>", "ContentTypes/page.config", "kein gültiges XML (Zeile 1");

    [Fact]
    public void A_file_of_another_kind() => Refused("ContentTypes/page.config", DataType("Other"), "ContentTypes/page.config", "<DataType>");

    [Fact]
    public void A_file_without_a_key() => Refused("ContentTypes/page.config", DocumentType("page", key: ""), "ContentTypes/page.config", "Key");

    [Fact]
    public void A_key_that_is_none() => Refused("ContentTypes/page.config", DocumentType("page", key: "7"), "ContentTypes/page.config", "„7“");

    [Fact]
    public void A_file_without_an_alias() => Refused("ContentTypes/page.config", DocumentType(""), "ContentTypes/page.config", "Alias fehlt");

    [Fact]
    public void Two_files_with_one_key()
    {
        _site.Files.With("ContentTypes/a.config", DocumentType("page"));
        Refused("ContentTypes/b.config", DocumentType("other", key: Key("page").ToString()), "ContentTypes/b.config", "ContentTypes/a.config");
    }

    [Fact]
    public void Two_files_with_one_alias()
    {
        _site.Files.With("ContentTypes/a.config", DocumentType("page"));
        Refused("ContentTypes/b.config", DocumentType("Page"), "ContentTypes/b.config", "ContentTypes/a.config");
    }

    [Fact]
    public void Two_files_for_one_language()
    {
        _site.Files.With("Languages/a.config", Language("de-DE", isDefault: true));
        Refused("Languages/b.config", Language("de-DE"), "Languages/b.config", "Languages/a.config");
    }

    [Fact]
    public void A_file_and_a_mark_that_deletes_what_it_describes()
    {
        _site.Files.With("ContentTypes/a.config", DocumentType("page"));
        Refused("ContentTypes/b.config", Mark("page", "Delete"), "ContentTypes/b.config", "ContentTypes/a.config");
    }

    [Fact]
    public void One_property_twice() => Refused("ContentTypes/page.config", DocumentType("page", Property("summary") + Property("summary")), "ContentTypes/page.config", "„summary“");

    [Fact]
    public void Two_properties_with_one_key()
    {
        _site.Files.With("ContentTypes/a.config", DocumentType("page", Property("summary")));
        Refused("ContentTypes/b.config", DocumentType("other", Property("body", key: Key("property summary").ToString())), "ContentTypes/b.config", "„body“", "ContentTypes/a.config");
    }

    [Fact]
    public void A_property_that_a_composition_brings_too()
    {
        _site.Files.With("ContentTypes/seo.config", DocumentType("seo", Property("summary")));
        Refused("ContentTypes/page.config", DocumentType("page", Property("summary", key: Key("own").ToString()), info: Compositions("seo")), "ContentTypes/page.config", "summary");
    }

    [Fact]
    public void A_property_with_a_data_type_that_does_not_exist() =>
        Refused("ContentTypes/page.config", DocumentType("page", Property("summary", dataType: "none")), "ContentTypes/page.config", Key("none").ToString());

    [Fact]
    public void A_composition_that_does_not_exist() => Refused("ContentTypes/page.config", DocumentType("page", info: Compositions("seo")), "ContentTypes/page.config", "„seo“");

    [Fact]
    public void Types_that_are_built_from_each_other()
    {
        _site.Files.With("ContentTypes/a.config", DocumentType("a", info: Compositions("b")));
        Refused("ContentTypes/b.config", DocumentType("b", info: Compositions("a")), "ContentTypes/a.config", "Kreis");
    }

    [Fact]
    public void A_number_that_is_none() =>
        Refused("ContentTypes/page.config", DocumentType("page", tabs: "<Tab><Caption>A</Caption><SortOrder>oben</SortOrder></Tab>"), "ContentTypes/page.config", "„oben“");

    [Fact]
    public void A_choice_that_is_none() => Refused("ContentTypes/page.config", DocumentType("page", variations: "Immer"), "ContentTypes/page.config", "Nothing, Culture");

    [Fact]
    public void A_flag_that_is_none() =>
        Refused("ContentTypes/page.config", DocumentType("page", info: "<IsElement>vielleicht</IsElement>"), "ContentTypes/page.config", "„vielleicht“");

    [Fact]
    public void A_data_type_without_an_editor() => Refused("DataTypes/Other.config", DataType("Other", editor: ""), "DataTypes/Other.config", "EditorAlias");

    [Fact]
    public void A_configuration_that_is_no_json() => Refused("DataTypes/Other.config", DataType("Other", config: "{ items }"), "DataTypes/Other.config", "kein gültiges JSON");

    [Fact]
    public void A_configuration_that_is_no_object() => Refused("DataTypes/Other.config", DataType("Other", config: "[1]"), "DataTypes/Other.config", "kein JSON-Objekt");

    [Fact]
    public void A_configuration_that_the_editor_does_not_understand() =>
        Refused("DataTypes/Other.config", DataType("Other", "Umbraco.DropDown.Flexible", """{ "items": "none" }"""), "DataTypes/Other.config", "Umbraco.DropDown.Flexible");

    [Fact]
    public void A_language_that_does_not_exist() => Refused("Languages/x.config", Language("nicht-da", isDefault: true), "Languages/x.config", "nicht-da");

    [Fact]
    public void A_site_without_a_default_language()
    {
        _site.Files.With("Languages/a.config", Language("de-DE", isDefault: true));
        _site.Import();
        Refused("Languages/a.config", Language("de-DE"), "Languages/a.config", "Standardsprache");
    }

    [Fact]
    public void A_language_that_falls_back_on_one_that_does_not_exist() =>
        Refused("Languages/a.config", Language("de-DE", isDefault: true, "<Fallback>fr-FR</Fallback>"), "Languages/a.config", "fr-FR");

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
    }

    private void Refused(string name, string content, params string[] words)
    {
        _site.Files.With(name, content);
        var refusal = _site.Refusal();
        Assert.All(words, word => Assert.Contains(word, refusal, StringComparison.Ordinal));
    }
}
