using CoopHub.Members;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.SignIn;

/// <summary>The ways to sign in.</summary>
public sealed class SignInOptions
{
    public const string Section = "SignIn";

    /// <summary>Offers a demonstration person per role, without a password. Development only: elsewhere the start is refused.</summary>
    public bool DemonstrationPersons { get; set; }

    /// <summary>How many forms one address may send per minute without being signed in; a town hall often has one address for all.</summary>
    public int AnonymousPostsPerMinute { get; set; } = 30;

    /// <summary>Proxies in front of the site, by address, whose X-Forwarded-For is believed; those on the same machine always are.</summary>
    public IList<string> Proxies { get; } = [];

    /// <summary>Microsoft Entra ID, for partners that use it.</summary>
    public EntraOptions Entra { get; set; } = new();

    /// <summary>Other OpenID Connect providers, one per partner, by a short name that becomes part of the address.</summary>
    public IDictionary<string, DirectoryOptions> Directories { get; } = new Dictionary<string, DirectoryOptions>(StringComparer.Ordinal);
}

/// <summary>The application's registration with Microsoft Entra ID and the tenants that may use it.</summary>
public sealed class EntraOptions
{
    /// <summary>Microsoft's address; another one only for national clouds.</summary>
    public string Instance { get; set; } = "https://login.microsoftonline.com/";

    /// <summary>The application id of the registration; empty means that Entra ID is not offered.</summary>
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";

    /// <summary>Tenant id to partner (the last part of the partner's address). Whoever comes from another tenant is refused.</summary>
    public IDictionary<string, string> Tenants { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>App role of the registration to role here, up to <see cref="Role.Coordinator"/>. Without an entry the role is given in CoopHub.</summary>
    public IDictionary<string, Role> Roles { get; } = new Dictionary<string, Role>(StringComparer.Ordinal);

    public bool IsOffered => ClientId.Length > 0;
}

/// <summary>An OpenID Connect provider of one partner.</summary>
public sealed class DirectoryOptions
{
    /// <summary>What the button says, such as "Konto der Stadt Salzgitter".</summary>
    public string Title { get; set; } = "";
    public string Authority { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";

    /// <summary>The partner whose people sign in there (the last part of the partner's address).</summary>
    public string Partner { get; set; } = "";
}

/// <summary>Names what is wrong with the settings before the doors open.</summary>
internal sealed class SignInOptionsCheck(IHostEnvironment host) : IValidateOptions<SignInOptions>
{
    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(SignInOptions options)
    {
        if (options.DemonstrationPersons && !host.IsDevelopment())
        {
            yield return "SignIn:DemonstrationPersons ist nur in der Entwicklung erlaubt (ASPNETCORE_ENVIRONMENT=Development). Entfernen Sie die Einstellung.";
        }
        if (options.AnonymousPostsPerMinute < 1)
        {
            yield return "SignIn:AnonymousPostsPerMinute muss mindestens 1 sein.";
        }
        foreach (var proxy in options.Proxies.Where(proxy => !System.Net.IPAddress.TryParse(proxy, out _)))
        {
            yield return $"SignIn:Proxies enthält „{proxy}“; erwartet wird eine IP-Adresse.";
        }
        foreach (var fault in EntraFaults(options.Entra).Concat(options.Directories.SelectMany(one => DirectoryFaults(one.Key, one.Value))))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> EntraFaults(EntraOptions entra)
    {
        if (!entra.IsOffered)
        {
            yield break;
        }
        if (entra.ClientSecret.Length == 0)
        {
            yield return "SignIn:Entra:ClientSecret fehlt: Zu SignIn:Entra:ClientId gehört ein Geheimnis.";
        }
        if (entra.Tenants.Count == 0)
        {
            yield return "SignIn:Entra:Tenants ist leer: Tragen Sie die Mandanten der Partner ein, zum Beispiel SignIn__Entra__Tenants__{Mandanten-ID}=stadt-salzgitter.";
        }
        foreach (var tenant in entra.Tenants.Keys.Where(tenant => !Guid.TryParse(tenant, out _)))
        {
            yield return $"SignIn:Entra:Tenants enthält „{tenant}“; erwartet wird die ID eines Mandanten.";
        }
        foreach (var (appRole, role) in entra.Roles.Where(pair => !pair.Value.NeedsPartner()))
        {
            yield return $"SignIn:Entra:Roles:{appRole} vergibt „{role.Name()}“; ein Verzeichnis eines Partners darf höchstens „{Role.Coordinator.Name()}“ vergeben.";
        }
    }

    private static IEnumerable<string> DirectoryFaults(string name, DirectoryOptions directory)
    {
        if (name.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter)) || name == ExternalSignIn.Entra)
        {
            yield return $"SignIn:Directories:{name}: Der Name darf nur aus kleinen Buchstaben und Ziffern bestehen und nicht „{ExternalSignIn.Entra}“ heißen.";
        }
        var missing = new[] { (nameof(directory.Title), directory.Title), (nameof(directory.Authority), directory.Authority), (nameof(directory.ClientId), directory.ClientId), (nameof(directory.ClientSecret), directory.ClientSecret), (nameof(directory.Partner), directory.Partner) };
        foreach (var (setting, _) in missing.Where(one => one.Item2.Length == 0))
        {
            yield return $"SignIn:Directories:{name}:{setting} fehlt.";
        }
    }
}
