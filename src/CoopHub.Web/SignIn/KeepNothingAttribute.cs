using CoopHub.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CoopHub.Web.SignIn;

/// <summary>
/// Marks a page whose answer nobody keeps, even for somebody who is not signed in. What a member sees, and what holds a secret
/// or a form's token, must be found neither in the browser's memory after signing out nor in a proxy's nor in our own.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeepNothingAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context) => Mark(context.HttpContext);

    public static void Mark(HttpContext context)
    {
        KeptPages.DoNotKeep(context);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.Remove("ETag");
            return Task.CompletedTask;
        });
    }
}
