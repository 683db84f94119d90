using CoopHub.Cms.Published;
using CoopHub.Tests.Cms.Documents;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;
using Xunit;

namespace CoopHub.Tests.Cms.Published;

/// <summary>Published content as an Umbraco developer asks for it.</summary>
public abstract class PublishedKernelTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly DocumentSite _site;
    private readonly IContent _home;
    private readonly IContent _list;
    private readonly IContent _first;
    private readonly IContent _second;

    protected PublishedKernelTests(TestDatabase database)
    {
        _database = database;
        _site = new DocumentSite(database, more => more.Services.AddSingleton(new PublishedModels(typeof(PublishedKernelTests).Assembly))).WithPages();
        _home = _site.PublishedPage("Startseite", "Kurz");
        _list = _site.PublishedPage("Lösungen", parentId: _home.Id);
        _first = _site.PublishedPage("eKita", parentId: _list.Id);
        _second = _site.PublishedPage("Bauantrag", parentId: _list.Id);
        _site.Page("Entwurf", parentId: _list.Id);
        _site.Services.GetRequiredService<PublishedSite>().Load();
    }

    private IDocumentNavigationQueryService Navigation => _site.Services.GetRequiredService<IDocumentNavigationQueryService>();
    private IPublishedContentStatusFilteringService Published => _site.Services.GetRequiredService<IPublishedContentStatusFilteringService>();

    [DatabaseFact]
    public void Children_siblings_ancestors_and_descendants_are_found_the_kernels_way()
    {
        Assert.Equal(["eKita", "Bauantrag"], Names(Content(_list).Children(Navigation, Published)));
        Assert.Equal(["Bauantrag"], Names(Content(_first).Siblings(Navigation, Published)));
        Assert.Equal(["Lösungen", "Startseite"], Names(Content(_first).Ancestors(Navigation, Published)));
        Assert.Equal(["Lösungen", "eKita", "Bauantrag"], Names(Content(_home).Descendants(Navigation, Published)));
        Assert.Equal(["Startseite", "Lösungen", "eKita"], Names(Content(_first).Breadcrumbs(Navigation, Published)));
        Assert.Equal("Startseite", Content(_second).Root(Navigation, Published).Name);
        Assert.Equal("Lösungen", Content(_second).Parent<IPublishedContent>(Navigation, Published)!.Name);
    }

    [DatabaseFact]
    public void The_tree_answers_by_key_and_by_type()
    {
        Assert.True(Navigation.TryGetRootKeys(out var roots));
        Assert.Equal([_home.Key], roots);
        Assert.True(Navigation.TryGetChildrenKeysOfType(_list.Key, "page", out var pages));
        Assert.Equal([_first.Key, _second.Key], pages);
        Assert.True(Navigation.TryGetChildrenKeysOfType(_list.Key, "other", out var others));
        Assert.Empty(others);
        Assert.True(Navigation.TryGetLevel(_first.Key, out var level));
        Assert.Equal(3, level);
        Assert.False(Navigation.TryGetChildrenKeys(Guid.NewGuid(), out _));
    }

    [DatabaseFact]
    public void A_document_tells_its_address_through_the_kernels_provider()
    {
        var urls = _site.Services.GetRequiredService<IPublishedUrlProvider>();

        Assert.Equal("/loesungen/ekita", Content(_first).Url(urls));
        Assert.Equal("https://coophub.example/loesungen/ekita", urls.GetUrl(_first.Key, UrlMode.Absolute, current: new Uri("https://coophub.example/x")));
        Assert.Equal("#", urls.GetUrl(Guid.NewGuid()));
    }

    [DatabaseFact]
    public void A_class_marked_as_model_types_the_documents_of_its_alias()
    {
        var page = Assert.IsType<PageModel>(Content(_home));

        Assert.Equal("Kurz", page.Summary);
        Assert.Same(page, Content(_home));
    }

    [DatabaseFact]
    public void What_a_property_was_converted_to_is_kept_with_the_document()
    {
        var value = Content(_home).GetProperty("summary")!;

        Assert.Same(value, Content(_home).GetProperty("SUMMARY"));
        Assert.Same(value.GetValue(), value.GetValue());
        Assert.True(value.HasValue());
        Assert.Null(Content(_home).GetProperty("missing"));
    }

    [DatabaseFact]
    public async Task Status_is_told_for_what_is_published_and_what_is_not()
    {
        var status = _site.Services.GetRequiredService<IPublishStatusQueryService>();

        Assert.True(status.IsDocumentPublished(_first.Key, "*"));
        Assert.True(status.HasPublishedAncestorPath(_first.Key));
        _site.Documents.Unpublish(_site.Documents.GetById(_list.Id)!);
        var site = _site.Services.GetRequiredService<PublishedSite>();
        await site.CatchUpAsync(_site.Services);
        Assert.False(status.HasPublishedAncestorPath(_first.Key));
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private IPublishedContent Content(IContent document) => _site.Services.GetRequiredService<IPublishedContentCache>().GetById(document.Key)!;

    private static IEnumerable<string> Names(IEnumerable<IPublishedContent> documents) => documents.Select(document => document.Name);
}

public sealed class PublishedKernelTestsOnSqlite() : PublishedKernelTests(new SqliteTestDatabase());

public sealed class PublishedKernelTestsOnPostgres() : PublishedKernelTests(new PostgresTestDatabase());

/// <summary>The typed model of the tests' document type.</summary>
[PublishedModel("page")]
public sealed class PageModel(IPublishedContent content, IPublishedValueFallback fallback) : PublishedContentModel(content, fallback)
{
    private readonly IPublishedValueFallback _fallback = fallback;

    public string? Summary => this.Value<string>(_fallback, "summary");
}
