namespace CoopHub.Cms.DataTypes;

/// <summary>What a data type is apart from its place in the tree.</summary>
internal sealed class DataTypeRow
{
    public int NodeId { get; set; }
    public string EditorAlias { get; set; } = "";
    public string? EditorUiAlias { get; set; }

    /// <summary><see cref="Umbraco.Cms.Core.Models.ValueStorageType"/> by name.</summary>
    public string DatabaseType { get; set; } = "";

    /// <summary>The configuration as JSON.</summary>
    public string? Configuration { get; set; }
    public DateTime UpdateDate { get; set; }
}
