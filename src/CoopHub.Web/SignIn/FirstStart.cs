using CoopHub.Members.Accounts;
using CoopHub.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.SignIn;

/// <summary>Tells whoever starts a site without an administrator how to become one. It goes to the console only, never into a log.</summary>
internal static class FirstStart
{
    public static void Tell(WebApplication app)
    {
        if (!app.Environment.IsProduction())
        {
            return;
        }
        var path = app.Services.GetRequiredService<FirstAdministrator>().InviteAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (path is not null)
        {
            var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
            Console.WriteLine($"Es gibt noch keine Administration. Richten Sie sie hier ein (der Link gilt einen Tag und einmal): {site.AddressOf(path)}");
        }
    }
}
