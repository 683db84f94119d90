using CoopHub.Cms;
using CoopHub.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;

namespace CoopHub.Tests.Kit;

/// <summary>One process with the whole content system on a test's database.</summary>
internal static class TestSite
{
    /// <summary>The services of the content system; nothing runs in the background.</summary>
    /// <param name="database">Where it keeps everything.</param>
    /// <param name="more">What a test adds to the kernel, such as notification handlers.</param>
    /// <param name="own">What a test brings of its own, such as a clock; it comes first.</param>
    public static ServiceProvider On(TestDatabase database, Action<IUmbracoBuilder>? more = null, params ServiceDescriptor[] own) => new ServiceCollection()
        .Add(own)
        .AddLogging()
        .AddHubDatabase(database.Configuration)
        .AddCms(database.Configuration, more)
        .BuildServiceProvider();
}
