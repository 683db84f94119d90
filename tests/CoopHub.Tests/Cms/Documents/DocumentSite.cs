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

    public DocumentSite(TestDatabase database, Action<IUmbracoBuilder>? more = null) => _services = TestSite.On(database, more);

    public IContentService Documents => _services.GetRequiredService<IContentService>();
    public IContentTypeService Types => _services.GetRequiredService<IContentTypeService>();
    public IServiceProvider Services => _services;

    /// <summary>Makes the type <c>page</c> with a summary, allowed at the root and below itself.</summary>
    public DocumentSite WithPages(ContentVariation variations = ContentVariation.Nothing)
    {
        var strings = _services.GetRequiredService<IShortStringHelper>();
        var editor = new MissingPropertyEditor("Umbraco.TextBox", _services.GetRequiredService<IDataValueEditorFactory>());
        var text = new DataType(editor, _services.GetRequiredService<IConfigurationEditorJsonSerializer>()) { Name = "Text", DatabaseType = ValueStorageType.Nvarchar };
        _services.GetRequiredService<IDataTypeService>().CreateAsync(text, Guid.Empty).Wait();
        var page = new ContentType(strings, -1) { Alias = "page", Name = "Seite", AllowedAsRoot = true, Variations = variations };
        page.AddPropertyType(new PropertyType(strings, text, "summary") { Name = "Kurzfassung", Variations = variations }, "content", "Inhalt");
        Types.CreateAsync(page, Guid.Empty).Wait();
        page.AllowedContentTypes = [new ContentTypeSort(page.Key, 0, page.Alias)];
        Types.UpdateAsync(page, Guid.Empty).Wait();
        return this;
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
