namespace CoopHub.Cms.Schema;

/// <summary>Where the files of document types, data types and languages lie, and what importing them may do.</summary>
public sealed class SchemaOptions
{
    /// <summary>The section of the configuration that is read.</summary>
    public const string Section = "Schema";

    /// <summary>The folder with the uSync files; a relative one lies beside the program, as the site's other content does.</summary>
    public string Folder { get; set; } = "uSync/v17";

    /// <summary>
    /// Lets an import remove what documents still hold. Off, because nobody wants to lose texts by deploying a file; set
    /// for one start by an operator who has read what would be lost.
    /// </summary>
    public bool AllowRemovalOfData { get; set; }
}
