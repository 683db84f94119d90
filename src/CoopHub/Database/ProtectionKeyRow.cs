namespace CoopHub.Database;

/// <summary>A key with which the site protects cookies and forms. All nodes read the same ones.</summary>
public sealed class ProtectionKeyRow
{
    public int Id { get; set; }

    /// <summary>The name that ASP.NET Core gives it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The key as ASP.NET Core writes it; encrypted where a certificate is named.</summary>
    public string Xml { get; set; } = "";
}
