using CoopHub.Cms.Published;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Xunit;

namespace CoopHub.Tests.Cms.PropertyEditors;

/// <summary>A site on which a value goes the whole way: posted, checked, stored, published and read.</summary>
internal sealed class EditorSite(TestDatabase database) : IDisposable
{
    private readonly ServiceProvider _services = TestSite.On(database);
    private readonly List<ServiceProvider> _others = [];
    private int _types;
    private int _pages;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Stores a data type and reads it as another process would.</summary>
    public IDataType DataType(string editorAlias, Dictionary<string, object>? configuration = null)
    {
        var editor = Get<PropertyEditorCollection>().TryGet(editorAlias, out var known) ? known : new MissingPropertyEditor(editorAlias, Get<IDataValueEditorFactory>());
        var type = new DataType(editor, Get<IConfigurationEditorJsonSerializer>())
        {
            Name = $"{editorAlias} {++_types}",
            DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType),
            ConfigurationData = configuration ?? [],
        };
        Assert.True(Get<IDataTypeService>().CreateAsync(type, Guid.Empty).Result.Success);
        var other = TestSite.On(database);
        _others.Add(other);
        return other.GetRequiredService<IDataTypeService>().GetAsync(type.Key).Result!;
    }

    /// <summary>What the kernel's validation says about a value.</summary>
    public IReadOnlyList<string?> Complaints(IDataType type, object? value, bool required = false, string? pattern = null)
    {
        var property = Property(type);
        (property.Mandatory, property.ValidationRegExp) = (required, pattern);
        return [.. Get<IPropertyValidationService>().ValidatePropertyValue(property, value, PropertyValidationContext.Empty()).Select(result => result.ErrorMessage)];
    }

    /// <summary>What is stored of a posted value.</summary>
    public static object? Stored(IDataType type, object? posted) =>
        type.Editor!.GetValueEditor(type.ConfigurationObject).FromEditor(new ContentPropertyData(posted, type.ConfigurationObject), null);

    /// <summary>What visitors' pages read of a stored value, on another node.</summary>
    public IPublishedProperty Published(IDataType type, object? stored)
    {
        var page = new ContentType(Get<IShortStringHelper>(), -1) { Alias = $"page{++_pages}", Name = "Seite", AllowedAsRoot = true };
        page.AddPropertyType(Property(type), "content", "Inhalt");
        Assert.True(Get<IContentTypeService>().CreateAsync(page, Guid.Empty).Result.Success);
        var document = Get<IContentService>().Create("Seite", -1, page.Alias);
        document.SetValue("value", stored);
        Assert.True(Get<IContentService>().Save(document).Success);
        var outcome = Get<IContentService>().Publish(document, ["*"]);
        Assert.True(outcome.Success, $"{outcome.Result}: {string.Join(", ", outcome.InvalidProperties?.Select(property => property.Alias) ?? [])}");
        Get<PublishedSite>().Load();
        return Get<PublishedSite>().GetById(document.Key)!.GetProperty("value")!;
    }

    public void Dispose()
    {
        _others.ForEach(other => other.Dispose());
        _services.Dispose();
        database.Dispose();
    }

    private PropertyType Property(IDataType type) => new(Get<IShortStringHelper>(), type, "value") { Name = "Wert" };
}
