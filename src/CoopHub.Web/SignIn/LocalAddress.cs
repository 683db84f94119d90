using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.SignIn;

/// <summary>Keeps redirects on this site, whatever stands in the address.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it leads to a page here, otherwise the start page.</summary>
    public static string Safe(this IUrlHelper url, string? wanted) => url.IsLocalUrl(wanted) && !wanted.Any(char.IsControl) ? wanted : "/";
}
