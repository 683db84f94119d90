using CoopHub.Cms.Hosting;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

/// <summary>A site with one small document type, in which documents may be written.</summary>
internal sealed class DocumentSite : IDisposable
{
    private readonly ServiceProvider _services;

    public DocumentSite(TestDatabase database, Action<IUmbracoBuilder>? more = null, params ServiceDescriptor[] own) =>
        _services = TestSite.On(database, more, own);

    public IContentService Documents => _services.GetRequiredService<IContentService>();
    public IContentTypeService Types => _services.GetRequiredService<IContentTypeService>();
    public IServiceProvider Services => _services;

    private IShortStringHelper Strings => _services.GetRequiredService<IShortStringHelper>();

    /// <summary>Makes the type <c>page</c> with a summary, allowed at the root and below itself.</summary>
    public DocumentSite WithPages(ContentVariation variations = ContentVariation.Nothing)
    {
        var page = Type("page", "Seite", variations);
        page.AllowedAsRoot = true;
        page.AddPropertyType(Property(DataType("Text"), "summary", "Kurzfassung", variations), "content", "Inhalt");
        Types.CreateAsync(page, Guid.Empty).Wait();
        page.AllowedContentTypes = [new ContentTypeSort(page.Key, 0, page.Alias)];
        Types.UpdateAsync(page, Guid.Empty).Wait();
        return this;
    }

    /// <summary>Adds German, which every new site has, and English, which pages may be without.</summary>
    public DocumentSite InTwoLanguages()
    {
        _services.GetRequiredService<CmsStart>().Run();
        Assert.True(_services.GetRequiredService<ILanguageService>().CreateAsync(new Language("en-US", "English"), Guid.Empty).Result.Success);
        return this;
    }

    public ContentType Type(string alias, string name, ContentVariation variations = ContentVariation.Nothing) =>
        new(Strings, -1) { Alias = alias, Name = name, Variations = variations };

    public PropertyType Property(IDataType type, string alias, string name, ContentVariation variations = ContentVariation.Nothing) =>
        new(Strings, type, alias) { Name = name, Variations = variations };

    /// <summary>Saves a new data type whose editor stands for any that is not installed.</summary>
    public IDataType DataType(string name, ValueStorageType storage = ValueStorageType.Nvarchar)
    {
        var editor = new MissingPropertyEditor("Umbraco.TextBox", _services.GetRequiredService<IDataValueEditorFactory>());
        var type = new DataType(editor, _services.GetRequiredService<IConfigurationEditorJsonSerializer>()) { Name = name, DatabaseType = storage };
        _services.GetRequiredService<IDataTypeService>().CreateAsync(type, Guid.Empty).Wait();
        return type;
    }

    /// <summary>Saves a new page.</summary>
    public IContent Page(string name, string summary = "", int parentId = -1)
    {
        var page = Documents.Create(name, parentId, "page");
        page.SetValue("summary", summary);
        Assert.True(Documents.Save(page).Success);
        return page;
    }

    /// <summary>Saves a new page and publishes it.</summary>
    public IContent PublishedPage(string name, string summary = "", int parentId = -1)
    {
        var page = Page(name, summary, parentId);
        Assert.True(Documents.Publish(page, ["*"]).Success);
        return page;
    }

    public void Dispose() => _services.Dispose();
}
