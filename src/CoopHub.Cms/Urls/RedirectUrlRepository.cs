using System.Linq.Expressions;
using CoopHub.Cms.Data;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Querying;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Urls;

/// <summary>The addresses that documents had before, the latest first.</summary>
internal sealed class RedirectUrlRepository(HubScopeProvider scopes) : IRedirectUrlRepository
{
    private static readonly Translation<RedirectUrlRow> Columns = new(new Dictionary<string, Expression<Func<RedirectUrlRow, object?>>>
    {
        [nameof(IRedirectUrl.Key)] = row => row.Key,
        [nameof(IRedirectUrl.ContentKey)] = row => row.ContentKey,
        [nameof(IRedirectUrl.Url)] = row => row.Url,
        [nameof(IRedirectUrl.Culture)] = row => row.Culture,
        [nameof(IRedirectUrl.CreateDateUtc)] = row => row.CreateDate,
    });

    private IQueryable<RedirectUrlRow> Rows => scopes.Db.Set<RedirectUrlRow>();

    public IRedirectUrl? Get(Guid id) => Read(Rows.Where(row => row.Key == id)).FirstOrDefault();
    public IEnumerable<IRedirectUrl> GetMany(params Guid[]? ids) => Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Key)) : Rows);
    public IEnumerable<IRedirectUrl> Get(IQuery<IRedirectUrl> query) => Read(Columns.Apply(Rows, query));
    public bool Exists(Guid id) => Rows.Any(row => row.Key == id);
    public int Count(IQuery<IRedirectUrl>? query) => Columns.Apply(Rows, query).Count();

    public IRedirectUrl? Get(string url, Guid contentKey, string? culture) =>
        Read(OfCulture(Rows.Where(row => row.Url == url && row.ContentKey == contentKey), culture)).FirstOrDefault();

    public IRedirectUrl? GetMostRecentUrl(string url) => Read(Rows.Where(row => row.Url == url)).FirstOrDefault();
    public IRedirectUrl? GetMostRecentUrl(string url, string culture) => Read(OfCulture(Rows.Where(row => row.Url == url), culture)).FirstOrDefault();
    public Task<IRedirectUrl?> GetMostRecentUrlAsync(string url) => Task.FromResult(GetMostRecentUrl(url));
    public Task<IRedirectUrl?> GetMostRecentUrlAsync(string url, string culture) => Task.FromResult(GetMostRecentUrl(url, culture));
    public IEnumerable<IRedirectUrl> GetContentUrls(Guid contentKey) => Read(Rows.Where(row => row.ContentKey == contentKey));

    public IEnumerable<IRedirectUrl> GetAllUrls(long pageIndex, int pageSize, out long total) => Page(Rows, pageIndex, pageSize, out total);

    public IEnumerable<IRedirectUrl> GetAllUrls(int rootContentId, long pageIndex, int pageSize, out long total)
    {
        var below = $",{rootContentId},";
        var keys = scopes.Db.Set<NodeRow>().Where(node => (node.Path + ",").Contains(below)).Select(node => node.Key);
        return Page(Rows.Where(row => keys.Contains(row.ContentKey)), pageIndex, pageSize, out total);
    }

    public IEnumerable<IRedirectUrl> SearchUrls(string searchTerm, long pageIndex, int pageSize, out long total)
    {
        var part = searchTerm.Trim().ToLowerInvariant();
        return Page(Rows.Where(row => row.Url.Contains(part)), pageIndex, pageSize, out total);
    }

    public void Save(IRedirectUrl entity)
    {
        var db = scopes.Db;
        entity.Key = entity.Key == Guid.Empty ? Guid.NewGuid() : entity.Key;
        var row = db.Set<RedirectUrlRow>().FirstOrDefault(row => row.Key == entity.Key);
        if (row is null)
        {
            row = new RedirectUrlRow { Key = entity.Key };
            db.Add(row);
        }
        row.ContentKey = entity.ContentKey;
        row.Url = entity.Url;
        row.Culture = string.IsNullOrEmpty(entity.Culture) ? null : entity.Culture;
        row.CreateDate = UtcTime.From(entity.CreateDateUtc);
        db.SaveChanges();
        entity.ResetDirtyProperties();
    }

    public void Delete(IRedirectUrl entity) => Delete(entity.Key);
    public void Delete(Guid id) => Rows.Where(row => row.Key == id).ExecuteDelete();
    public void DeleteAll() => Rows.ExecuteDelete();
    public void DeleteContentUrls(Guid contentKey) => Rows.Where(row => row.ContentKey == contentKey).ExecuteDelete();

    private static IQueryable<RedirectUrlRow> OfCulture(IQueryable<RedirectUrlRow> rows, string? culture) =>
        string.IsNullOrEmpty(culture) ? rows.Where(row => row.Culture == null) : rows.Where(row => row.Culture == culture || row.Culture == null);

    private List<IRedirectUrl> Page(IQueryable<RedirectUrlRow> rows, long index, int size, out long total)
    {
        total = rows.LongCount();
        return Read(rows, ordered => ordered.Skip((int)(index * size)).Take(size));
    }

    private List<IRedirectUrl> Read(IQueryable<RedirectUrlRow> rows, Func<IQueryable<RedirectUrlRow>, IQueryable<RedirectUrlRow>>? narrow = null)
    {
        IQueryable<RedirectUrlRow> ordered = rows.AsNoTracking().OrderByDescending(row => row.CreateDate).ThenBy(row => row.Key);
        var found = (narrow is null ? ordered : narrow(ordered)).ToList();
        var keys = found.Select(row => row.ContentKey).Distinct().ToArray();
        var ids = scopes.Db.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => new { node.Key, node.Id }).ToDictionary(node => node.Key, node => node.Id);
        return [.. found.Select(row => Build(row, ids.GetValueOrDefault(row.ContentKey)))];
    }

    private static RedirectUrl Build(RedirectUrlRow row, int contentId)
    {
        var redirect = new RedirectUrl
        {
            Key = row.Key,
            ContentKey = row.ContentKey,
            ContentId = contentId,
            Url = row.Url,
            Culture = row.Culture,
            CreateDateUtc = row.CreateDate,
        };
        redirect.ResetDirtyProperties(false);
        return redirect;
    }
}
