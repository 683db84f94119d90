using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

public abstract class VersionsTests(TestDatabase database) : DocumentTests(database)
{
    [DatabaseFact]
    public void Saving_a_draft_again_and_again_makes_no_versions()
    {
        var page = Site.Page("Seite", "eins");
        page.SetValue("summary", "zwei");
        Site.Documents.Save(page);
        page.SetValue("summary", "drei");
        Site.Documents.Save(page);

        Assert.Equal(["drei"], Texts(page));
    }

    [DatabaseFact]
    public void A_version_is_found_by_its_number_with_the_text_it_had()
    {
        var page = Published("eins", "zwei");
        var oldest = Site.Documents.GetVersions(page.Id).Last();

        var version = Site.Documents.GetVersion(oldest.VersionId)!;

        Assert.Equal(("eins", page.Key), (version.GetValue<string>("summary"), version.Key));
    }

    [DatabaseFact]
    public void The_numbers_of_the_versions_come_latest_first()
    {
        var page = Published("eins", "zwei", "drei");

        var ids = Site.Documents.GetVersionIds(page.Id, 3).ToList();

        Assert.Equal(3, ids.Count);
        Assert.Equal(page.VersionId, ids[0]);
        Assert.Equal(ids.OrderDescending(), ids);
        Assert.Equal(2, Site.Documents.GetVersionsSlim(page.Id, 1, 2).Count());
    }

    [DatabaseFact]
    public void Rolling_back_brings_the_old_name_back_and_leaves_the_versions_as_they_are()
    {
        var page = Site.PublishedPage("Alt", "eins");
        page.Name = "Neu";
        page.SetValue("summary", "zwei");
        Site.Documents.Save(page);
        Site.Documents.Publish(page, ["*"]);
        var oldest = Site.Documents.GetVersions(page.Id).Last().VersionId;

        Assert.True(Site.Documents.Rollback(page.Id, oldest).Success);

        var found = Stored(page);
        Assert.Equal(("Alt", "eins", true), (found.Name, found.GetValue<string>("summary"), found.Edited));
        Assert.Equal(("Neu", "zwei"), (found.PublishName, found.GetValue("summary", published: true)));
        Assert.Equal(["eins", "zwei", "eins"], Texts(page));
        Assert.Equal("eins", Site.Documents.GetVersion(oldest)!.GetValue("summary"));
    }

    [DatabaseFact]
    public void Versions_before_a_day_are_deleted_but_never_the_draft_or_what_visitors_see()
    {
        var page = Published("eins", "zwei", "drei");

        Site.Documents.DeleteVersions(page.Id, DateTime.UtcNow.AddDays(1));

        Assert.Equal(["drei", "drei"], Texts(page));
        Assert.Equal("drei", Stored(page).GetValue("summary", published: true));
    }

    [DatabaseFact]
    public void A_version_may_be_deleted_together_with_the_older_ones()
    {
        var page = Published("eins", "zwei", "drei");
        var second = Site.Documents.GetVersions(page.Id).ElementAt(2).VersionId;

        Site.Documents.DeleteVersion(page.Id, second, deletePriorVersions: true);

        Assert.Equal(["drei", "drei"], Texts(page));
    }

    [DatabaseFact]
    public void With_a_version_its_values_are_deleted()
    {
        var page = Published("eins", "zwei");
        var oldest = Site.Documents.GetVersions(page.Id).Last().VersionId;

        Site.Documents.DeleteVersion(page.Id, oldest, deletePriorVersions: false);

        using var db = Database.Open();
        Assert.Empty(db.Set<CoopHub.Cms.Documents.PropertyDataRow>().Where(row => row.VersionId == oldest));
        Assert.Null(Site.Documents.GetVersion(oldest));
    }

    private IContent Published(params string[] texts)
    {
        var page = Site.Page("Seite");
        foreach (var text in texts)
        {
            page.SetValue("summary", text);
            Site.Documents.Save(page);
            Assert.True(Site.Documents.Publish(page, ["*"]).Success);
        }
        return Stored(page);
    }

    private IEnumerable<string?> Texts(IContent page) => Site.Documents.GetVersions(page.Id).Select(version => version.GetValue<string>("summary"));
}

public sealed class VersionsTestsOnSqlite() : VersionsTests(new SqliteTestDatabase());

public sealed class VersionsTestsOnPostgres() : VersionsTests(new PostgresTestDatabase());
