using CoopHub.Cms.DataTypes;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Languages;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Cms.Published;

/// <summary>The document types as published documents see them, and the making of the documents.</summary>
/// <param name="types">The document types.</param>
/// <param name="dataTypes">The data types.</param>
/// <param name="languages">The languages.</param>
/// <param name="factory">Asked late: a picker's converter needs the site, and the site the types with their converters.</param>
/// <param name="models">Makes the typed models.</param>
/// <param name="variation">The language that the calling code reads in.</param>
internal sealed class PublishedTypes(
    DocumentTypeRepository types,
    DataTypeRepository dataTypes,
    LanguageRepository languages,
    Lazy<IPublishedContentTypeFactory> factory,
    IPublishedModelFactory models,
    IVariationContextAccessor variation)
{
    private Dictionary<int, IPublishedContentType> _types = [];
    private Dictionary<int, string> _aliases = [];

    /// <summary>Takes over the present schema, whoever has changed it; wants an open scope.</summary>
    public void Refresh()
    {
        languages.Forget();
        dataTypes.Forget();
        types.Forget();
        factory.Value.NotifyDataTypeChanges();
        var present = types.Shared;
        _types = present.ToDictionary(type => type.Id, factory.Value.CreateContentType);
        _aliases = present.SelectMany(type => type.PropertyTypes).ToDictionary(property => property.Id, property => property.Alias);
    }

    /// <summary>The alias of a property type; null when it has just been removed.</summary>
    public string? Alias(int propertyTypeId) => _aliases.GetValueOrDefault(propertyTypeId);

    /// <summary>The document of a line, as the typed model for it where there is one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="site">Tells the present state of the site, for what points to other documents.</param>
    public IPublishedContent Build(PublishedLine line, Func<PublishedSnapshot> site) =>
        (IPublishedContent)models.CreateModel(new PublishedDocument(line, _types[line.TypeId], variation, site));
}
