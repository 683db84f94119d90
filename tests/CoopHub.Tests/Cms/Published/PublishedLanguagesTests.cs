using CoopHub.Cms.Hosting;
using CoopHub.Cms.Published;
using CoopHub.Tests.Cms.Documents;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;
using Xunit;

namespace CoopHub.Tests.Cms.Published;

/// <summary>Documents that are published in several languages.</summary>
public abstract class PublishedLanguagesTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly DocumentSite _site;
    private readonly PublishedSite _published;
    private readonly IContent _home;
    private readonly IContent _page;
    private readonly IContent _germanOnly;

    protected PublishedLanguagesTests(TestDatabase database)
    {
        _database = database;
        _site = new DocumentSite(database);
        _site.Services.GetRequiredService<CmsStart>().Run();
        var languages = _site.Services.GetRequiredService<ILanguageService>();
        Assert.True(languages.CreateAsync(new Language("en-US", "English") { FallbackIsoCode = "de-DE" }, Guid.Empty).Result.Success);
        _site.WithPages(ContentVariation.Culture);
        _home = Page(-1, ("de-DE", "Startseite", "Guten Tag"), ("en-US", "Home", "Hello"));
        _page = Page(_home.Id, ("de-DE", "Über uns", "Wir"), ("en-US", "About us", null));
        _germanOnly = Page(_page.Id, ("de-DE", "Satzung", "Paragraf"));
        _published = _site.Services.GetRequiredService<PublishedSite>();
        _published.Load();
    }

    private IPublishedValueFallback Fallback => _site.Services.GetRequiredService<IPublishedValueFallback>();

    [DatabaseFact]
    public void A_document_has_a_name_a_value_and_an_address_in_each_language()
    {
        var variation = _site.Services.GetRequiredService<IVariationContextAccessor>();
        var home = _published.GetById(_home.Key)!;

        Assert.Equal("Home", home.Name(variation, "en-US"));
        Assert.Equal("Startseite", home.Name(variation, "de-DE"));
        Assert.Equal("Hello", home.Value<string>(Fallback, "summary", "en-US"));
        Assert.Equal("ueber-uns", _published.GetById(_page.Key)!.Cultures["de-DE"].UrlSegment);
        Assert.Equal("/about-us", _published.RouteOf(_page.Key, "en-US"));
        Assert.Equal("/ueber-uns", _published.RouteOf(_page.Key, "de-DE"));
        Assert.Equal("/ueber-uns", _published.RouteOf(_page.Key));
        Assert.Equal(_page.Key, _published.FindByRoute("/about-us", "en-US")!.Key);
        Assert.Null(_published.FindByRoute("/about-us", "de-DE"));
        Assert.Equal("/about-us", _published.GetById(_page.Key)!.Url(_site.Services.GetRequiredService<IPublishedUrlProvider>(), "en-US"));
    }

    [DatabaseFact]
    public void The_language_that_the_reader_reads_in_counts_when_none_is_named()
    {
        var variation = _site.Services.GetRequiredService<IVariationContextAccessor>();
        variation.VariationContext = new VariationContext("en-US");

        Assert.Equal("Hello", _published.GetById(_home.Key)!.Value<string>(Fallback, "summary"));
        Assert.Equal("Home", _published.GetById(_home.Key)!.Name);
    }

    [DatabaseFact]
    public void A_value_that_is_missing_in_a_language_is_taken_from_another_one_or_from_above_as_asked()
    {
        var page = _published.GetById(_page.Key)!;
        var child = _published.GetById(_germanOnly.Key)!;

        Assert.Null(page.Value<string>(Fallback, "summary", "en-US"));
        Assert.Equal("Wir", page.Value<string>(Fallback, "summary", "en-US", fallback: Umbraco.Cms.Core.Models.PublishedContent.Fallback.ToLanguage));
        Assert.Equal("Wir", page.Value<string>(Fallback, "summary", "en-US", fallback: Umbraco.Cms.Core.Models.PublishedContent.Fallback.ToDefaultLanguage));
        Assert.Equal("Hello", page.Value<string>(Fallback, "summary", "en-US", fallback: Umbraco.Cms.Core.Models.PublishedContent.Fallback.ToAncestors));
        Assert.Equal("–", child.Value(Fallback, "summary", "en-US", defaultValue: "–", fallback: Umbraco.Cms.Core.Models.PublishedContent.Fallback.ToDefaultValue));
    }

    [DatabaseFact]
    public void What_is_not_published_in_a_language_is_not_found_in_it()
    {
        var navigation = _site.Services.GetRequiredService<IDocumentNavigationQueryService>();
        var filter = _site.Services.GetRequiredService<IPublishedContentStatusFilteringService>();
        var page = _published.GetById(_page.Key)!;

        Assert.Null(_published.RouteOf(_germanOnly.Key, "en-US"));
        Assert.False(_published.GetById(_germanOnly.Key)!.IsPublished("en-US"));
        Assert.Empty(page.Children(navigation, filter, "en-US"));
        Assert.Single(page.Children(navigation, filter, "de-DE"));
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private IContent Page(int parentId, params (string Culture, string Name, string? Summary)[] texts)
    {
        var page = _site.Documents.Create(texts[0].Name, parentId, "page");
        foreach (var (culture, name, summary) in texts)
        {
            page.SetCultureName(name, culture);
            page.SetValue("summary", summary, culture);
        }
        Assert.True(_site.Documents.Save(page).Success);
        Assert.True(_site.Documents.Publish(page, [.. texts.Select(text => text.Culture)]).Success);
        return page;
    }
}

public sealed class PublishedLanguagesTestsOnSqlite() : PublishedLanguagesTests(new SqliteTestDatabase());

public sealed class PublishedLanguagesTestsOnPostgres() : PublishedLanguagesTests(new PostgresTestDatabase());
