using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace CoopHub.Web.Hosting;

/// <summary>The pages and everything that stands between them and the network.</summary>
internal static class FrontDoor
{
    public static void AddFrontDoor(this IServiceCollection services)
    {
        services.AddRazorPages().WithRazorPagesRoot("/");
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public static void UseFrontDoor(this WebApplication app)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        app.UseExceptionHandler("/fehler/500");
        app.UseStatusCodePagesWithReExecute("/fehler/{0}");
        app.Use(SecurityHeaders.Write);
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = served => CacheForever(served.Context) });
        app.UseRouting();
        app.MapRazorPages();
        app.MapSitemap();
    }

    // Only an address that carries the hash of the content may be kept for ever.
    private static void CacheForever(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
}
