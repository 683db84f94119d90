using CoopHub.Cms.Changes;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Attachments;

/// <summary>Takes a file away from its record.</summary>
public sealed class RemoveAttachment(AttachmentShelf shelf, ICoreScopeProvider scopes, ChangeLog changes)
{
    /// <summary>Removes the file and notes the change of the record.</summary>
    /// <param name="recordKey">The record that the caller may edit; a file of another record is left alone.</param>
    /// <param name="key">The file.</param>
    /// <param name="visibility">The visibility of the record, for the change log.</param>
    /// <param name="stop">Ends the work; nothing is then removed.</param>
    /// <returns>False when the record has no such file.</returns>
    public async Task<bool> RunAsync(Guid recordKey, Guid key, string visibility = "", CancellationToken stop = default)
    {
        using var scope = scopes.CreateCoreScope();
        var removed = await shelf.RemoveAsync(recordKey, key, stop);
        if (removed)
        {
            changes.Append(Change.Document, recordKey, visibility);
        }
        scope.Complete();
        return removed;
    }
}
