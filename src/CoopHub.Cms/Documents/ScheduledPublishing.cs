using CoopHub.Cms.Schedules;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Documents;

/// <summary>Publishes documents and takes them back when the time that an editor has set has come.</summary>
internal sealed class ScheduledPublishing(IContentService documents, TimeProvider clock, ILogger<ScheduledPublishing> log) : IScheduledWork
{
    public string Name => "scheduled publishing";

    public TimeSpan Interval => TimeSpan.FromSeconds(10);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var refused in documents.PerformScheduledPublish(clock.GetUtcNow().UtcDateTime).Where(result => !result.Success))
        {
            log.LogWarning("The time set for “{Document}” ({Id}) has come, but it was refused: {Reason}.", refused.Content?.Name, refused.Content?.Id, refused.Result);
        }
        return Task.CompletedTask;
    }
}
