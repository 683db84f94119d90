using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

public abstract class CompositionsTests(TestDatabase database) : DocumentTests(database)
{
    [DatabaseFact]
    public void A_document_keeps_values_of_its_own_type_and_of_a_composition()
    {
        var page = Composed("eigen", "aus dem Baustein");
        Assert.True(Site.Documents.Publish(page, ["*"]).Success);

        var found = Stored(page);

        Assert.Equal(("eigen", "aus dem Baustein"), (found.GetValue("summary", published: true), found.GetValue("keywords", published: true)));
        Assert.False(found.Edited);
    }

    [DatabaseFact]
    public void An_heir_has_the_properties_of_the_type_it_comes_from()
    {
        Inherit();
        var news = Site.Documents.Create("Meldung", -1, "news");
        news.SetValue("summary", "geerbt");
        news.SetValue("source", "eigen");
        Site.Documents.Save(news);

        var found = Stored(news);

        Assert.Equal(("geerbt", "eigen"), (found.GetValue<string>("summary"), found.GetValue<string>("source")));
    }

    [DatabaseFact]
    public void An_heir_of_an_heir_has_the_properties_of_a_composition_far_above()
    {
        Compose();
        Inherit();
        var news = Site.Documents.Create("Meldung", -1, "news");
        news.SetValue("keywords", "von weit oben");
        Site.Documents.Save(news);

        Assert.Equal("von weit oben", Stored(news).GetValue("keywords"));
    }

    [DatabaseFact]
    public void A_property_added_to_a_composition_is_there_in_documents_that_exist_already()
    {
        var page = Composed("eigen", "alt");
        var block = Site.Types.Get("block")!;
        block.AddPropertyType(Site.Property(Site.DataType("Neu"), "added", "Neu"), "more", "Mehr");
        Site.Types.UpdateAsync(block, Guid.Empty).Wait();

        var found = Stored(page);
        Assert.Null(found.GetValue("added"));
        found.SetValue("added", "neu");
        Site.Documents.Save(found);

        Assert.Equal(("alt", "neu"), (Stored(page).GetValue<string>("keywords"), Stored(page).GetValue<string>("added")));
    }

    [DatabaseFact]
    public void A_property_removed_from_a_composition_is_gone_from_all_documents_and_the_rest_stays()
    {
        var page = Composed("eigen", "geht");
        var block = Site.Types.Get("block")!;
        block.RemovePropertyType("keywords");
        Site.Types.UpdateAsync(block, Guid.Empty).Wait();

        var found = Stored(page);

        Assert.False(found.HasProperty("keywords"));
        Assert.Equal("eigen", found.GetValue("summary"));
        using var db = Database.Open();
        Assert.Single(db.Set<CoopHub.Cms.Documents.PropertyDataRow>().Where(row => row.VersionId == found.VersionId));
    }

    [DatabaseFact]
    public void A_type_that_gives_a_composition_up_leaves_its_documents_readable()
    {
        var page = Composed("eigen", "geht");
        var type = Site.Types.Get("page")!;
        type.RemoveContentType("block");
        Assert.True(Site.Types.UpdateAsync(type, Guid.Empty).Result.Success);

        var found = Stored(page);
        found.SetValue("summary", "weiter");
        Site.Documents.Save(found);

        Assert.Equal(["summary"], Stored(page).Properties.Select(property => property.Alias));
        Assert.Equal("weiter", Stored(page).GetValue("summary"));
    }

    [DatabaseFact]
    public void A_property_that_gets_another_alias_keeps_its_values()
    {
        var page = Composed("eigen", "bleibt");
        var block = Site.Types.Get("block")!;
        block.PropertyTypes.Single().Alias = "tags";
        Site.Types.UpdateAsync(block, Guid.Empty).Wait();

        Assert.Equal("bleibt", Stored(page).GetValue("tags"));
    }

    [DatabaseFact]
    public void Numbers_decimals_dates_and_long_texts_come_back_as_they_were_written()
    {
        var type = Site.Types.Get("page")!;
        foreach (var storage in new[] { ValueStorageType.Integer, ValueStorageType.Decimal, ValueStorageType.Date, ValueStorageType.Ntext })
        {
            type.AddPropertyType(Site.Property(Site.DataType($"{storage}", storage), $"of{storage}", $"{storage}"), "content", "Inhalt");
        }
        Site.Types.UpdateAsync(type, Guid.Empty).Wait();
        var text = string.Concat(Enumerable.Repeat("Größe „ß“ 🏛 \n", 2000));
        var page = Site.Documents.Create("Seite", -1, "page");
        page.SetValue("ofInteger", 42);
        page.SetValue("ofDecimal", 12345.678m);
        page.SetValue("ofDate", new DateTime(2026, 12, 31, 23, 59, 59, DateTimeKind.Utc));
        page.SetValue("ofNtext", text);
        Site.Documents.Save(page);

        var found = Stored(page);

        Assert.Equal(42, found.GetValue("ofInteger"));
        Assert.Equal(12345.678m, found.GetValue("ofDecimal"));
        Assert.Equal(new DateTime(2026, 12, 31, 23, 59, 59), found.GetValue("ofDate"));
        Assert.Equal(text, found.GetValue("ofNtext"));
    }

    private void Compose()
    {
        var block = Site.Type("block", "Baustein");
        block.AddPropertyType(Site.Property(Site.DataType("Schlagwörter"), "keywords", "Schlagwörter"), "more", "Mehr");
        Site.Types.CreateAsync(block, Guid.Empty).Wait();
        var page = Site.Types.Get("page")!;
        page.AddContentType(block);
        Assert.True(Site.Types.UpdateAsync(page, Guid.Empty).Result.Success);
    }

    private void Inherit()
    {
        var page = Site.Types.Get("page")!;
        var news = Site.Type("news", "Meldung");
        news.ParentId = page.Id;
        news.AllowedAsRoot = true;
        news.AddContentType(page);
        news.AddPropertyType(Site.Property(Site.DataType("Quelle"), "source", "Quelle"), "content", "Inhalt");
        Assert.True(Site.Types.CreateAsync(news, Guid.Empty).Result.Success);
    }

    private IContent Composed(string summary, string keywords)
    {
        Compose();
        var page = Site.Documents.Create("Seite", -1, "page");
        page.SetValue("summary", summary);
        page.SetValue("keywords", keywords);
        Site.Documents.Save(page);
        return page;
    }
}

public sealed class CompositionsTestsOnSqlite() : CompositionsTests(new SqliteTestDatabase());

public sealed class CompositionsTestsOnPostgres() : CompositionsTests(new PostgresTestDatabase());
