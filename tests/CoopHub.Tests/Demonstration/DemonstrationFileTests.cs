using CoopHub.Demonstration;
using CoopHub.Pages;
using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.Demonstration;

public sealed class DemonstrationFileTests
{
    [Fact]
    public void A_file_has_a_title_values_and_a_text()
    {
        var file = DemonstrationFile.Parse("news/eins.md", "---\ntitle: Eins: zwei\nsummary: Kurz: gesagt\n---\n# Text\n");

        Assert.Equal(("news", "eins", "Eins: zwei", "# Text"), (file.Folder, file.Slug, file.Title, file.Body));
        Assert.Equal(KeyValuePair.Create("summary", "Kurz: gesagt"), Assert.Single(file.Values));
    }

    [Theory]
    [InlineData("title: Eins\n")]
    [InlineData("---\nsummary: Kurz\n---\n")]
    [InlineData("---\ntitle: Eins\nsummary\n---\n")]
    public void A_file_of_another_form_is_refused_by_name(string text) =>
        Assert.StartsWith("news/eins.md: ", Assert.Throws<FormatException>(() => DemonstrationFile.Parse("news/eins.md", text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("sumary: Kurz", "Das Feld „sumary“ gibt es in „Meldung“ nicht.")]
    [InlineData("publishedOn: bald", "„bald“ passt nicht in das Feld „publishedOn“.")]
    [InlineData("partners: niemand", "„niemand“ gibt es nicht.")]
    public void What_the_type_does_not_know_is_refused_with_the_file(string line, string reason)
    {
        using var database = new SqliteTestDatabase();
        using var site = new HubSite(database);
        var home = site.Documents.GetRootContent().Single();
        var lists = site.Documents.GetPagedChildren(home.Id, 0, 10, out _, null, null, null).ToList();
        var file = DemonstrationFile.Parse("news/eins.md", $"---\ntitle: Eins\n{line}\n---\nText\n");

        var refused = Assert.Throws<FormatException>(() => site.Find<LoadDemonstration>().Save(new SiteFrame(home, lists[0], lists[1], lists[2], lists[3], lists[4], lists[5]), [file]));

        Assert.Equal("news/eins.md: " + reason, refused.Message);
    }
}
