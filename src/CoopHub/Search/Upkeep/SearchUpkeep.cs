using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopHub.Search.Upkeep;

/// <summary>Builds the index in the background when it must be, secures it every few seconds, and once more at the end.</summary>
internal sealed class SearchUpkeep(SearchHome home, IOptions<SearchOptions> options, ILogger<SearchUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        _ = home.Position;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = options.Value.CommitEvery;
            if (home.RebuildReason is { } reason && !TryRebuild(reason, stoppingToken))
            {
                pause = PauseAfterFailure;
            }
            home.Commit();
            await Task.WhenAny(Task.Delay(pause, stoppingToken));
        }
        home.Commit();
    }

    private bool TryRebuild(string reason, CancellationToken stopping)
    {
        try
        {
            log.LogInformation("Der Suchindex wird aufgebaut: {Reason}", reason);
            home.Rebuild(reason, stopping);
            log.LogInformation("Der Suchindex ist aufgebaut: {Records} Einträge.", home.Count);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Der Suchindex konnte nicht aufgebaut werden; es wird wieder versucht.");
            home.Progress.End(failure.Message);
            return false;
        }
    }
}
