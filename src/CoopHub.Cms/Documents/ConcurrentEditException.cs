namespace CoopHub.Cms.Documents;

/// <summary>Somebody else has changed the document since it was loaded; nothing of this change was saved.</summary>
public sealed class ConcurrentEditException(Guid documentKey, string? documentName)
    : Exception($"„{documentName}“ wurde inzwischen von jemand anderem geändert. Bitte laden Sie den aktuellen Stand und nehmen Sie Ihre Änderung dort noch einmal vor.")
{
    /// <summary>The document that two wanted to change.</summary>
    public Guid DocumentKey { get; } = documentKey;
}
