using CoopHub.Cms.Schema;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Xunit;
using static CoopHub.Tests.Cms.Schema.Samples;

namespace CoopHub.Tests.Cms.Schema;

public abstract class SchemaImportTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly SchemaSite _site;

    protected SchemaImportTests(TestDatabase database)
    {
        _database = database;
        _site = new SchemaSite(database);
        _site.Files.With("Languages/de-de.config", Language("de-DE", isDefault: true)).With("DataTypes/Text.config", DataType(Text));
    }

    [DatabaseFact]
    public void An_import_tells_how_many_of_each_kind_were_added_and_changed()
    {
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary")));

        var first = _site.Import();
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary") + Property("body")));
        _site.Files.With("ContentTypes/news.config", DocumentType("news"));
        var second = _site.Import();

        Assert.Equal(new SchemaChanges(new(1, 0, 0), new(1, 0, 0), new(1, 0, 0)), first);
        Assert.Equal(new SchemaChanges(new(0, 0, 0), new(0, 0, 0), new(1, 1, 0)), second);
        Assert.Equal(["body", "summary"], _site.Types.Get("page")!.PropertyTypes.Select(property => property.Alias).Order());
    }

    [DatabaseFact]
    public void Unchanged_files_are_not_imported_again()
    {
        _site.Import();
        var noted = _site.Noted();

        Assert.Equal(SchemaChanges.None, _site.Import());

        Assert.Equal(noted, _site.Noted());
    }

    [DatabaseFact]
    public void A_type_comes_after_those_that_it_is_built_from_whatever_the_files_are_called()
    {
        _site.Files
            .With("ContentTypes/a.config", DocumentType("report", Property("ends"), info: Parent("page") + Compositions("page", "seo"), level: 2))
            .With("ContentTypes/b.config", DocumentType("page", Property("summary"), info: Compositions("dated")))
            .With("ContentTypes/c.config", DocumentType("seo", Property("title"), level: 2))
            .With("ContentTypes/d.config", DocumentType("dated", Property("begins"), level: 2));

        _site.Import();

        var report = _site.Types.Get("report")!;
        Assert.Equal(_site.Types.Get("page")!.Id, report.ParentId);
        Assert.Equal(2, report.Level);
        Assert.Equal(["begins", "ends", "summary", "title"], report.CompositionPropertyTypes.Select(property => property.Alias).Order());
    }

    [DatabaseFact]
    public void Types_that_inherit_follow_the_one_that_they_inherit_from_into_another_folder()
    {
        _site.Files
            .With("ContentTypes/page.config", DocumentType("page", info: "<Folder>A</Folder>"))
            .With("ContentTypes/report.config", DocumentType("report", info: Parent("page") + Compositions("page")));
        _site.Import();
        _site.Files.With("ContentTypes/page.config", DocumentType("page", info: "<Folder>B</Folder>"));

        _site.Import();

        Assert.Equal($"{_site.Types.Get("page")!.Path},{_site.Types.Get("report")!.Id}", _site.Types.Get("report")!.Path);
    }

    [DatabaseFact]
    public void A_property_without_data_may_move_from_a_type_into_its_composition()
    {
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("title"), info: Compositions("seo"))).With("ContentTypes/seo.config", DocumentType("seo"));
        _site.Import();
        _site.Files.With("ContentTypes/page.config", DocumentType("page", info: Compositions("seo"))).With("ContentTypes/seo.config", DocumentType("seo", Property("title")));

        _site.Import();

        Assert.Empty(_site.Types.Get("page")!.PropertyTypes);
        Assert.Equal(["title"], _site.Types.Get("page")!.CompositionPropertyTypes.Select(property => property.Alias));
    }

    [DatabaseFact]
    public void Types_allow_each_other_as_children_in_the_order_of_the_file()
    {
        _site.Files
            .With("ContentTypes/home.config", DocumentType("home", structure: Child("page", 1) + Child("news", 0)))
            .With("ContentTypes/news.config", DocumentType("news"))
            .With("ContentTypes/page.config", DocumentType("page", structure: Child("page", 0)));

        _site.Import();

        Assert.Equal(["news", "page"], _site.Types.Get("home")!.AllowedContentTypes!.OrderBy(child => child.SortOrder).Select(child => child.Alias));
        Assert.Equal(["page"], _site.Types.Get("page")!.AllowedContentTypes!.Select(child => child.Alias));
    }

    [DatabaseFact]
    public void Groups_lie_in_tabs_and_hold_their_properties()
    {
        _site.Files.With("ContentTypes/page.config", DocumentType(
            "page",
            Property("summary", tab: """<Tab Alias="main/texts">Texte</Tab>""") + Property("note"),
            Tab("main", "Haupt", "Tab") + Tab("main/texts", "Texte", sortOrder: 3)));

        _site.Import();

        var page = _site.Types.Get("page")!;
        Assert.Equal(PropertyGroupType.Tab, page.PropertyGroups["main"].Type);
        Assert.Equal(3, page.PropertyGroups["main/texts"].SortOrder);
        Assert.Equal(["summary"], page.PropertyGroups["main/texts"].PropertyTypes!.Select(property => property.Alias));
        Assert.Equal(["note"], page.NoGroupPropertyTypes.Select(property => property.Alias));
    }

    [DatabaseFact]
    public void A_group_that_the_file_no_longer_has_goes()
    {
        _site.Files.With("ContentTypes/page.config", DocumentType("page", tabs: Tab("old", "Alt") + Tab("new", "Neu")));
        _site.Import();
        _site.Files.With("ContentTypes/page.config", DocumentType("page", tabs: Tab("new", "Neuer")));

        _site.Import();

        Assert.Equal(["Neuer"], _site.Types.Get("page")!.PropertyGroups.Select(group => group.Name));
    }

    [DatabaseFact]
    public void A_group_keeps_its_properties_under_a_new_key()
    {
        var text = DocumentType("page", Property("summary", tab: """<Tab Alias="main">Haupt</Tab>"""), Tab("main", "Haupt"));
        _site.Files.With("ContentTypes/page.config", text);
        _site.Import();
        _site.Files.With("ContentTypes/page.config", text.Replace(Key("tab main").ToString(), Key("another").ToString(), StringComparison.Ordinal));

        _site.Import();

        var group = Assert.Single(_site.Types.Get("page")!.PropertyGroups);
        Assert.Equal(Key("another"), group.Key);
        Assert.Equal(["summary"], group.PropertyTypes!.Select(property => property.Alias));
    }

    [DatabaseFact]
    public void The_names_of_templates_are_kept_for_a_full_umbraco_site()
    {
        var master = $"""<Template Key="{Key("master")}">master</Template>""";
        var leaf = $"""<Template Key="{Key("leaf")}">leaf</Template>""";
        _site.Files.With("ContentTypes/page.config", DocumentType("page", info: $"<DefaultTemplate>leaf</DefaultTemplate><AllowedTemplates>{master}{leaf}</AllowedTemplates>"));
        _site.Import();
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary"), info: $"<DefaultTemplate>leaf</DefaultTemplate><AllowedTemplates>{leaf}{master}</AllowedTemplates>"));
        _site.Import();

        var page = _site.Types.Get("page")!;

        Assert.Equal([("leaf", Key("leaf")), ("master", Key("master"))], page.AllowedTemplates!.Select(template => (template.Alias, template.Key)).Order());
        Assert.Equal("leaf", page.DefaultTemplate!.Alias);
    }

    [DatabaseFact]
    public void Types_lie_in_folders_and_folders_that_became_empty_go()
    {
        _site.Files.With("DataTypes/Text.config", DataType(Text, info: "<Folder>L%c3%b6sungen/Alle+Texte</Folder>"));
        _site.Import();
        Assert.Equal(3, _site.DataType(Key(Text)).Level);
        Assert.Equal(["Alle Texte", "Lösungen"], _site.Services.GetRequiredService<IDataTypeContainerService>().GetAllAsync().Result.Select(folder => folder.Name!).Order());

        _site.Files.With("DataTypes/Text.config", DataType(Text));
        _site.Import();

        Assert.Equal(1, _site.DataType(Key(Text)).Level);
        Assert.Empty(_site.Services.GetRequiredService<IDataTypeContainerService>().GetAllAsync().Result);
    }

    [DatabaseFact]
    public void Documents_in_several_languages_can_be_written_once_the_types_say_so()
    {
        _site.Files
            .With("Languages/en-us.config", Language("en-US", more: "<Fallback>de-DE</Fallback>"))
            .With("ContentTypes/page.config", DocumentType("page", Property("summary", variations: "Culture"), variations: "Culture"));
        _site.Import();

        var page = _site.Documents.Create("", -1, "page");
        page.SetCultureName("Seite", "de-DE");
        page.SetCultureName("Page", "en-US");
        page.SetValue("summary", "kurz", "de-DE");
        page.SetValue("summary", "short", "en-US");
        Assert.True(_site.Documents.Save(page).Success);

        var found = _site.Documents.GetById(page.Key)!;
        Assert.Equal("short", found.GetValue("summary", "en-US"));
        Assert.Equal("kurz", found.GetValue("summary", "de-DE"));
        Assert.Equal("de-DE", _site.Languages.GetAsync("en-US").Result!.FallbackIsoCode);
    }

    [DatabaseFact]
    public void The_default_language_moves_with_the_files()
    {
        _site.Import();
        _site.Files.With("Languages/de-de.config", Language("de-DE")).With("Languages/en-us.config", Language("en-US", isDefault: true));

        var changes = _site.Import();

        Assert.Equal("en-US", _site.Languages.GetDefaultIsoCodeAsync().Result);
        Assert.Equal(1, changes.Languages.Added);
    }

    [DatabaseFact]
    public void A_data_type_that_every_umbraco_site_has_need_not_be_in_the_files()
    {
        var textstring = "0cc0eba1-9960-42c9-bf9b-60e150b429ae";
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary").Replace(Key(Text).ToString(), textstring, StringComparison.Ordinal)));

        _site.Import();

        Assert.Equal("Umbraco.TextBox", _site.Types.Get("page")!.PropertyTypes.Single().PropertyEditorAlias);
        Assert.Equal("Textstring", _site.DataType(Guid.Parse(textstring)).Name);
    }

    [DatabaseFact]
    public void A_property_whose_editor_is_not_here_keeps_its_values()
    {
        _site.Files
            .With("DataTypes/Farbe.config", DataType("Farbe", "Umbraco.ColorPicker", """{ "useLabel": true }"""))
            .With("ContentTypes/page.config", DocumentType("page", Property("color", dataType: "Farbe")));
        _site.Import();
        var page = _site.Documents.Create("Seite", -1, "page");
        page.SetValue("color", """{"value":"#1b264f"}""");
        _site.Documents.Save(page);

        Assert.Equal("""{"value":"#1b264f"}""", _site.Documents.GetById(page.Key)!.GetValue("color"));
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class SchemaImportTestsOnSqlite() : SchemaImportTests(new SqliteTestDatabase());

public sealed class SchemaImportTestsOnPostgres() : SchemaImportTests(new PostgresTestDatabase());
