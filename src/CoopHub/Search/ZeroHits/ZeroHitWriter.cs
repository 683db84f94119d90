using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopHub.Search.ZeroHits;

/// <summary>Writes the queries without hits every few seconds.</summary>
internal sealed class ZeroHitWriter(ZeroHitLog zeroHits, TimeProvider clock, ILogger<ZeroHitWriter> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAny(Task.Delay(Pause, clock, stoppingToken));
            try
            {
                zeroHits.Write();
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException or TimeoutException)
            {
                log.LogWarning(failure, "Die Anfragen ohne Treffer konnten nicht notiert werden.");
            }
        }
    }
}
