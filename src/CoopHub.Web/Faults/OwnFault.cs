using CoopHub.Web.Hosting;

namespace CoopHub.Web.Faults;

/// <summary>
/// What a visitor reads when the site itself has failed. It asks nothing and nobody: no page, no shelf, no database, since any
/// of them may be what failed.
/// </summary>
internal sealed class OwnFault(SecurityHeaders headers, Assets assets)
{
    private readonly string _styles = $"""<link rel="stylesheet" href="{assets["/lib/kern.min.css"]}"><link rel="stylesheet" href="{assets["/css/coophub.css"]}">""";

    public Task Write(HttpContext context)
    {
        headers.WriteTo(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page(context.TraceIdentifier), context.RequestAborted);
    }

    // The number comes from the server itself and holds letters, digits and a colon.
    private string Page(string number) => $"""
        <!doctype html>
        <html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
        <title>Es ist ein Fehler aufgetreten – CoopHub</title>{_styles}</head>
        <body><main class="hub-frame hub-main hub-fault"><p class="kern-preline">Fehler 500</p><h1 class="kern-heading-x-large">Das hat nicht geklappt. Der Fehler liegt bei uns.</h1>
        <p class="kern-body">Ihre Anfrage konnte gerade nicht beantwortet werden. Bitte laden Sie die Seite in einigen Minuten neu.</p>
        <p class="kern-body">Bleibt der Fehler bestehen, melden Sie ihn bitte Ihrer Geschäftsstelle und nennen Sie diese Nummer: <strong class="hub-number">{number}</strong></p>
        <p class="hub-actions"><a class="kern-btn kern-btn--primary" href="/"><span class="kern-label">Zur Startseite</span></a></p></main></body></html>
        """;
}
