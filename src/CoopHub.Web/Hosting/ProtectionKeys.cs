using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using CoopHub.Cms.Data;
using CoopHub.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Hosting;

/// <summary>Where the certificate lies that encrypts the keys of cookies and forms in the database.</summary>
internal sealed class ProtectionKeysOptions
{
    public const string Section = "ProtectionKeys";

    /// <summary>A file in PKCS#12 format (.pfx); left empty, the keys stand in the database as they are, and whoever reads it can use them.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>The file's password.</summary>
    public string? CertificatePassword { get; set; }
}

/// <summary>Keeps the keys of cookies and forms in the database, where all nodes and the backup have them.</summary>
internal sealed class ProtectionKeys(Func<HubDb> open) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = open();
        return [.. db.Set<ProtectionKeyRow>().AsNoTracking().OrderBy(row => row.Id).Select(row => row.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = open();
        db.BeginWriting();
        db.Add(new ProtectionKeyRow { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
        db.Database.CommitTransaction();
    }
}

internal static class ProtectionKeysRegistration
{
    public static IServiceCollection AddProtectionKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(ProtectionKeysOptions.Section).Get<ProtectionKeysOptions>() ?? new();
        services.AddOptions<ProtectionKeysOptions>().BindConfiguration(ProtectionKeysOptions.Section)
            .Validate(chosen => string.IsNullOrEmpty(chosen.CertificateFile) || File.Exists(chosen.CertificateFile), "ProtectionKeys:CertificateFile nennt eine Datei, die es nicht gibt.")
            .ValidateOnStart();
        // One name for all nodes and versions: keys are bound to it.
        var protection = services.AddDataProtection().SetApplicationName("CoopHub");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            management => management.XmlRepository = new ProtectionKeys(provider.GetRequiredService<Func<HubDb>>())));
        if (File.Exists(options.CertificateFile))
        {
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(options.CertificateFile, options.CertificatePassword));
        }
        return services;
    }
}
