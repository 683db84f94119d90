using CoopHub.Members;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Solutions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Web.Tests.Kit;

/// <summary>The site with the demonstration content on a port of its own, for what only a real connection shows: a browser, bytes on the wire.</summary>
public sealed class SiteOnPort : WebApplicationFactory<Program>
{
    public SiteOnPort()
    {
        UseKestrel(0);
        StartServer();
        Services.GetRequiredService<PartnerShelf>().Replace(DemonstrationRecords.Partners);
        Services.GetRequiredService<SolutionShelf>().Replace(DemonstrationRecords.Solutions);
        Services.GetRequiredService<NewsShelf>().Replace(DemonstrationRecords.News);
        Services.GetRequiredService<PageShelf>().Replace(DemonstrationRecords.Pages, DemonstrationRecords.Start);
    }

    /// <summary>Where it listens, without a closing slash.</summary>
    public string Address => ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
}
