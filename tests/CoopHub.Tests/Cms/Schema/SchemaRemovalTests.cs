using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models;
using Xunit;
using static CoopHub.Tests.Cms.Schema.Samples;

namespace CoopHub.Tests.Cms.Schema;

/// <summary>What documents hold is not lost by deploying a file.</summary>
public abstract class SchemaRemovalTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly SchemaSite _site;

    protected SchemaRemovalTests(TestDatabase database)
    {
        _database = database;
        _site = new SchemaSite(database);
        _site.Files
            .With("Languages/de-de.config", Language("de-DE", isDefault: true))
            .With("Languages/en-us.config", Language("en-US"))
            .With("DataTypes/Text.config", DataType(Text))
            .With("DataTypes/Zahl.config", DataType("Zahl"))
            .With("ContentTypes/seo.config", DocumentType("seo", Property("title"), level: 2))
            .With("ContentTypes/page.config", DocumentType("page", Property("summary") + Property("unused"), info: Compositions("seo")));
        _site.Import();
    }

    [DatabaseFact]
    public void A_missing_file_deletes_nothing()
    {
        _site.Files.Without("ContentTypes/page.config");
        _site.Files.Without("DataTypes/Zahl.config");
        _site.Files.Without("Languages/en-us.config");

        var changes = _site.Import();

        Assert.False(changes.Any);
        Assert.NotNull(_site.Types.Get("page"));
        Assert.NotNull(_site.DataType(Key("Zahl")));
        Assert.NotNull(_site.Languages.GetAsync("en-US").Result);
    }

    [DatabaseFact]
    public void A_property_in_which_no_document_has_a_value_is_removed_with_its_entry_in_the_file()
    {
        Page("kurz");
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary"), info: Compositions("seo")));

        _site.Import();

        Assert.Equal(["summary"], _site.Types.Get("page")!.PropertyTypes.Select(property => property.Alias));
    }

    [DatabaseFact]
    public void A_property_that_still_holds_data_stops_the_import_with_the_files_name_and_what_to_do()
    {
        var page = Page("kurz");
        _site.Files.With("ContentTypes/page.config", DocumentType("page", info: Compositions("seo")));

        var refusal = _site.Refusal();

        Assert.Contains("ContentTypes/page.config", refusal, StringComparison.Ordinal);
        Assert.Contains("„summary“", refusal, StringComparison.Ordinal);
        Assert.Contains("älteren Versionen: 1)", refusal, StringComparison.Ordinal);
        Assert.Contains("Schema:AllowRemovalOfData=true", refusal, StringComparison.Ordinal);
        Assert.Equal("kurz", _site.Documents.GetById(page.Key)!.GetValue("summary"));
    }

    [DatabaseFact]
    public void A_property_that_still_holds_data_is_removed_when_that_is_allowed()
    {
        var page = Page("kurz");
        _site.Files.With("ContentTypes/page.config", DocumentType("page", info: Compositions("seo")));
        using var allowing = new SchemaSite(_database, allowRemovalOfData: true);

        allowing.Import(_site.Files.Path);

        Assert.Empty(allowing.Types.Get("page")!.PropertyTypes);
        Assert.Null(allowing.Documents.GetById(page.Key)!.Properties.FirstOrDefault(property => property.Alias == "summary"));
    }

    [DatabaseFact]
    public void A_composition_that_still_brings_data_is_not_taken_from_a_type()
    {
        Page("kurz", title: "Titel");
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary") + Property("unused")));

        Assert.Contains("„title“", _site.Refusal(), StringComparison.Ordinal);
        using var allowing = new SchemaSite(_database, allowRemovalOfData: true);
        allowing.Import(_site.Files.Path);

        Assert.Empty(allowing.Types.Get("page")!.ContentTypeComposition);
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary") + Property("unused"), info: Compositions("seo")));
        allowing.Import(_site.Files.Path);
        Assert.Null(allowing.Documents.GetRootContent().Single().GetValue("title"));
    }

    [DatabaseFact]
    public void A_property_of_a_composition_that_other_types_have_filled_is_not_removed()
    {
        Page("kurz", title: "Titel");
        _site.Files.With("ContentTypes/seo.config", DocumentType("seo", level: 2));

        Assert.Contains("ContentTypes/seo.config", _site.Refusal(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public void A_property_with_data_that_becomes_multilingual_stops_the_import()
    {
        Page("kurz");
        _site.Files.With("ContentTypes/page.config", DocumentType(
            "page", Property("summary", variations: "Culture") + Property("unused"), info: Compositions("seo"), variations: "Culture"));

        Assert.Contains("ContentTypes/page.config", _site.Refusal(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public void A_property_keeps_its_data_under_a_new_alias()
    {
        var page = Page("kurz");
        _site.Files.With("ContentTypes/page.config", DocumentType(
            "page", Property("teaser", key: Key("property summary").ToString()) + Property("unused"), info: Compositions("seo")));

        _site.Import();

        Assert.Equal("kurz", _site.Documents.GetById(page.Key)!.GetValue("teaser"));
    }

    [DatabaseFact]
    public void A_property_keeps_its_data_under_a_new_key()
    {
        var page = Page("kurz");
        _site.Files.With("ContentTypes/page.config", DocumentType(
            "page", Property("summary", key: Key("another").ToString()) + Property("unused"), info: Compositions("seo")));

        _site.Import();

        Assert.Equal("kurz", _site.Documents.GetById(page.Key)!.GetValue("summary"));
        Assert.Equal(Key("another"), _site.Types.Get("page")!.PropertyTypes.Single(property => property.Alias == "summary").Key);
    }

    [DatabaseFact]
    public void A_type_keeps_its_documents_under_a_new_key()
    {
        var page = Page("kurz");
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary") + Property("unused"), info: Compositions("seo"), key: Key("another").ToString()));

        var changes = _site.Import();

        Assert.Equal(1, changes.DocumentTypes.Changed);
        Assert.Equal(Key("another"), _site.Types.Get("page")!.Key);
        Assert.Equal("kurz", _site.Documents.GetById(page.Key)!.GetValue("summary"));
    }

    [DatabaseFact]
    public void A_mark_of_deletion_deletes_what_is_not_used()
    {
        _site.Files
            .With("ContentTypes/page.config", Mark("page", "Delete"))
            .With("DataTypes/Zahl.config", Mark("Zahl", "Delete"))
            .With("Languages/en-us.config", Mark("en-US", "Delete"));

        var changes = _site.Import();

        Assert.Equal((1, 1, 1), (changes.Languages.Removed, changes.DataTypes.Removed, changes.DocumentTypes.Removed));
        Assert.Null(_site.Types.Get("page"));
        Assert.Null(_site.DataTypes.GetAsync(Key("Zahl")).Result);
        Assert.Null(_site.Languages.GetAsync("en-US").Result);
    }

    [DatabaseFact]
    public void A_mark_of_deletion_does_not_delete_a_type_that_documents_have()
    {
        Page("kurz");
        _site.Files.With("ContentTypes/page.config", Mark("page", "Delete"));

        Assert.Contains("(Dokumente: 1)", _site.Refusal(), StringComparison.Ordinal);
        using var allowing = new SchemaSite(_database, allowRemovalOfData: true);
        allowing.Import(_site.Files.Path);

        Assert.Null(allowing.Types.Get("page"));
        Assert.Empty(allowing.Documents.GetRootContent());
    }

    [DatabaseFact]
    public void A_mark_of_deletion_does_not_delete_a_composition_whose_properties_are_filled()
    {
        Page("kurz", title: "Titel");
        _site.Files.With("ContentTypes/seo.config", Mark("seo", "Delete"))
            .With("ContentTypes/page.config", DocumentType("page", Property("summary") + Property("unused"), info: Compositions("seo")));

        Assert.Contains("ContentTypes/seo.config", _site.Refusal(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public void A_mark_of_deletion_does_not_delete_a_data_type_that_a_property_has()
    {
        _site.Files.With("DataTypes/Text.config", Mark(Text, "Delete"));

        Assert.Contains("summary", _site.Refusal(), StringComparison.Ordinal);
        Assert.NotNull(_site.DataType(Key(Text)));
    }

    [DatabaseFact]
    public void A_mark_of_deletion_does_not_delete_a_language_that_has_texts()
    {
        _site.Files.With("ContentTypes/leaf.config", DocumentType("leaf", variations: "Culture"));
        _site.Import();
        var leaf = _site.Documents.Create("", -1, "leaf");
        leaf.SetCultureName("Leaf", "en-US");
        Assert.True(_site.Documents.Save(leaf).Success);
        _site.Files.With("Languages/en-us.config", Mark("en-US", "Delete"));

        Assert.Contains("Languages/en-us.config", _site.Refusal(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public void A_mark_of_renaming_changes_nothing()
    {
        _site.Files.With("ContentTypes/oldname.config", Mark("page", "Rename")).With("DataTypes/old.config", Mark("Zahl", "None"));

        Assert.False(_site.Import().Any);
        Assert.NotNull(_site.Types.Get("page"));
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private IContent Page(string summary, string? title = null)
    {
        var page = _site.Documents.Create("Seite", -1, "page");
        page.SetValue("summary", summary);
        page.SetValue("title", title);
        Assert.True(_site.Documents.Save(page).Success);
        return page;
    }
}

public sealed class SchemaRemovalTestsOnSqlite() : SchemaRemovalTests(new SqliteTestDatabase());

public sealed class SchemaRemovalTestsOnPostgres() : SchemaRemovalTests(new PostgresTestDatabase());
