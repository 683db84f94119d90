namespace CoopHub.Cms.Schema;

/// <summary>A file of the schema cannot be taken over; the message names it, and tells the operator why and what to do.</summary>
public sealed class SchemaRefusedException : Exception
{
    /// <summary>A refusal with the file and the reason.</summary>
    public SchemaRefusedException(string file, string reason)
        : base($"Schema nicht übernommen, nichts wurde geändert. {file}: {reason}")
    {
    }

    /// <summary>A refusal with the file, the reason and what led to it.</summary>
    public SchemaRefusedException(string file, string reason, Exception cause)
        : base($"Schema nicht übernommen, nichts wurde geändert. {file}: {reason}", cause)
    {
    }
}
