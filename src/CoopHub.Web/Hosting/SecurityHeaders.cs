using Microsoft.Extensions.Options;

namespace CoopHub.Web.Hosting;

/// <summary>The headers that every answer carries. Only own scripts and styles from files are allowed; KERN's icons are data images.</summary>
internal sealed class SecurityHeaders(IOptions<SiteOptions> site)
{
    private const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly bool _secure = site.Value.IsSecure;

    public Task Write(HttpContext context, RequestDelegate next)
    {
        WriteTo(context.Response.Headers);
        return next(context);
    }

    public void WriteTo(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (_secure)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }
}
