using Microsoft.Extensions.Options;

namespace CoopHub.Web.Hosting;

/// <summary>How the site is known to the outside.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>
    /// The public address without a closing slash, such as <c>https://coophub.example</c>. Links for search engines are made
    /// of it and never of the host header, which holds whatever the caller writes.
    /// </summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Whether visitors come over TLS, so that browsers are told to never come back without it.</summary>
    public bool IsSecure => PublicAddress.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>The full address of a path on this site.</summary>
    public string AddressOf(string path) => PublicAddress + path;
}

/// <summary>Names what is wrong with the settings before the doors open.</summary>
internal sealed class SiteOptionsCheck : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options) =>
        Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !options.PublicAddress.EndsWith('/')
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Site:PublicAddress fehlt oder ist keine Adresse. Tragen Sie ein, unter welcher Adresse die Website erreichbar ist, ohne Schrägstrich am Ende, zum Beispiel https://coophub.example (Umgebungsvariable Site__PublicAddress).");
}
