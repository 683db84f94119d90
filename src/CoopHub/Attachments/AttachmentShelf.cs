using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Attachments;

/// <summary>Keeps the files of all records. It does not know who may see them: ask for the visibility of the record.</summary>
public sealed class AttachmentShelf(ICoreScopeProvider scopes, Func<HubDb> open)
{
    /// <summary>The files of a record, in their order.</summary>
    public async Task<IReadOnlyList<Attachment>> ListAsync(Guid recordKey, CancellationToken stop = default)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return await scope.Database().Attachments.AsNoTracking()
            .Where(row => row.RecordKey == recordKey)
            .OrderBy(row => row.Order).ThenBy(row => row.CreatedAt).ThenBy(row => row.Key)
            .Select(AttachmentRow.Facts)
            .ToListAsync(stop);
    }

    /// <summary>One file, or null.</summary>
    public async Task<Attachment?> FindAsync(Guid key, CancellationToken stop = default)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return await scope.Database().Attachments.AsNoTracking().Where(row => row.Key == key).Select(AttachmentRow.Facts).SingleOrDefaultAsync(stop);
    }

    /// <summary>The text in the files of a record, in their order, for the search; files without readable text are left out.</summary>
    public async Task<IReadOnlyList<(Guid Key, string Text)>> TextsAsync(Guid recordKey, CancellationToken stop = default)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var rows = await scope.Database().Attachments.AsNoTracking()
            .Where(row => row.RecordKey == recordKey && row.Text != null)
            .OrderBy(row => row.Order)
            .Select(row => new { row.Key, row.Text })
            .ToListAsync(stop);
        return [.. rows.Select(row => (row.Key, row.Text!))];
    }

    /// <summary>The text in the files of many records at once, with the names of the files.</summary>
    internal ILookup<Guid, (string FileName, string Text)> Texts(IReadOnlyCollection<Guid> recordKeys)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return scope.Database().Attachments.AsNoTracking()
            .Where(row => recordKeys.Contains(row.RecordKey) && row.Text != null)
            .OrderBy(row => row.Order)
            .Select(row => new { row.RecordKey, row.FileName, row.Text })
            .AsEnumerable()
            .ToLookup(row => row.RecordKey, row => (row.FileName, row.Text!));
    }

    /// <summary>The bytes, fetched piece by piece as they are read.</summary>
    internal AttachmentStream Read(Attachment attachment) => new(open, attachment.Key, attachment.Length);

    /// <summary>Writes a file into the open scope, behind the record's other files.</summary>
    internal async Task<Attachment> StoreAsync(AttachmentRow row, Stream bytes, CancellationToken stop)
    {
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        row.Order = await db.Attachments.Where(other => other.RecordKey == row.RecordKey).MaxAsync(other => (int?)other.Order, stop) + 1 ?? 0;
        await PutAsync(db, row, stop);
        var buffer = new byte[AttachmentChunkRow.Size];
        for (var number = 0; await bytes.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop) is > 0 and var length; number++)
        {
            await PutAsync(db, new AttachmentChunkRow { AttachmentKey = row.Key, Number = number, Bytes = buffer[..length] }, stop);
        }
        scope.Complete();
        return row.ToAttachment();
    }

    /// <summary>Removes a file of this record with its bytes; false when the record has no such file.</summary>
    internal async Task<bool> RemoveAsync(Guid recordKey, Guid key, CancellationToken stop)
    {
        using var scope = scopes.CreateCoreScope();
        // The pieces go with it: the database deletes them by the foreign key.
        var removed = await scope.Database().Attachments.Where(row => row.RecordKey == recordKey && row.Key == key).ExecuteDeleteAsync(stop);
        scope.Complete();
        return removed > 0;
    }

    /// <summary>Removes every file of these records.</summary>
    internal void RemoveAll(IReadOnlyCollection<Guid> recordKeys)
    {
        using var scope = scopes.CreateCoreScope();
        scope.Database().Attachments.Where(row => recordKeys.Contains(row.RecordKey)).ExecuteDelete();
        scope.Complete();
    }

    // What is written need not be remembered: 25 MB would pile up in the context.
    private static async Task PutAsync(HubDb db, object row, CancellationToken stop)
    {
        var entry = db.Add(row);
        await db.SaveChangesAsync(stop);
        entry.State = EntityState.Detached;
    }
}
