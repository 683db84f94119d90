using CoopHub.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Writing;

/// <summary>Takes files in and hands them out. Who may do so is decided by whoever maps them, once per request.</summary>
public static class AttachmentEndpoints
{
    /// <summary>Where files are found; below it the key of the file.</summary>
    public const string Address = "/anlagen";

    // The file itself may have 25 MB; the form around it needs little.
    internal const int LongestRequest = 26 * 1024 * 1024;

    /// <summary>Where the editor sends the files of a record.</summary>
    public static string UploadUrl(Guid record) => $"{Address}?datensatz={record}";

    /// <summary>Maps the upload and the download.</summary>
    /// <param name="routes">The site.</param>
    /// <param name="decide">Says what the person behind a request may do with a record.</param>
    public static void MapAttachments(this IEndpointRouteBuilder routes, Func<HttpContext, Guid, ValueTask<RecordAccess>> decide)
    {
        routes.MapPost(Address, async (HttpContext context, Guid datensatz, IFormFile? file, [FromForm] string? alt, AddAttachment add, CancellationToken stop) =>
                await decide(context, datensatz) is { MayWrite: true } access ? await TakeAsync(datensatz, file, alt, access, add, stop) : Results.NotFound())
            .AddEndpointFilter<RouteHandlerBuilder, TokenFilter>()
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(LongestRequest))
            .RequireAuthorization();
        routes.MapMethods($"{Address}/{{key:guid}}", [HttpMethods.Get, HttpMethods.Head], async (HttpContext context, Guid key, ReadAttachment read, CancellationToken stop) =>
            await read.FindAsync(key, stop) is { } attachment && await decide(context, attachment.RecordKey) is { MayRead: true }
                ? new AttachmentDownload(attachment, read)
                : Results.NotFound());
    }

    private static async Task<IResult> TakeAsync(Guid record, IFormFile? file, string? alt, RecordAccess access, AddAttachment add, CancellationToken stop)
    {
        if (file is null)
        {
            return Refuse("Es ist keine Datei angekommen. Wählen Sie sie noch einmal aus.");
        }
        await using var content = file.OpenReadStream();
        var wanted = new NewAttachment(record, file.FileName, content, access.Member) { AltText = alt, Visibility = access.Visibility };
        return await add.RunAsync(wanted, stop) switch
        {
            AddAttachmentOutcome.Added(var kept) => Results.Json(TakenFile.From(kept), statusCode: StatusCodes.Status201Created),
            AddAttachmentOutcome.Refused(var reason) => Refuse(reason),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    private static IResult Refuse(string reason) => Results.Problem(reason, statusCode: StatusCodes.Status422UnprocessableEntity);
}

/// <summary>What a person may do with a record.</summary>
/// <param name="MayRead">See the record, and so its files.</param>
/// <param name="MayWrite">Edit the record, and so add files to it.</param>
/// <param name="Member">The person; null for a guest.</param>
/// <param name="Visibility">The visibility of the record, for the change log.</param>
public sealed record RecordAccess(bool MayRead, bool MayWrite, Guid? Member, string Visibility);
