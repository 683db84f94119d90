using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Cms.Published;

/// <summary>One published document as it is kept in memory: what visitors see of it, and nothing else.</summary>
internal sealed class PublishedLine
{
    public required int Id { get; init; }
    public required Guid Key { get; init; }
    public required int ParentId { get; init; }
    public required int Level { get; init; }
    public required string Path { get; init; }
    public required int SortOrder { get; init; }
    public required int TypeId { get; init; }
    public required string Name { get; init; }
    public required string Segment { get; init; }
    public required int CreatorId { get; init; }
    public required int WriterId { get; init; }
    public required DateTime CreateDate { get; init; }
    public required DateTime PublishDate { get; init; }

    /// <summary>Empty where the document does not vary.</summary>
    public required IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; init; }
    public required PublishedSource[] Values { get; init; }

    /// <summary>Whether it is published in a language; what does not vary is there in all of them.</summary>
    public bool IsIn(string culture) => Cultures.Count == 0 || culture.Length == 0 || Cultures.ContainsKey(culture);

    /// <summary>Its part of the address in a language.</summary>
    public string SegmentIn(string culture) => Cultures.TryGetValue(culture, out var info) && info.UrlSegment is { Length: > 0 } segment ? segment : Segment;

    /// <summary>Whether it stands where the other one stood, under the same address in every language.</summary>
    public bool StandsLike(PublishedLine other) =>
        (ParentId, SortOrder, TypeId, Segment) == (other.ParentId, other.SortOrder, other.TypeId, other.Segment)
        && Cultures.Count == other.Cultures.Count
        && Cultures.Values.All(info => other.Cultures.TryGetValue(info.Culture, out var same) && same.UrlSegment == info.UrlSegment);
}
