using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace CoopHub.Web.Tests.Writing;

/// <summary>
/// Serves the site's scripts and styles to a real browser, under the strictest policy: scripts from files of the site
/// only, and HTML from text only by the one place that is named for it.
/// </summary>
internal sealed class EditorHost : IAsyncDisposable
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; " +
        "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types coophub";

    private readonly WebApplication _site;

    private EditorHost(WebApplication site) => _site = site;

    /// <summary>The folder of this file.</summary>
    public static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    public string Address => _site.Urls.Single();

    public IServiceProvider Services => _site.Services;

    public static async Task<EditorHost> StartAsync(Action<WebApplicationBuilder>? add = null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        add?.Invoke(builder);
        var site = builder.Build();
        site.Use(async (context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            await next();
        });
        site.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(Path.Combine(Folder(), "../../../wwwroot"))) });
        map?.Invoke(site);
        site.MapGet("/favicon.ico", () => Results.NoContent());
        site.MapGet("/leer", () => Results.Content("<!doctype html><html lang=\"de\"><head><title>Leer</title></head><body></body></html>", "text/html; charset=utf-8"));
        await site.StartAsync();
        return new EditorHost(site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
