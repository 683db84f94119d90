using CoopHub.Members;

namespace CoopHub.Writing;

/// <summary>A kind of document that people write here: who may, where it lies, and which of its fields say whose it is.</summary>
/// <param name="Alias">The alias of the document type.</param>
/// <param name="Slug">What stands for it in addresses, such as <c>loesung</c>.</param>
/// <param name="Name">What the screen calls one of them.</param>
public sealed record RecordKind(string Alias, string Slug, string Name)
{
    /// <summary>The alias of the document type below which new ones are put; null for a kind of which there is one.</summary>
    public string? ParentAlias { get; init; }

    /// <summary>Where one is begun, where that is not the general page: a kind with few fields has a form of its own.</summary>
    public string? NewPath { get; init; }

    /// <summary>What it takes to write.</summary>
    public Right Write { get; init; } = Right.WriteDraft;

    /// <summary>What it takes to begin a new one.</summary>
    public Right Create { get; init; } = Right.WriteDraft;

    /// <summary>What it takes to archive one, and to throw a published one away.</summary>
    public Right Remove { get; init; } = Right.Archive;

    /// <summary>The field that names the partner it belongs to; null where it belongs to the cooperation, or <see cref="OwnsItself"/>.</summary>
    public string? OwnerField { get; init; }

    /// <summary>True for the page of a partner: it belongs to the partner that it shows.</summary>
    public bool OwnsItself { get; init; }

    /// <summary>The field that says who may see it; null where it is public by its nature.</summary>
    public string? VisibilityField { get; init; }

    /// <summary>The field that names the working group it was written for; null for a kind that no group can have for itself.</summary>
    public string? GroupField { get; init; }

    /// <summary>True for the page of a working group: where it is kept to a group, it is to the one that it shows.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Whether a record of this kind can be kept to a working group.</summary>
    internal bool CanBeAGroups => IsGroup || GroupField is not null;

    /// <summary>Fields that take more than the right to write.</summary>
    public IReadOnlyDictionary<string, Right> ClosedFields { get; init; } = new Dictionary<string, Right>();

    /// <summary>Fields that a copy begins without: what was said of the original alone.</summary>
    public IReadOnlyList<string> NotCopied { get; init; } = [];
}

/// <summary>All kinds, in the order in which they are offered.</summary>
public sealed class RecordKinds(IEnumerable<RecordKind> kinds)
{
    public IReadOnlyList<RecordKind> All { get; } = [.. kinds];

    public RecordKind? Find(string alias) => All.FirstOrDefault(kind => kind.Alias == alias);

    public RecordKind? FindBySlug(string slug) => All.FirstOrDefault(kind => kind.Slug == slug);
}
