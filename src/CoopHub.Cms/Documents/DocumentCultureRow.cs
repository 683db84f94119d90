namespace CoopHub.Cms.Documents;

/// <summary>What is true of a document in one language.</summary>
internal sealed class DocumentCultureRow
{
    public int NodeId { get; set; }
    public int LanguageId { get; set; }
    public string? Name { get; set; }
    public bool Edited { get; set; }
    public bool Available { get; set; }
    public bool Published { get; set; }
}
