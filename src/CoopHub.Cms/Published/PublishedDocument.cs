using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Cms.Published;

/// <summary>A published document as the kernel's value converters and typed models know it. It never changes; a new state is a new object.</summary>
internal sealed class PublishedDocument(PublishedLine line, IPublishedContentType type, IVariationContextAccessor variation, Func<PublishedSnapshot> site)
    : PublishedContentBase(variation)
{
    private readonly IVariationContextAccessor _variation = variation;

    // Made when they are first asked for: most documents are looked at seldom.
    private PublishedValue?[]? _properties;

    public override IPublishedContentType ContentType => type;
    public override Guid Key => line.Key;
    public override int Id => line.Id;
    public override string Name => Cultures.Count == 0 ? line.Name : base.Name;
    public override int SortOrder => line.SortOrder;
    public override int? TemplateId => null;
    public override int CreatorId => line.CreatorId;
    public override int WriterId => line.WriterId;
    public override DateTime CreateDate => line.CreateDate;
    public override DateTime UpdateDate => line.PublishDate;
    public override IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => line.Cultures;
    public override PublishedItemType ItemType => PublishedItemType.Content;
    public override IEnumerable<IPublishedProperty> Properties => type.PropertyTypes.Select(property => GetProperty(property.Alias)!);

#pragma warning disable CS0672, CS0618 // Marked obsolete in the base class, which still declares them abstract.
    public override int Level => line.Level;
    public override string Path => line.Path;
    public override IPublishedContent? Parent => site().Find(line.ParentId);
    public override string? UrlSegment => Cultures.Count == 0 ? line.Segment : base.UrlSegment;
#pragma warning restore CS0672, CS0618

    public override bool IsDraft(string? culture = null) => false;
    public override bool IsPublished(string? culture = null) => line.IsIn(culture ?? "");

    public override IPublishedProperty? GetProperty(string alias)
    {
        var index = type.GetPropertyIndex(alias);
        if (index < 0)
        {
            return null;
        }
        var properties = _properties ?? Interlocked.CompareExchange(ref _properties, new PublishedValue?[type.PropertyTypes.Count()], null) ?? _properties;
        return properties[index] ?? Interlocked.CompareExchange(ref properties[index], Value(index), null) ?? properties[index];
    }

    private PublishedValue Value(int index)
    {
        var property = type.GetPropertyType(index)!;
        return new PublishedValue(this, property, Array.FindAll(line.Values, source => source.Alias == property.Alias), _variation, site);
    }
}
