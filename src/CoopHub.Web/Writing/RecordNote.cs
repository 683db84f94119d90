using CoopHub.Members;
using CoopHub.Writing;

namespace CoopHub.Web.Writing;

/// <summary>What a page shows of a published record to those who may write it: the way to the form, and whether a draft is under way.</summary>
/// <param name="Alias">The alias of its document type.</param>
/// <param name="Key">Its key.</param>
/// <param name="Owner">The partner that it belongs to; null for the cooperation.</param>
public sealed record RecordNote(string Alias, Guid Key, Guid? Owner = null)
{
    /// <summary>The working group whose page it is; null for other records.</summary>
    public Guid? Group { get; init; }

    internal bool IsFor(Viewer viewer, RecordKinds kinds) => viewer.Role != Role.Guest && kinds.Find(Alias) is { } kind && viewer.May(kind.Write, new RecordOwner(Owner, Group));
}
