using CoopHub.Web.SignIn;
using CoopHub.Writing;

namespace CoopHub.Web.Writing;

/// <summary>What the scripts of the form ask for, and the files of records.</summary>
internal static class WritingEndpoints
{
    /// <summary>Where pages are found by the words of their titles.</summary>
    public const string LinksUrl = "/schreiben/seiten";

    private const int LongestRequest = 4 * 1024 * 1024;

    /// <summary>Where the form of a record is kept while it is written.</summary>
    public static string AutosaveUrl(Guid record) => $"/schreiben/{record}/zwischenstand";

    public static void MapWriting(this IEndpointRouteBuilder routes)
    {
        routes.MapMarkdownPreview();
        routes.MapAttachments((context, record) => ValueTask.FromResult(Access(context, record)));
        routes.MapPost("/schreiben/{key:guid}/zwischenstand", KeepAsync)
            .AddEndpointFilter<RouteHandlerBuilder, TokenFilter>()
            .DisableAntiforgery()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LongestRequest))
            .RequireAuthorization();
        routes.MapGet(LinksUrl, (string? q, RecordTitles titles, CurrentMember me) => Results.Json(titles.Find(q ?? "", me.Viewer).Select(Shown))).RequireAuthorization();
        routes.MapGet("/schreiben/aehnlich", (string? titel, string? art, Guid? ausser, RecordTitles titles, RecordKinds kinds, CurrentMember me) =>
            kinds.FindBySlug(art ?? "") is { } kind ? Results.Json(titles.Like(titel ?? "", kind, ausser, me.Viewer).Select(Shown)) : Results.NotFound()).RequireAuthorization();
    }

    private static async Task<IResult> KeepAsync(HttpContext context, Guid key, UnsavedDrafts unsaved, CurrentMember me)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return unsaved.Keep(key, FormPost.Read(form), form["stand"].ToString(), me.Viewer) switch
        {
            WritingOutcome.Done => Results.NoContent(),
            WritingOutcome.Invalid => Results.Problem("Das ist zu viel Text für einen Eintrag. Kürzen Sie ihn oder hängen Sie eine Datei an.", statusCode: StatusCodes.Status422UnprocessableEntity),
            _ => Results.NotFound(),
        };
    }

    private static RecordAccess Access(HttpContext context, Guid record)
    {
        var viewer = context.RequestServices.GetRequiredService<CurrentMember>().Viewer;
        var (mayRead, mayWrite, visibility) = context.RequestServices.GetRequiredService<RecordDesk>().Access(record, viewer);
        return new RecordAccess(mayRead, mayWrite, viewer.Member, visibility);
    }

    private static object Shown(RecordTitle title) => new { title = title.Title, url = title.Path, hint = title.Kind.Name };
}
