namespace CoopHub.Cms.Schema;

/// <summary>What an import has changed, counted by kind.</summary>
public sealed record SchemaChanges(SchemaCount Languages, SchemaCount DataTypes, SchemaCount DocumentTypes)
{
    /// <summary>The files are those that were imported last; nothing was touched.</summary>
    public static readonly SchemaChanges None = new(new SchemaCount(0, 0, 0), new SchemaCount(0, 0, 0), new SchemaCount(0, 0, 0));

    /// <summary>Whether anything was changed.</summary>
    public bool Any => this != None;

    /// <summary>The counts in words, for operators.</summary>
    public override string ToString() => $"Sprachen: {Languages}; Datentypen: {DataTypes}; Dokumenttypen: {DocumentTypes}";
}

/// <summary>How many of one kind were added, changed and removed.</summary>
public sealed record SchemaCount(int Added, int Changed, int Removed)
{
    /// <summary>The counts in words, for operators.</summary>
    public override string ToString() => $"{Added} neu, {Changed} geändert, {Removed} gelöscht";
}
