using CoopHub.Cms.Data;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace CoopHub.Cms.Documents;

/// <summary>When documents are to be published or taken back.</summary>
internal sealed class DocumentSchedules(HubScopeProvider scopes, LanguageRepository languages)
{
    private DbSet<ScheduleRow> Rows => scopes.Db.Set<ScheduleRow>();

    public ContentScheduleCollection Of(int documentId)
    {
        var schedule = new ContentScheduleCollection();
        foreach (var row in Rows.AsNoTracking().Where(row => row.NodeId == documentId))
        {
            schedule.Add(Build(row));
        }
        return schedule;
    }

    public IDictionary<int, IEnumerable<ContentSchedule>> Of(int[] documentIds) =>
        Rows.AsNoTracking().Where(row => documentIds.Contains(row.NodeId)).AsEnumerable()
            .GroupBy(row => row.NodeId).ToDictionary(rows => rows.Key, IEnumerable<ContentSchedule> (rows) => rows.Select(Build).ToList());

    public void Replace(int documentId, ContentScheduleCollection schedule)
    {
        Rows.Where(row => row.NodeId == documentId).ExecuteDelete();
        foreach (var entry in schedule.FullSchedule)
        {
            entry.Id = entry.Id == Guid.Empty ? Guid.NewGuid() : entry.Id;
            Rows.Add(new ScheduleRow
            {
                Id = entry.Id,
                NodeId = documentId,
                LanguageId = entry.Culture == Constants.System.InvariantCulture ? null : languages.GetIdByIsoCode(entry.Culture),
                Date = entry.Date,
                Action = entry.Action.ToString(),
            });
        }
        scopes.Db.SaveChanges();
        scopes.Db.ChangeTracker.Clear();
    }

    public void Clear(DateTime until, ContentScheduleAction? action = null) => Due(until, action).ExecuteDelete();

    /// <summary>The documents for which something is due.</summary>
    public IQueryable<int> DueDocuments(DateTime until, ContentScheduleAction action) => Due(until, action).Select(row => row.NodeId);

    private IQueryable<ScheduleRow> Due(DateTime until, ContentScheduleAction? action)
    {
        var limit = UtcTime.From(until);
        var name = action?.ToString();
        return Rows.Where(row => row.Date <= limit && (name == null || row.Action == name));
    }

    private ContentSchedule Build(ScheduleRow row) =>
        new(row.Id, languages.GetIsoCodeById(row.LanguageId) ?? Constants.System.InvariantCulture, row.Date, Enum.Parse<ContentScheduleAction>(row.Action));
}
