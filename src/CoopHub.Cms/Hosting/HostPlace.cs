using Umbraco.Cms.Core.Hosting;

namespace CoopHub.Cms.Hosting;

/// <summary>Where the program runs, as far as the kernel asks: it keeps no files of its own here.</summary>
internal sealed class HostPlace : IHostingEnvironment
{
    public string? SiteName => "CoopHub";
    public string ApplicationId => "coophub";
    public string ApplicationPhysicalPath => AppContext.BaseDirectory;
    public string LocalTempPath => Path.GetTempPath();
    public string ApplicationVirtualPath => "/";
    public bool IsDebugMode => false;
    public bool IsHosted => true;
    public Uri ApplicationMainUrl { get; private set; } = new("http://localhost/");

    public string MapPathWebRoot(string path) => MapPathContentRoot(Path.Combine("wwwroot", Relative(path)));
    public string MapPathContentRoot(string path) => Path.Combine(ApplicationPhysicalPath, Relative(path));
    public string ToAbsolute(string virtualPath) => "/" + Relative(virtualPath);
    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl) => ApplicationMainUrl = currentApplicationUrl ?? ApplicationMainUrl;

    private static string Relative(string path) => path.TrimStart('~').TrimStart('/');
}
