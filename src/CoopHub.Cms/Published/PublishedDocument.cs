using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Cms.Published;

/// <summary>A published document as the kernel's value converters and typed models know it. It never changes; a new state is a new object.</summary>
internal sealed class PublishedDocument : PublishedContentBase
{
    private readonly PublishedLine _line;
    private readonly Func<int, IPublishedContent?> _find;
    private readonly Dictionary<string, PublishedValue> _properties;

    public PublishedDocument(
        PublishedLine line,
        IPublishedContentType type,
        IReadOnlyDictionary<int, string> aliases,
        Func<int?, string?> culture,
        IVariationContextAccessor variation,
        Func<int, IPublishedContent?> find)
        : base(variation)
    {
        (_line, ContentType, _find) = (line, type, find);
        var values = line.Values.ToLookup(row => aliases.GetValueOrDefault(row.PropertyTypeId));
        _properties = type.PropertyTypes.ToDictionary(
            property => property.Alias,
            property => new PublishedValue(this, property, values[property.Alias], culture, variation),
            StringComparer.OrdinalIgnoreCase);
    }

    public override IPublishedContentType ContentType { get; }
    public override Guid Key => _line.Key;
    public override int Id => _line.Id;
    public override string Name => Cultures.Count == 0 ? _line.Name : base.Name;
    public override int SortOrder => _line.SortOrder;
    public override int? TemplateId => null;
    public override int CreatorId => _line.CreatorId;
    public override int WriterId => _line.WriterId;
    public override DateTime CreateDate => _line.CreateDate;
    public override DateTime UpdateDate => _line.PublishDate;
    public override IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => _line.Cultures;
    public override PublishedItemType ItemType => PublishedItemType.Content;
    public override IEnumerable<IPublishedProperty> Properties => _properties.Values;

#pragma warning disable CS0672, CS0618 // Marked obsolete in the base class, which still declares them abstract.
    public override int Level => _line.Level;
    public override string Path => _line.Path;
    public override IPublishedContent? Parent => _find(_line.ParentId);
#pragma warning restore CS0672, CS0618

    public override bool IsDraft(string? culture = null) => false;
    public override bool IsPublished(string? culture = null) => culture is null || Cultures.Count == 0 || Cultures.ContainsKey(culture);
    public override IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);
}
