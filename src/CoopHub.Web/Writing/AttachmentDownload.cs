using CoopHub.Attachments;
using Microsoft.Net.Http.Headers;

namespace CoopHub.Web.Writing;

/// <summary>
/// Sends a file so that nothing in it can act in the site's name: to be saved and not shown, as the kind it is, in a box
/// of its own. Pictures stand in pages nevertheless, for an <c>img</c> does not ask how it was sent.
/// </summary>
internal sealed class AttachmentDownload(Attachment attachment, ReadAttachment read) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(attachment.FileName);
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Kept by the reader's browser only, and asked for again each time: rights may have changed since.
        headers.CacheControl = "private, no-cache";
        return Results.Stream(
            read.Open(attachment),
            attachment.MediaType,
            lastModified: new DateTimeOffset(attachment.CreatedAt, TimeSpan.Zero),
            entityTag: new EntityTagHeaderValue($"\"{attachment.Sha256}\""),
            enableRangeProcessing: true).ExecuteAsync(httpContext);
    }
}
