using CoopHub.Web.Hosting;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddFrontDoor();

var app = builder.Build();
app.UseFrontDoor();
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"CoopHub ist bereit: {string.Join(", ", app.Urls)}"));
app.Run();

/// <summary>The entry point; public so that tests can start the site.</summary>
public partial class Program;
