using CoopHub.Cms.Documents;
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
    public required IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; init; }
    public required IReadOnlyList<PropertyDataRow> Values { get; init; }
}
