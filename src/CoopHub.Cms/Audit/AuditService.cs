using CoopHub.Cms.Data;
using CoopHub.Cms.Hosting;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace CoopHub.Cms.Audit;

/// <summary>Who did what to which thing, and when; written in the same transaction as what was done.</summary>
internal sealed class AuditService(HubScopeProvider scopes, IIdKeyMap ids, TimeProvider clock) : IAuditService
{
    public Task<Attempt<AuditLogOperationStatus>> AddAsync(AuditType type, Guid userKey, int objectId, string? entityType, string? comment = null, string? parameters = null)
    {
        Write(type, SystemUser.Id, objectId, entityType, comment, parameters);
        return Task.FromResult(Attempt.Succeed(AuditLogOperationStatus.Success));
    }

    public void Add(AuditType type, int userId, int objectId, string? entityType, string comment, string? parameters = null) =>
        Write(type, userId, objectId, entityType, comment, parameters);

    public Task<PagedModel<IAuditItem>> GetItemsAsync(
        int skip, int take, Direction orderDirection = Direction.Descending, DateTimeOffset? sinceDate = null, AuditType[]? auditTypeFilter = null) =>
        Task.FromResult(Page(rows => rows, skip, take, orderDirection, auditTypeFilter, sinceDate?.UtcDateTime));

    public Task<PagedModel<IAuditItem>> GetItemsByKeyAsync(
        Guid entityKey,
        UmbracoObjectTypes entityType,
        int skip,
        int take,
        Direction orderDirection = Direction.Descending,
        DateTimeOffset? sinceDate = null,
        AuditType[]? auditTypeFilter = null)
    {
        var id = ids.GetIdForKey(entityKey, entityType).Result;
        return Task.FromResult(Page(rows => rows.Where(row => row.EntityId == id), skip, take, orderDirection, auditTypeFilter, sinceDate?.UtcDateTime));
    }

    public Task<PagedModel<IAuditItem>> GetItemsByEntityAsync(
        int entityId,
        int skip,
        int take,
        Direction orderDirection = Direction.Descending,
        AuditType[]? auditTypeFilter = null,
        IQuery<IAuditItem>? customFilter = null) =>
        Task.FromResult(Page(rows => rows.Where(row => row.EntityId == entityId), skip, take, orderDirection, auditTypeFilter));

    public Task<PagedModel<IAuditItem>> GetPagedItemsByUserAsync(
        Guid userKey, int skip, int take, Direction orderDirection = Direction.Descending, AuditType[]? auditTypeFilter = null, DateTime? sinceDate = null) =>
        Task.FromResult(Page(rows => rows.Where(row => row.UserId == SystemUser.Id), skip, take, orderDirection, auditTypeFilter, sinceDate));

    public IEnumerable<IAuditItem> GetLogs(AuditType type, DateTime? sinceDate = null) => All(rows => rows, [type], sinceDate);

    public IEnumerable<IAuditItem> GetLogs(int objectId) => All(rows => rows.Where(row => row.EntityId == objectId));

    public IEnumerable<IAuditItem> GetUserLogs(int userId, AuditType type, DateTime? sinceDate = null) =>
        All(rows => rows.Where(row => row.UserId == userId), [type], sinceDate);

    public IEnumerable<IAuditItem> GetPagedItemsByEntity(
        int entityId,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Direction orderDirection = Direction.Descending,
        AuditType[]? auditTypeFilter = null,
        IQuery<IAuditItem>? customFilter = null)
    {
        var page = Page(rows => rows.Where(row => row.EntityId == entityId), (int)(pageIndex * pageSize), pageSize, orderDirection, auditTypeFilter);
        totalRecords = page.Total;
        return page.Items;
    }

    public IEnumerable<IAuditItem> GetPagedItemsByUser(
        int userId,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Direction orderDirection = Direction.Descending,
        AuditType[]? auditTypeFilter = null,
        IQuery<IAuditItem>? customFilter = null)
    {
        var page = Page(rows => rows.Where(row => row.UserId == userId), (int)(pageIndex * pageSize), pageSize, orderDirection, auditTypeFilter);
        totalRecords = page.Total;
        return page.Items;
    }

    /// <summary>Not answered: it records sign-ins of back-office users, and there is no back office.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public IAuditEntry Write(
        int performingUserId,
        string perfomingDetails,
        string performingIp,
        DateTime eventDateUtc,
        int affectedUserId,
        string affectedDetails,
        string eventType,
        string eventDetails) => throw new NotSupportedException("There is no back office whose sign-ins could be recorded.");

    public Task CleanLogsAsync(int maximumAgeOfLogsInMinutes)
    {
        CleanLogs(maximumAgeOfLogsInMinutes);
        return Task.CompletedTask;
    }

    public void CleanLogs(int maximumAgeOfLogsInMinutes)
    {
        using var scope = scopes.CreateCoreScope();
        var oldest = UtcTime.From(clock.GetUtcNow().UtcDateTime.AddMinutes(-maximumAgeOfLogsInMinutes));
        scopes.Db.Set<AuditRow>().Where(row => row.Date < oldest).ExecuteDelete();
        scope.Complete();
    }

    private void Write(AuditType type, int userId, int objectId, string? entityType, string? comment, string? parameters)
    {
        using var scope = scopes.CreateCoreScope();
        scopes.Db.Add(new AuditRow
        {
            Action = type.ToString(),
            UserId = userId,
            EntityId = objectId,
            EntityType = entityType,
            Comment = comment,
            Parameters = parameters,
            Date = UtcTime.From(clock.GetUtcNow().UtcDateTime),
        });
        scopes.Db.SaveChanges();
        scope.Complete();
    }

    private List<IAuditItem> All(Func<IQueryable<AuditRow>, IQueryable<AuditRow>> narrow, AuditType[]? types = null, DateTime? since = null) =>
        [.. Page(narrow, 0, int.MaxValue, Direction.Descending, types, since).Items];

    private PagedModel<IAuditItem> Page(
        Func<IQueryable<AuditRow>, IQueryable<AuditRow>> narrow,
        int skip,
        int take,
        Direction direction,
        AuditType[]? types = null,
        DateTime? since = null)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var names = (types ?? []).Select(type => type.ToString()).ToArray();
        var wanted = narrow(scopes.Db.Set<AuditRow>().AsNoTracking())
            .Where(row => names.Length == 0 || names.Contains(row.Action))
            .Where(row => since == null || row.Date >= since);
        var sorted = direction == Direction.Ascending ? wanted.OrderBy(row => row.Date).ThenBy(row => row.Id) : wanted.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id);
        var items = sorted.Skip(skip).Take(take).AsEnumerable().Select(IAuditItem (row) => new AuditItem(
            row.EntityId, Enum.Parse<AuditType>(row.Action), row.UserId, row.EntityType, row.Comment, row.Parameters, row.Date)).ToList();
        return new PagedModel<IAuditItem>(wanted.Count(), items);
    }
}
