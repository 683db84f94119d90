using Microsoft.AspNetCore.Antiforgery;

namespace CoopHub.Web.Writing;

/// <summary>Lets a request through only when it carries the token of a form that this site showed to this person.</summary>
internal sealed class TokenFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Results.Problem("Das Formular ist abgelaufen. Speichern Sie Ihren Text und laden Sie die Seite neu.", statusCode: StatusCodes.Status400BadRequest);
}
