namespace CoopHub.Members;

/// <summary>Whom a record belongs to. Content belongs to the partner, never to a person.</summary>
/// <param name="Partner">The key of the partner's document; null where the record belongs to the cooperation.</param>
/// <param name="Group">The key of the working group that it was written for, if any.</param>
public sealed record RecordOwner(Guid? Partner, Guid? Group = null)
{
    /// <summary>True where the partner lets its authors publish and looks afterwards.</summary>
    public bool PostModerated { get; init; }
}
