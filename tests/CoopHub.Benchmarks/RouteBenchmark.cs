using BenchmarkDotNet.Attributes;
using CoopHub.Cms.Published;
using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Benchmarks;

/// <summary>Reads a page of the big site by its address, as a visitor does.</summary>
public class RouteBenchmark
{
    private const string Route = "/liste-8/loesung-4007-fuer-staedte-und-gemeinden";
    private ServiceProvider _services = null!;
    private PublishedSite _site = null!;

    /// <summary>Loads the site.</summary>
    [GlobalSetup]
    public void Load()
    {
        _services = BigSite.OpenAsync().GetAwaiter().GetResult();
        _site = _services.GetRequiredService<PublishedSite>();
        _site.Load();
        if (_site.FindByRoute(Route) is null)
        {
            throw new InvalidOperationException($"The site has no page {Route}.");
        }
    }

    /// <summary>Closes the site.</summary>
    [GlobalCleanup]
    public void Close() => _services.Dispose();

    /// <summary>The page alone.</summary>
    [Benchmark]
    public object? Find() => _site.FindByRoute(Route);

    /// <summary>The page, its text as HTML and three facts.</summary>
    [Benchmark]
    public int Read()
    {
        var page = _site.FindByRoute(Route)!;
        return page.GetProperty("body")!.GetValue()!.ToString()!.Length
            + (page.GetProperty("summary")!.GetValue() as string)!.Length
            + (int)page.GetProperty("users")!.GetValue()!
            + (page.GetProperty("status")!.GetValue() as string)!.Length;
    }

    /// <summary>The page's neighbours in the list that it stands in.</summary>
    [Benchmark]
    public int Neighbours() => _site.Below(_site.FindByRoute("/liste-8")!).Count;
}
