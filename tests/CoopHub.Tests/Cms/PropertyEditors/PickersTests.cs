using CoopHub.Cms.PropertyEditors;
using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Xunit;

namespace CoopHub.Tests.Cms.PropertyEditors;

/// <summary>The editors that point to something: documents and addresses.</summary>
public abstract class PickersTests(TestDatabase database) : IDisposable
{
    private const string Missing = "Bitte füllen Sie dieses Feld aus.";
    private readonly EditorSite _site = new(database);

    [DatabaseFact]
    public void Picked_documents_are_read_while_they_are_published()
    {
        var one = _site.DataType("Umbraco.ContentPicker");
        var many = _site.DataType("Umbraco.MultiNodeTreePicker", new() { ["minNumber"] = 2, ["maxNumber"] = 2 });
        var (first, second) = (Target(), Target());

        Assert.Equal(first.GetUdi().ToString(), EditorSite.Stored(one, first.Key.ToString()));
        Assert.Equal($"{first.GetUdi()},{second.GetUdi()}", EditorSite.Stored(many, $$"""[{"type":"document","unique":"{{first.Key}}"},{"type":"document","unique":"{{second.Key}}"}]"""));
        Assert.Equal(first.Key, ((IPublishedContent)_site.Published(one, first.GetUdi().ToString()).GetValue()!).Key);
        var picked = _site.Published(many, $"{first.GetUdi()},{second.GetUdi()}");
        Assert.Equal([first.Key, second.Key], Keys(picked));

        _site.Get<IContentService>().Unpublish(first);
        _site.Get<CoopHub.Cms.Published.PublishedSite>().Load();
        Assert.Equal([second.Key], Keys(picked));
    }

    [DatabaseFact]
    public void A_picker_counts_what_was_picked()
    {
        var type = _site.DataType("Umbraco.MultiNodeTreePicker", new() { ["minNumber"] = 2, ["maxNumber"] = 2 });
        var udi = $"umb://document/{Guid.NewGuid():N}";

        Assert.Equal(["Bitte wählen Sie mindestens 2 Einträge."], _site.Complaints(type, udi));
        Assert.Equal(["Bitte wählen Sie höchstens 2 Einträge."], _site.Complaints(type, $"{udi},{udi},{udi}"));
        Assert.Equal(["„javascript:x“ steht nicht zur Auswahl."], _site.Complaints(type, $"{udi},javascript:x"));
        Assert.Equal([Missing], _site.Complaints(type, "", required: true));
    }

    [DatabaseFact]
    public void Links_lead_to_addresses_and_to_documents()
    {
        var type = _site.DataType("Umbraco.MultiUrlPicker", new() { ["minNumber"] = 0, ["maxNumber"] = 3 });
        var target = Target();
        var stored = $$"""[{"name":"Größe","url":"https://stadt.example/?a=1&b=2"},{"udi":"{{target.GetUdi()}}"},{"udi":"umb://document/{{Guid.NewGuid():N}}"}]""";

        Assert.Equal(stored, EditorSite.Stored(type, stored));
        Assert.Equal(
            [new TextLink("Größe", "https://stadt.example/?a=1&b=2"), new TextLink("Ziel", "/")],
            (IEnumerable<TextLink>)_site.Published(type, stored).GetValue()!);
    }

    [DatabaseFact]
    public void Links_that_would_run_script_or_leave_the_site_unseen_are_refused_and_not_shown()
    {
        var type = _site.DataType("Umbraco.MultiUrlPicker", new() { ["maxNumber"] = 1 });
        foreach (var url in new[] { "javascript:alert(1)", "data:text/html,x", "//evil.example", "/\\evil.example", "java\\tscript:alert(1)", "evil.example" })
        {
            Assert.Single(_site.Complaints(type, $$"""[{"name":"x","url":"{{url.Replace("\\e", "\\\\e", StringComparison.Ordinal)}}"}]"""), complaint => complaint!.StartsWith("Die Adresse „", StringComparison.Ordinal));
        }
        Assert.Equal(["Bitte wählen Sie nur einen Eintrag."], _site.Complaints(type, """[{"url":"/a"},{"url":"/b"}]"""));
        Assert.Equal([Missing], _site.Complaints(type, "[]", required: true));
    }

    public void Dispose()
    {
        _site.Dispose();
        GC.SuppressFinalize(this);
    }

    private IContent Target()
    {
        var types = _site.Get<IContentTypeService>();
        if (types.Get("target") is null)
        {
            Assert.True(types.CreateAsync(new ContentType(_site.Get<IShortStringHelper>(), -1) { Alias = "target", Name = "Ziel", AllowedAsRoot = true }, Guid.Empty).Result.Success);
        }
        var target = _site.Get<IContentService>().Create("Ziel", -1, "target");
        _site.Get<IContentService>().Save(target);
        Assert.True(_site.Get<IContentService>().Publish(target, ["*"]).Success);
        return target;
    }

    private static IEnumerable<Guid> Keys(IPublishedProperty property) => ((IEnumerable<IPublishedContent>)property.GetValue()!).Select(content => content.Key);
}

public sealed class PickersTestsOnSqlite() : PickersTests(new SqliteTestDatabase());

public sealed class PickersTestsOnPostgres() : PickersTests(new PostgresTestDatabase());
