namespace CoopHub.Cms.DocumentTypes;

/// <summary>
/// The name of a template with which a full Umbraco site renders documents of a type. CoopHub renders with pages of its own
/// and keeps the name for the way back.
/// </summary>
internal sealed class TemplateNameRow
{
    public int Id { get; set; }
    public int TypeId { get; set; }
    public Guid Key { get; set; }
    public string Alias { get; set; } = "";
    public bool IsDefault { get; set; }
}
