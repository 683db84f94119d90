using CoopHub.Members;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CoopHub.Web.Search;

/// <summary>Opens a page to members who have a right that concerns no single partner's record; others are refused, guests asked to sign in.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsRightAttribute(Right right) : AuthorizeAttribute, IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<CurrentMember>().Viewer.May(right))
        {
            context.Result = new ForbidResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
