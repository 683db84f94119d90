using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Writing.Forms;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Writing;

/// <summary>Keeps what a member is typing, every few seconds, beside the record and not in it, so that a lost session loses no word and nobody else sees half a sentence.</summary>
public sealed class UnsavedDrafts(ICoreScopeProvider scopes, RecordDesk desk, TimeProvider clock)
{
    /// <summary>The most characters that one form may have.</summary>
    public const int Longest = 1_000_000;

    private static readonly TimeSpan s_atWork = TimeSpan.FromMinutes(15);

    /// <summary>Keeps what was typed in the place of what was kept before.</summary>
    public WritingOutcome Keep(Guid key, FormEntries entries, string stand, Viewer viewer)
    {
        if (viewer.Member is not { } member || desk.Find(key, viewer) is not { } record || !record.May(RecordAct.Edit, viewer))
        {
            return WritingOutcome.NotFound;
        }
        if (entries.ToJson() is not { Length: <= Longest } fields)
        {
            return WritingOutcome.Invalid;
        }
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        var row = db.UnsavedDrafts.AsTracking().SingleOrDefault(one => one.Member == member && one.DocumentKey == key);
        if (row is null)
        {
            row = new UnsavedDraftRow { Member = member, DocumentKey = key };
            db.Add(row);
        }
        (row.Fields, row.Stand, row.SavedAt) = (fields, stand, UtcTime.From(clock.GetUtcNow().UtcDateTime));
        db.SaveChanges();
        scope.Complete();
        return WritingOutcome.Done;
    }

    /// <summary>What this viewer typed into a record and did not save; null where nothing is kept.</summary>
    public UnsavedDraft? Find(Guid key, Viewer viewer)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var row = scope.Database().UnsavedDrafts.AsNoTracking().SingleOrDefault(one => one.Member == viewer.Member && one.DocumentKey == key);
        return row is not null && FormEntries.FromJson(row.Fields) is { } entries ? new UnsavedDraft(entries, row.Stand, row.SavedAt) : null;
    }

    /// <summary>Throws away what this viewer typed and did not save.</summary>
    public void Forget(Guid key, Viewer viewer)
    {
        using var scope = scopes.CreateCoreScope();
        scope.Database().UnsavedDrafts.Where(one => one.Member == viewer.Member && one.DocumentKey == key).ExecuteDelete();
        scope.Complete();
    }

    /// <summary>The others who are typing into this record at the moment, by name.</summary>
    public IReadOnlyList<string> OthersAtWork(Guid key, Viewer viewer)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var since = UtcTime.From(clock.GetUtcNow().UtcDateTime - s_atWork);
        var db = scope.Database();
        return [.. from draft in db.UnsavedDrafts
                   join member in db.Members on draft.Member equals member.Id
                   where draft.DocumentKey == key && draft.Member != viewer.Member && draft.SavedAt >= since
                   orderby member.Name
                   select member.Name];
    }
}

/// <summary>What was typed and not saved.</summary>
/// <param name="Entries">The fields as they were typed.</param>
/// <param name="Stand">The state of the record that the form was opened with.</param>
/// <param name="SavedAt">When it was kept, in UTC.</param>
public sealed record UnsavedDraft(FormEntries Entries, string Stand, DateTime SavedAt);
