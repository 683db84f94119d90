using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Writing.Forms;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing;

/// <summary>What is published, by title, as far as a viewer may see it: to pick from, to link to, and to find what resembles a new title.</summary>
public sealed class RecordTitles(PublishedSite site, RecordKinds kinds, IContentTypeService types)
{
    private const int MostFound = 8;
    private const double Alike = 0.35;

    /// <summary>The documents that a picker offers.</summary>
    /// <param name="viewer">Who picks.</param>
    /// <param name="filter">The keys or aliases of the document types that may be picked, parted by commas; none for all.</param>
    public IReadOnlyList<FieldChoice> Offer(Viewer viewer, string? filter)
    {
        var wanted = Aliases(filter);
        var titles = SeenBy(viewer).Where(title => wanted.Count == 0 || wanted.Contains(title.Kind.Alias)).OrderBy(title => title.Title, GermanOrder.Names).ToList();
        var twice = titles.GroupBy(title => title.Title).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return [.. titles.Select(title => new FieldChoice(title.Key.ToString(), twice.Contains(title.Title) ? $"{title.Title} ({title.Path})" : title.Title))];
    }

    /// <summary>Where a viewer begins what a picker lacks; null where that has no form of its own, or the viewer may not.</summary>
    public string? NewPath(Viewer viewer, string? filter) =>
        Aliases(filter) is [var alias] && kinds.Find(alias) is { NewPath: { } path } kind && viewer.May(kind.Create) ? path : null;

    private List<string> Aliases(string? filter) =>
        [.. (filter ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(key => Guid.TryParse(key, out var found) ? types.Get(found)?.Alias : key).OfType<string>()];

    /// <summary>The published records of a kind, by title.</summary>
    public IReadOnlyList<FieldChoice> OfKind(RecordKind kind, Viewer viewer) => Offer(viewer, kind.Alias);

    /// <summary>The partners to whom a viewer may give a record, and the one that has it.</summary>
    public IReadOnlyList<FieldChoice> Owners(RecordKind kind, Viewer viewer, Guid? present) =>
        [.. site.All.Where(document => document.ContentType.Alias == PartnerDocument.Alias)
            .Where(partner => partner.Key == present || (HasJoined(partner) && viewer.May(kind.Write, new RecordOwner(partner.Key)) &&
                Visibility.MaySee(viewer, partner.Text(PartnerDocument.Visibility), new RecordOwner(partner.Key))))
            .OrderBy(partner => partner.Name, GermanOrder.Names)
            .Select(partner => new FieldChoice(partner.Key.ToString(), partner.Name))];

    /// <summary>The working groups that a viewer may write a record for, and the one that has it.</summary>
    public IReadOnlyList<FieldChoice> Groups(Viewer viewer, Guid? present) =>
        [.. site.All.Where(document => (document.Key == present || viewer.GroupsWritten.Contains(document.Key)) && kinds.Find(document.ContentType.Alias) is { IsGroup: true })
            .OrderBy(group => group.Name, GermanOrder.Names)
            .Select(group => new FieldChoice(group.Key.ToString(), group.Name))];

    /// <summary>Pages whose title holds all the words.</summary>
    public IReadOnlyList<RecordTitle> Find(string words, Viewer viewer)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 0 ? [] : [.. SeenBy(viewer)
            .Where(title => parts.All(part => title.Title.Contains(part, StringComparison.CurrentCultureIgnoreCase)))
            .OrderBy(title => title.Title, GermanOrder.Names).Take(MostFound)];
    }

    /// <summary>Published records of the same kind whose title resembles one that is being written, the most alike first.</summary>
    public IReadOnlyList<RecordTitle> Like(string title, RecordKind kind, Guid? except, Viewer viewer)
    {
        var pairs = Pairs(title);
        return [.. SeenBy(viewer).Where(other => other.Kind == kind && other.Key != except)
            .Select(other => (Title: other, Likeness: Likeness(pairs, Pairs(other.Title))))
            .Where(other => other.Likeness >= Alike).OrderByDescending(other => other.Likeness).Take(MostFound).Select(other => other.Title)];
    }

    private IEnumerable<RecordTitle> SeenBy(Viewer viewer)
    {
        foreach (var document in site.All)
        {
            if (kinds.Find(document.ContentType.Alias) is { } kind && kind.Sight(document) is var (visibility, owner) && Visibility.MaySee(viewer, visibility, owner) &&
                HasJoined(document) && site.RouteOf(document.Key) is { } route)
            {
                yield return new RecordTitle(document.Key, document.Name, route, kind);
            }
        }
    }

    // An interested Kommune has a document, but is no partner yet.
    private static bool HasJoined(IPublishedContent document) =>
        document.ContentType.Alias != PartnerDocument.Alias || document.Text(PartnerDocument.State) is not (PartnerState.Interested or PartnerState.Joining);

    // Dice's coefficient over pairs of letters: forgiving about typing errors and about words in another order.
    private static double Likeness(HashSet<(char, char)> one, HashSet<(char, char)> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<(char, char)> Pairs(string text)
    {
        var plain = text.ToLowerInvariant();
        return [.. plain.Zip(plain.Skip(1)).Where(pair => char.IsLetterOrDigit(pair.First) && char.IsLetterOrDigit(pair.Second))];
    }
}

/// <summary>A published record by its title.</summary>
public sealed record RecordTitle(Guid Key, string Title, string Path, RecordKind Kind);
