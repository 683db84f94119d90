using System.Text;
using CoopHub.Cms.Schema;
using CoopHub.Tests.Kit;
using Xunit;
using static CoopHub.Tests.Cms.Schema.Samples;

namespace CoopHub.Tests.Cms.Schema;

public sealed class SchemaExportTests : IDisposable
{
    private readonly SqliteTestDatabase _database = new();
    private readonly TempFolder _exported = new();
    private readonly SchemaSite _site;

    public SchemaExportTests() => _site = new SchemaSite(_database);

    [Fact]
    public void Files_are_named_as_usync_names_them()
    {
        _site.Files
            .With("Languages/a.config", Language("de-DE", isDefault: true))
            .With("DataTypes/a.config", DataType("Lösung - Kategorie - Dropdown"))
            .With("DataTypes/b.config", DataType("Label (bigint)"))
            .With("ContentTypes/a.config", DocumentType("solutionList"))
            .With("ContentTypes/b.config", DocumentType("web"));
        _site.Import();

        Assert.Equal(5, _site.Export(_exported.Path));

        Assert.Equal(
            [
                "ContentTypes/__web__.config", "ContentTypes/solutionlist.config", "DataTypes/LabelBigint.config",
                "DataTypes/LoesungKategorieDropdown.config", "Languages/de-de.config", "usync.config",
            ],
            _exported.Contents.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_items_whose_names_lead_to_one_file_name_get_two()
    {
        _site.Files.With("DataTypes/a.config", DataType("Frage")).With("DataTypes/b.config", DataType("Frage?"));
        _site.Import();

        _site.Export(_exported.Path);

        Assert.Equal(2, _exported.Contents.Keys.Count(name => name.StartsWith("DataTypes/Frage", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_keeps_its_name_and_is_written_only_where_it_changes()
    {
        _site.Files.With("DataTypes/eigener/name.config", DataType(Text)).With("DataTypes/b.config", DataType("Zahl"));
        _site.Import();
        _site.Export(_site.Files.Path);
        _site.Files.With("DataTypes/b.config", DataType("Zahl", config: """{"maxChars":3}"""));
        _site.Import();

        Assert.Equal(1, _site.Export(_site.Files.Path));

        Assert.Equal(["DataTypes/b.config", "DataTypes/eigener/name.config", "usync.config"], _site.Files.Contents.Keys.Order(StringComparer.Ordinal));
        Assert.False(_site.Import().Any);
    }

    [Fact]
    public void A_built_in_data_type_has_a_file_only_if_it_came_with_one()
    {
        const string Textarea = "c6bac0dd-4ab9-45b1-8e30-e4b619ee5da3";
        _site.Files
            .With("DataTypes/Textstring.config", DataType("Textstring").Replace(Key("Textstring").ToString(), "0cc0eba1-9960-42c9-bf9b-60e150b429ae", StringComparison.Ordinal))
            .With("ContentTypes/page.config", DocumentType("page", Property("body").Replace(Key(Text).ToString(), Textarea, StringComparison.Ordinal)));
        _site.Import();

        _site.Export(_exported.Path);
        Assert.Equal(["ContentTypes/page.config", "DataTypes/Textstring.config", "usync.config"], _exported.Contents.Keys.Order(StringComparer.Ordinal));

        _site.Files.With("DataTypes/Textarea.config", DataType("Textarea", "Umbraco.TextArea").Replace(Key("Textarea").ToString(), Textarea, StringComparison.Ordinal));
        _site.Import();
        _site.Export(_exported.Path);
        Assert.Contains("DataTypes/Textarea.config", _exported.Contents.Keys);
    }

    [Fact]
    public void A_type_that_inherits_names_its_parent_and_one_in_a_folder_the_folder()
    {
        _site.Files
            .With("ContentTypes/page.config", DocumentType("page", info: "<Folder>Alle+Seiten</Folder>"))
            .With("ContentTypes/report.config", DocumentType("report", info: Parent("page") + Compositions("page")));
        _site.Import();

        _site.Export(_exported.Path);

        var page = Encoding.UTF8.GetString(_exported.Contents["ContentTypes/page.config"]);
        var report = Encoding.UTF8.GetString(_exported.Contents["ContentTypes/report.config"]);
        Assert.Contains("Alias=\"page\" Level=\"2\"", page, StringComparison.Ordinal);
        Assert.Contains("<Folder>Alle+Seiten</Folder>", page, StringComparison.Ordinal);
        Assert.Contains("Alias=\"report\" Level=\"3\"", report, StringComparison.Ordinal);
        Assert.Contains(Parent("page"), report, StringComparison.Ordinal);
        Assert.DoesNotContain("<Folder>", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "aa81aa81")]
    [InlineData("de-DE", "6dc4081d")]
    [InlineData("en-US", "eec79294")]
    [InlineData("hu-HU", "69c5e60d")]
    public void A_language_has_usyncs_key(string isoCode, string key) =>
        Assert.Equal(Guid.Parse($"{key}-0000-0000-0000-000000000000"), LanguageFiles.KeyOf(isoCode));

    [Theory]
    [InlineData("Umbraco.TextBox", "Umb.PropertyEditorUi.TextBox")]
    [InlineData("Umbraco.TrueFalse", "Umb.PropertyEditorUi.Toggle")]
    [InlineData("Custom.Editor", null)]
    public void An_editor_has_the_face_that_umbraco_gives_it(string editor, string? face) => Assert.Equal(face, EditorFaces.Of(editor));

    public void Dispose()
    {
        _site.Dispose();
        _exported.Dispose();
        _database.Dispose();
    }
}
