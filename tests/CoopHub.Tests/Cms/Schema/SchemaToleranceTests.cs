using System.Text;
using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models;
using Xunit;
using static CoopHub.Tests.Cms.Schema.Samples;

namespace CoopHub.Tests.Cms.Schema;

/// <summary>Files that real sites have written in another form than the canonical one mean the same and come out canonical.</summary>
public sealed class SchemaToleranceTests : IDisposable
{
    private readonly SqliteTestDatabase _database = new();
    private readonly SchemaSite _site;

    public SchemaToleranceTests()
    {
        _site = new SchemaSite(_database);
        _site.Files.With("DataTypes/Text.config", DataType(Text)).With("ContentTypes/page.config", DocumentType("page", Property("summary")));
    }

    [Fact]
    public void Files_without_a_byte_order_mark_with_other_line_ends_and_without_cdata_mean_the_same()
    {
        var canonical = Exported();
        foreach (var (name, bytes) in canonical)
        {
            var text = Encoding.UTF8.GetString(bytes.AsSpan(3)).Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
            _site.Files.With(name, text.ReplaceLineEndings("\r\n"));
        }

        var changes = _site.Import();

        Assert.False(changes.Any);
        Assert.Equal(canonical, Exported());
    }

    [Fact]
    public void Subfolders_and_file_names_mean_nothing()
    {
        _site.Files.Without("ContentTypes/page.config");
        _site.Files.With("ContentTypes/Inhalte/Größe & more/sälbst.config", DocumentType("page", Property("summary")));

        Assert.Equal(1, _site.Import().DocumentTypes.Added);
    }

    [Fact]
    public void Elements_of_older_releases_are_passed_over_and_missing_ones_have_a_meaning()
    {
        _site.Files.With("ContentTypes/page.config", $"""
            <ContentType Key="{Key("page")}" Alias="page" Level="1">
              <Info><Name>Seite</Name><IsListView>True</IsListView><AllowAtRoot>1</AllowAtRoot><Masters /></Info>
              <GenericProperties>
                <GenericProperty><Key>{Key("p")}</Key><Alias>summary</Alias><Definition>{Key(Text)}</Definition><Mandatory>True</Mandatory><Tab>Inhalt</Tab></GenericProperty>
              </GenericProperties>
              <Tabs><Tab><Caption>Inhalt</Caption><SortOrder>4</SortOrder></Tab></Tabs>
            </ContentType>
            """);

        _site.Import();

        var page = _site.Types.Get("page")!;
        var group = Assert.Single(page.PropertyGroups);
        Assert.True(page.AllowedAsRoot);
        Assert.Null(page.ListView);
        Assert.Equal(("inhalt", 4, PropertyGroupType.Group), (group.Alias, group.SortOrder, group.Type));
        Assert.True(group.PropertyTypes!.Single().Mandatory);
        Assert.Equal("summary", group.PropertyTypes!.Single().Name);
    }

    [Fact]
    public void Parts_without_a_key_keep_the_one_that_they_got()
    {
        var text = DocumentType("page", Property("summary"), Tab("inhalt", "Inhalt"));
        var keyless = text.Replace($"<Key>{Key("property summary")}</Key>", "", StringComparison.Ordinal).Replace($"<Key>{Key("tab inhalt")}</Key>", "", StringComparison.Ordinal);
        _site.Files.With("ContentTypes/page.config", keyless);
        _site.Import();
        var before = _site.Types.Get("page")!;
        _site.Files.With("ContentTypes/page.config", keyless.Replace("<Name>page</Name>", "<Name>Seite</Name>", StringComparison.Ordinal));

        _site.Import();

        var after = _site.Types.Get("page")!;
        Assert.Equal("Seite", after.Name);
        Assert.Equal(before.PropertyTypes.Single().Key, after.PropertyTypes.Single().Key);
        Assert.Equal(before.PropertyGroups.Single().Key, after.PropertyGroups.Single().Key);
    }

