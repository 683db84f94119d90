using CoopHub.Cms.Scoping;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing.Versions;

/// <summary>The versions of a record: the draft, and what once was published.</summary>
public sealed class RecordVersions(ICoreScopeProvider scopes, IContentService documents)
{
    private const int Most = 200;

    /// <summary>The versions that a viewer may see, the latest first.</summary>
    public IReadOnlyList<RecordVersion> List(WritableRecord record, Viewer viewer)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = scope.Database();
        var events = (from one in db.RecordEvents.AsNoTracking()
                      join member in db.Members on one.Member equals (Guid?)member.Id into members
                      from member in members.DefaultIfEmpty()
                      where one.DocumentKey == record.Key && (one.Act == RecordAct.Create || one.Act == RecordAct.Edit || one.Act == RecordAct.Duplicate || one.Act == RecordAct.RestoreVersion)
                      orderby one.At
                      select new { one.VersionId, one.At, Name = member == null ? null : member.Name }).ToList().ToLookup(one => one.VersionId);
        return [.. documents.GetVersionsSlim(record.Document.Id, 0, Most).Where(version => record.Shows(version, viewer)).Select(version =>
        {
            var last = events[version.VersionId].LastOrDefault();
            return new RecordVersion(version.VersionId, last?.At ?? version.UpdateDate, last?.Name)
            {
                IsDraft = version.VersionId == record.Document.VersionId,
                IsPublished = record.Document.Published && version.VersionId == record.Document.PublishedVersionId,
                Title = version.Name ?? "",
            };
        })];
    }

    /// <summary>One version of this record; null where it is another record's, closed to the viewer, or there is none.</summary>
    public IContent? Find(WritableRecord record, int version, Viewer viewer) =>
        documents.GetVersion(version) is { } found && found.Id == record.Document.Id && record.Shows(found, viewer) ? found : null;
}

/// <summary>One version of a record.</summary>
/// <param name="Id">The kernel's number of the version.</param>
/// <param name="At">When it was written last, in UTC.</param>
/// <param name="By">Who wrote it; null where the program did.</param>
public sealed record RecordVersion(int Id, DateTime At, string? By)
{
    public string Title { get; init; } = "";

    /// <summary>The version that is being written.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The version that readers see.</summary>
    public bool IsPublished { get; init; }
}
