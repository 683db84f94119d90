using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace CoopHub.Web.Hosting;

/// <summary>
/// Which answers are kept and served again: pages and maps that a guest asked for without any cookie, under the name of the
/// present state. Kept answers are compressed already. Nothing that a visitor can make up is kept: not a page that was not found, not a
/// search, not an unknown filter; other query strings are not looked at.
/// </summary>
internal sealed class KeptPages(ContentState state) : IOutputCachePolicy
{
    public const long AllTogether = 48 * 1024 * 1024;
    public const long LargestPage = 512 * 1024;

    private static readonly TimeSpan s_time = TimeSpan.FromMinutes(30);
    private static readonly StringValues s_listKeys = new(Solutions.Selection.Keys);
    private static readonly StringValues s_productKeys = new(Products.IndexModel.Keys);
    private static readonly StringValues s_groupKeys = new(Groups.IndexModel.Keys);

    /// <summary>Keeps this answer out, because the visitor made its address up.</summary>
    public static void DoNotKeep(HttpContext context)
    {
        if (context.Features.Get<IOutputCacheFeature>() is { } kept)
        {
            kept.Context.AllowCacheStorage = false;
        }
    }

    /// <summary>Leaves one of three spellings of the header, so that there are at most three copies of a page.</summary>
    public static Task ChooseEncoding(HttpContext context, RequestDelegate next)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptEncoding;
        bool Takes(string name) => wanted.Any(one => one.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && one.Quality != 0);
        context.Request.Headers.AcceptEncoding = Takes("br") ? "br" : Takes("gzip") ? "gzip" : "identity";
        return next(context);
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var guest = !request.Headers.ContainsKey("Cookie") && !request.Headers.ContainsKey("Authorization");
        // What is searched for is made up by visitors, always.
        context.EnableOutputCaching = guest && !request.Path.StartsWithSegments("/suche") && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = context.EnableOutputCaching;
        context.ResponseExpirationTimeSpan = s_time;

        var rules = context.CacheVaryByRules;
        // Addresses in a page come from the settings; the host header changes nothing.
        rules.VaryByHost = false;
        rules.HeaderNames = "Accept-Encoding";
        rules.QueryKeys = KeysOf(request.Path);
        rules.VaryByValues["state"] = state.Name;
        if (context.EnableOutputCaching)
        {
            WriteValidator(context.HttpContext.Response, state.Name);
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && !response.Headers.ContainsKey("Set-Cookie");
        return ValueTask.CompletedTask;
    }

    // What else stands in an address changes nothing on the page.
    private static StringValues KeysOf(PathString path) => path switch
    {
        _ when path.StartsWithSegments("/loesungen") => s_listKeys,
        _ when path.StartsWithSegments(Products.IndexModel.Path) => s_productKeys,
        _ when path.StartsWithSegments("/arbeitsgruppen") => s_groupKeys,
        _ => StringValues.Empty,
    };

    // Browsers ask again each time and are answered with 304 while nothing was published. It is written before the page is
    // rendered, so that it is kept with it, and taken back from an answer that is no page.
    private static void WriteValidator(HttpResponse response, string state)
    {
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = $"W/\"{state}\"";
        response.OnStarting(() =>
        {
            if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
            {
                response.Headers.Remove("ETag");
            }
            return Task.CompletedTask;
        });
    }
}
