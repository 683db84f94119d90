namespace CoopHub.Cms.Data;

/// <summary>A small fact of the installation, such as the hash of the imported schema.</summary>
internal sealed class KeyValueRow
{
    public string Key { get; set; } = "";
    public string? Value { get; set; }
    public DateTime Updated { get; set; }
}
