using CoopHub.Cms.Changes;

namespace CoopHub.Search;

/// <summary>
/// A room's records for search. A room implements this, and nothing else, to be found. It hands out everything that is
/// published, whoever may see it, with the tokens of those who may.
/// </summary>
public interface IFindableSource
{
    /// <summary>What the program's log calls it.</summary>
    string Name { get; }

    /// <summary>
    /// The keys of this source's records that these changes may have altered. A change is named by the key of its own record;
    /// a source whose records show more than their own (a partner's name, an attachment) adds the keys that this concerns.
    /// </summary>
    IReadOnlyCollection<Guid> Concerned(IReadOnlyList<Change> changes);

    /// <summary>The records with these keys; those that are gone or no longer published are left out.</summary>
    IReadOnlyList<FindableRecord> Read(IReadOnlyCollection<Guid> keys);

    /// <summary>Every record, one after the other, for building the index afresh.</summary>
    IEnumerable<FindableRecord> ReadAll();
}
