using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoopHub.Web.Confirmations;
using CoopHub.Web.Faults;
using CoopHub.Web.Products;
using CoopHub.Web.Search;
using CoopHub.Web.Shared;
using CoopHub.Web.SignIn;
using CoopHub.Web.Writing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace CoopHub.Web.Hosting;

/// <summary>The pages and everything that stands between them and the network.</summary>
internal static class FrontDoor
{
    public static void AddFrontDoor(this IServiceCollection services)
    {
        services.AddRazorPages().WithRazorPagesRoot("/");
        // The longest question that anybody pastes into the search gets a page, not the bare refusal of the server.
        services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestLineSize = 128 * 1024);
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsCheck>();
        services.AddSingleton<SecurityHeaders>();
        services.AddSingleton<Assets>();
        services.AddSingleton<Frame>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TodayClock>();
        services.AddSingleton<ConfirmationLinks>();
        services.AddSingleton<ProductKinds>();
        services.AddSingleton<ReturnToForm>();
        services.AddKeptPages();
    }

    public static void UseFrontDoor(this WebApplication app)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = app.Services.GetRequiredService<OwnFault>().Write });
        app.Use(app.Services.GetRequiredService<SecurityHeaders>().Write);
        app.Use(KeptPages.ChooseEncoding);
        app.Use(app.Services.GetRequiredService<Assets>().Serve);
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseStatusCodePagesWithReExecute("/fehler/{0}");
        app.UseRouting();
        app.UseSignIn();
        app.MapRazorPages();
        app.MapWriting();
        app.MapSearch();
        app.MapSitemap();
    }

    private static void AddKeptPages(this IServiceCollection services)
    {
        services.AddSingleton<ContentState>();
        services.AddSingleton<KeptPages>();
        services.AddSingleton<OwnFault>();
        services.AddSingleton<Neighbours>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<KeptPages>((options, kept) =>
        {
            (options.SizeLimit, options.MaximumBodySize) = (KeptPages.AllTogether, KeptPages.LargestPage);
            options.AddBasePolicy(kept);
        });
    }
}
