using CoopHub;
using CoopHub.Cms;
using CoopHub.Database;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.Extensions.Options;

if (Command.From(args) is not { } command)
{
    return Command.Explain(Console.Error);
}
if (command.NeedsNoSite)
{
    return Command.Explain(Console.Out);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = command.Settings, ContentRootPath = AppContext.BaseDirectory });
builder.Host.UseDefaultServiceProvider(container => (container.ValidateOnBuild, container.ValidateScopes) = (true, true));
builder.Services.AddHubDatabase(builder.Configuration);
builder.Services.AddCms(builder.Configuration, kernel => kernel.AddHub());
builder.Services.AddProtectionKeys(builder.Configuration);
builder.Services.AddFrontDoor();
builder.AddSignIn();

try
{
    await using var app = builder.Build();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    await app.Services.GetRequiredService<HubStart>().RunAsync(withDemonstration: app.Environment.IsDevelopment());
    if (command.Runs)
    {
        return command.Run(app.Services, Console.Out);
    }
    // What the start has used and left is given back, instead of being kept for as long as the site runs.
    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    app.UseFrontDoor();
    app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"CoopHub ist bereit: {string.Join(", ", app.Urls)}"));
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (OperatorFault.Explain(fault) is { } reason)
{
    Console.Error.WriteLine("CoopHub startet nicht: " + reason);
    return 1;
}

/// <summary>The entry point; public so that tests can start the site.</summary>
public partial class Program;
