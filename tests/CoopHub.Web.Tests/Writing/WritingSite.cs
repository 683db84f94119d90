using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using CoopHub.Attachments;
using CoopHub.Cms;
using CoopHub.Database;
using CoopHub.Web.Writing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Tests.Writing;

/// <summary>A page with the site's editor and the endpoints that it needs, on a real database. Everybody is signed in who does not say otherwise.</summary>
internal sealed class WritingSite : IAsyncDisposable
{
    /// <summary>The cookie of somebody whose session has ended.</summary>
    public const string SignedOut = "abgemeldet";

    private readonly string _folder = Directory.CreateTempSubdirectory("coophub-writing-").FullName;
    private EditorHost? _host;

    public Guid Record { get; } = Guid.NewGuid();
    public Guid Member { get; } = Guid.NewGuid();
    public ConcurrentQueue<string> Drafts { get; } = [];
    public bool Readable { get; set; } = true;
    public bool Writable { get; set; } = true;
    public MarkdownField Field { get; set; }
    public string Address => _host!.Address;

    private WritingSite() => Field = new MarkdownField("Body", "Beschreibung")
    {
        Help = "Was die Lösung kann und für wen sie da ist",
        Required = true,
        LinksUrl = "/seiten",
        UploadUrl = AttachmentEndpoints.UploadUrl(Record),
        AutosaveUrl = "/entwurf",
    };

    public static async Task<WritingSite> StartAsync()
    {
        var site = new WritingSite();
        site._host = await EditorHost.StartAsync(site.Add, site.Map);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void Add(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)}"] = $"Data Source={_folder}/coophub.db",
        });
        builder.Services.AddHubDatabase(builder.Configuration).AddCms(builder.Configuration, kernel => kernel.AddAttachments());
        builder.Services.AddControllersWithViews().AddApplicationPart(typeof(Program).Assembly);
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, Everybody>("Test", null);
    }

    private void Map(WebApplication site)
    {
        site.Services.GetRequiredService<DatabaseStart>().RunAsync().GetAwaiter().GetResult();
        site.UseAuthentication();
        site.UseAuthorization();
        site.MapMarkdownPreview();
        site.MapAttachments((_, record) => ValueTask.FromResult(new RecordAccess(Readable && record == Record, Writable && record == Record, Member, "Kooperation")));
        site.MapGet("/schreiben", ShowAsync);
        site.MapPost("/schreiben", async (HttpRequest request) => Results.Text((await request.ReadFormAsync())["Body"].ToString()));
        site.MapPost("/entwurf", async (HttpRequest request) => Drafts.Enqueue((await request.ReadFormAsync())["Body"].ToString())).RequireAuthorization();
        site.MapGet("/seiten", (string q) => new[] { new { title = "Bürgerportal (neu)", url = "/loesungen/buergerportal", hint = "Lösung" }, new { title = "Terminvergabe", url = "/loesungen/termine", hint = "Lösung" } }
            .Where(page => page.title.Contains(q, StringComparison.OrdinalIgnoreCase)));
    }

    private async Task<IResult> ShowAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var token = antiforgery.GetAndStoreTokens(context).RequestToken;
        return Results.Content($"""
            <!doctype html><html lang="de"><head><meta charset="utf-8"><title>Lösung bearbeiten</title>
            <link rel="stylesheet" href="/lib/kern.min.css"><link rel="stylesheet" href="/css/coophub.css"><link rel="stylesheet" href="/css/editor.css">
            <script type="module" src="/js/editor.js"></script></head>
            <body><main class="kern-container"><h1>Lösung bearbeiten</h1><form method="post" action="/schreiben"><input type="hidden" name="__RequestVerificationToken" value="{token}">
            {await RenderAsync(context)}
            <button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Speichern</span></button> <a class="kern-link" href="/leer">Anderswo</a></form></main></body></html>
            """, "text/html; charset=utf-8");
    }

    private async Task<string> RenderAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var action = new ActionContext(context, new Microsoft.AspNetCore.Routing.RouteData(), new Microsoft.AspNetCore.Mvc.Abstractions.ActionDescriptor());
        var view = services.GetRequiredService<IRazorViewEngine>().GetView(null, "/Writing/_MarkdownField.cshtml", isMainPage: false).View!;
        var data = new ViewDataDictionary<MarkdownField>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = Field };
        await using var html = new StringWriter();
        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(context, services.GetRequiredService<ITempDataProvider>()), html, new HtmlHelperOptions()));
        return html.ToString();
    }

    private sealed class Everybody(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Cookies.ContainsKey(SignedOut)
            ? AuthenticateResult.NoResult()
            : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Meyer")], "Test")), "Test")));
    }
}
