using CoopHub.Cms.Scoping;
using CoopHub.Members.Accounts;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Writing.Versions;

/// <summary>What was done to a record, by whom and when.</summary>
public sealed class RecordHistory(ICoreScopeProvider scopes)
{
    private const int Most = 200;

    /// <summary>What happened, the latest first.</summary>
    public IReadOnlyList<RecordEvent> Of(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = scope.Database();
        return [.. from one in (from one in db.RecordEvents.AsNoTracking()
                                join member in db.Members on one.Member equals (Guid?)member.Id into members
                                from member in members.DefaultIfEmpty()
                                where one.DocumentKey == key
                                orderby one.At descending, one.Id descending
                                select new { one.Act, one.At, one.Reason, Name = member == null ? null : member.Name }).Take(Most).ToList()
                   select new RecordEvent(one.Act, one.At, one.Name, one.Reason)];
    }
}

/// <summary>Something that was done.</summary>
/// <param name="Act">What.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who; null where the program did.</param>
/// <param name="Reason">Why, or with what.</param>
public sealed record RecordEvent(RecordAct Act, DateTime At, string? By, string? Reason);
