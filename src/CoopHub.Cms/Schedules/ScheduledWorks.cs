using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopHub.Cms.Schedules;

/// <summary>Runs every registered <see cref="IScheduledWork"/>, each at its own pace: a slow or failing one holds up no other.</summary>
internal sealed class ScheduledWorks(IEnumerable<IScheduledWork> works, Leases leases, TimeProvider clock, ILogger<ScheduledWorks> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(works.Select(work => Task.Run(() => RepeatAsync(work, stoppingToken), stoppingToken)));

    private async Task RepeatAsync(IScheduledWork work, CancellationToken stopping)
    {
        var turns = new WorkTurns(work, leases, clock);
        var pause = work.Interval < Leases.Beat ? work.Interval : Leases.Beat;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await turns.TakeAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The scheduled work “{Work}” failed; it is tried again when it is due next.", work.Name);
            }
            await Task.WhenAny(Task.Delay(pause, clock, stopping));
        }
        turns.GiveBack();
    }
}