    [Fact]
    public void A_configuration_of_an_older_release_is_read()
    {
        _site.Files.With("DataTypes/Text.config", $$"""
            <DataType Key="{{Key(Text)}}" Alias="Text" Level="1">
              <Info><Name>Text</Name><EditorAlias>Umbraco.DropDown.Flexible</EditorAlias><DatabaseType>Nvarchar</DatabaseType></Info>
              <Config><![CDATA[{ "Multiple": true, "Items": [ { "id": 1, "value": "Wasser" }, { "id": 2, "value": "Größe" } ] }]]></Config>
            </DataType>
            """);

        var written = Encoding.UTF8.GetString(Exported()["DataTypes/Text.config"]);

        Assert.Contains("<EditorUIAlias>Umb.PropertyEditorUi.Dropdown</EditorUIAlias>", written, StringComparison.Ordinal);
        Assert.Contains("""
            <Config><![CDATA[{
              "items": [
                "Wasser",
                "Gr\u00F6\u00DFe"
              ],
              "multiple": true
            }]]></Config>
            """.ReplaceLineEndings("\n"), written.Replace("  <Config>", "<Config>", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_that_ends_in_a_bracket_before_the_end_of_cdata_is_read()
    {
        _site.Files.With("DataTypes/Text.config", DataType(Text, "Custom.Editor", """{"rows":[["a]]"]]}""".Replace("]]", "]]]]><![CDATA[", StringComparison.Ordinal)));

        Exported();

        Assert.Equal("Custom.Editor", _site.DataType(Key(Text)).EditorAlias);
    }

    [Fact]
    public void A_configuration_of_an_unknown_editor_comes_out_as_it_went_in()
    {
        const string Config = """
            {
              "Layout": {
                "zeta": 1.50,
                "exponent": 1e5,
                "alpha": null
              },
              "big": 12345678901234567890,
              "empty": [],
              "none": {}
            }
            """;
        _site.Files.With("DataTypes/Text.config", DataType(Text, "Custom.Editor", Config));

        var written = Encoding.UTF8.GetString(Exported()["DataTypes/Text.config"]);

        Assert.Contains(
            """{"big":12345678901234567890,"empty":[],"layout":{"zeta":1.50,"exponent":1e5,"alpha":null},"none":{}}""",
            string.Concat(written.Where(letter => !char.IsWhiteSpace(letter))),
            StringComparison.Ordinal);
        Assert.Contains("<EditorAlias>Custom.Editor</EditorAlias>", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_may_name_its_data_type_by_the_name_alone()
    {
        _site.Files.With("ContentTypes/page.config", DocumentType(
            "page", Property("summary", dataType: "lost").Replace("<Type>Umbraco.TextBox</Type>", "<Type>Text</Type>", StringComparison.Ordinal)));

        _site.Import();

        Assert.Equal(Key(Text), _site.Types.Get("page")!.PropertyTypes.Single().DataTypeKey);
    }

    [Fact]
    public void A_property_may_lie_in_a_group_that_only_the_composition_has()
    {
        _site.Files
            .With("ContentTypes/seo.config", DocumentType("seo", tabs: Tab("seo", "SEO", "Tab", 90)))
            .With("ContentTypes/page.config", DocumentType("page", Property("summary", tab: """<Tab Alias="seo">SEO</Tab>"""), info: Compositions("seo")));

        _site.Import();

        var group = Assert.Single(_site.Types.Get("page")!.PropertyGroups);
        Assert.Equal(("seo", "SEO", PropertyGroupType.Tab, 90), (group.Alias, group.Name, group.Type, group.SortOrder));
    }

    [Fact]
    public void A_child_that_is_no_longer_there_is_passed_over()
    {
        _site.Files.With("ContentTypes/page.config", DocumentType("page", structure: Child("page", 0) + Child("gone", 1)));

        _site.Import();

        Assert.Equal(["page"], _site.Types.Get("page")!.AllowedContentTypes!.Select(child => child.Alias));
    }

    [Fact]
    public void What_is_not_document_type_data_type_or_language_is_left_alone()
    {
        _site.Files.With("usync.config", "<uSync />").With("Content/broken.config", "<<<").With("Templates/master.config", "<Template />");

        _site.Import();

        Assert.Equal("<<<", Encoding.UTF8.GetString(_site.Files.Contents["Content/broken.config"]));
        Assert.Equal(["Content", "Templates"], CoopHub.Cms.Schema.SchemaFolder.Read(_site.Files.Path).Untouched);
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
    }

    private IReadOnlyDictionary<string, byte[]> Exported()
    {
        using var folder = new TempFolder();
        _site.Import();
        _site.Export(folder.Path);
        return folder.Contents;
    }
}
