using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

public abstract class CulturesTests(TestDatabase database) : DocumentTests(database)
{
    private const string German = "de-DE", English = "en-US";

    [DatabaseFact]
    public void A_document_has_a_name_and_a_text_in_each_language()
    {
        var page = TwoLanguages();

        var found = Stored(page);

        Assert.Equal(("Seite", "Page"), (found.GetCultureName(German), found.GetCultureName(English)));
        Assert.Equal(("Kurz", "Short"), (found.GetValue<string>("summary", German), found.GetValue<string>("summary", English)));
        Assert.Equal("Seite", found.Name);
        Assert.Equal([German, English], found.AvailableCultures.Order());
    }

    [DatabaseFact]
    public void One_language_is_published_and_the_other_stays_a_draft()
    {
        var page = TwoLanguages();

        Assert.True(Site.Documents.Publish(page, [German]).Success);

        var found = Stored(page);
        Assert.True(found.Published);
        Assert.Equal([German], found.PublishedCultures);
        Assert.Equal(("Seite", null), (found.GetPublishName(German), found.GetPublishName(English)));
        Assert.Equal(("Kurz", null), (found.GetValue("summary", German, published: true), found.GetValue("summary", English, published: true)));
        Assert.Equal([English], found.EditedCultures);
    }

    [DatabaseFact]
    public void Publishing_one_language_leaves_what_visitors_see_of_the_other()
    {
        var page = TwoLanguages();
        Site.Documents.Publish(page, ["*"]);
        page.SetValue("summary", "neu", German);
        page.SetValue("summary", "new", English);
        Site.Documents.Save(page);

        Assert.True(Site.Documents.Publish(page, [English]).Success);

        var found = Stored(page);
        Assert.Equal(("Kurz", "new"), (found.GetValue("summary", German, published: true), found.GetValue("summary", English, published: true)));
        Assert.Equal("neu", found.GetValue("summary", German));
        Assert.Equal([German], found.EditedCultures);
    }

    [DatabaseFact]
    public void One_language_is_taken_back_and_the_other_stays()
    {
        var page = TwoLanguages();
        Site.Documents.Publish(page, ["*"]);

        Assert.True(Site.Documents.Unpublish(page, English).Success);

        var found = Stored(page);
        Assert.True(found.Published);
        Assert.Equal([German], found.PublishedCultures);
        Assert.Null(found.GetValue("summary", English, published: true));
        Assert.Equal("Short", found.GetValue("summary", English));
        Assert.Equal("Kurz", found.GetValue("summary", German, published: true));
    }

    [DatabaseFact]
    public void With_the_last_language_the_document_is_taken_back()
    {
        var page = TwoLanguages();
        Site.Documents.Publish(page, ["*"]);
        Site.Documents.Unpublish(page, English);

        Assert.True(Site.Documents.Unpublish(Stored(page), German).Success);

        var found = Stored(page);
        Assert.False(found.Published);
        Assert.Empty(found.PublishedCultures);
        Assert.Equal([German, English], found.AvailableCultures.Order());
    }

    [DatabaseFact]
    public void Only_the_language_that_was_edited_differs_from_what_visitors_see()
    {
        var page = TwoLanguages();
        Site.Documents.Publish(page, ["*"]);
        Assert.Empty(Stored(page).EditedCultures ?? []);

        page.SetCultureName("Neue Seite", German);
        Site.Documents.Save(page);

        var found = Stored(page);
        Assert.Equal([German], found.EditedCultures);
        Assert.True(found.Edited);
        Assert.Equal("Seite", found.GetPublishName(German));
        Assert.Equal("Neue Seite", found.Name);
    }

    [DatabaseFact]
    public void A_mandatory_language_is_published_first_or_together()
    {
        MakeGermanMandatory();
        var page = TwoLanguages();

        Assert.False(Site.Documents.Publish(page, [English]).Success);
        Assert.False(Stored(page).Published);

        Assert.True(Site.Documents.Publish(Stored(page), [German, English]).Success);
        Assert.Equal([German, English], Stored(page).PublishedCultures.Order());
    }

    [DatabaseFact]
    public void With_a_mandatory_language_the_whole_document_is_taken_back()
    {
        MakeGermanMandatory();
        var page = TwoLanguages();
        Site.Documents.Publish(page, ["*"]);

        Assert.True(Site.Documents.Unpublish(page, German).Success);

        Assert.False(Stored(page).Published);
    }

    [DatabaseFact]
    public void A_language_may_have_its_own_time()
    {
        var page = TwoLanguages();
        Site.Documents.Publish(page, [German]);
        var due = DateTime.UtcNow.AddMinutes(5);
        var schedule = new ContentScheduleCollection();
        schedule.Add(English, due, null);
        Site.Documents.PersistContentSchedule(Stored(page), schedule);

        Site.Documents.PerformScheduledPublish(due.AddMinutes(1));

        Assert.Equal([German, English], Stored(page).PublishedCultures.Order());
    }

    [DatabaseFact]
    public void An_older_version_knows_its_names_and_texts_in_each_language()
    {
        var page = TwoLanguages();
        Site.Documents.Publish(page, ["*"]);
        page.SetCultureName("Neue Seite", German);
        page.SetValue("summary", "neu", German);
        Site.Documents.Save(page);
        Site.Documents.Publish(page, ["*"]);

        var oldest = Site.Documents.GetVersions(page.Id).Last();

        Assert.Equal(("Seite", "Page"), (oldest.GetCultureName(German), oldest.GetCultureName(English)));
        Assert.Equal("Kurz", oldest.GetValue("summary", German));
    }

    [DatabaseFact]
    public void Several_saves_and_publications_may_stand_in_one_unit_of_work()
    {
        var page = TwoLanguages();
        using (var scope = Site.Services.GetRequiredService<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateCoreScope())
        {
            page.SetValue("summary", "eins", German);
            Site.Documents.Save(page);
            Site.Documents.Publish(page, ["*"]);
            page.SetValue("summary", "zwei", German);
            Site.Documents.Save(page);
            Site.Documents.Publish(page, ["*"]);
            scope.Complete();
        }

        Assert.Equal("zwei", Stored(page).GetValue("summary", German, published: true));
    }

    [DatabaseFact]
    public void A_copy_takes_all_languages_along_and_is_published_in_none()
    {
        var page = TwoLanguages();
        Site.Documents.Publish(page, ["*"]);

        var copy = Stored(Site.Documents.Copy(page, -1, relateToOriginal: false)!);

        Assert.Equal(("Kurz", "Short"), (copy.GetValue<string>("summary", German), copy.GetValue<string>("summary", English)));
        Assert.Empty(copy.PublishedCultures);
    }

    private protected override DocumentSite Prepare(DocumentSite site) => site.InTwoLanguages().WithPages(ContentVariation.Culture);

    private IContent TwoLanguages()
    {
        var page = Site.Documents.Create("Seite", -1, "page");
        page.SetCultureName("Seite", German);
        page.SetCultureName("Page", English);
        page.SetValue("summary", "Kurz", German);
        page.SetValue("summary", "Short", English);
        Assert.True(Site.Documents.Save(page).Success);
        return page;
    }

    private void MakeGermanMandatory()
    {
        var languages = Site.Services.GetRequiredService<ILanguageService>();
        var german = languages.GetAsync(German).Result!;
        german.IsMandatory = true;
        Assert.True(languages.UpdateAsync(german, Guid.Empty).Result.Success);
    }
}

public sealed class CulturesTestsOnSqlite() : CulturesTests(new SqliteTestDatabase());

public sealed class CulturesTestsOnPostgres() : CulturesTests(new PostgresTestDatabase());
