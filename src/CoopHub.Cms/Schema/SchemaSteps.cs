namespace CoopHub.Cms.Schema;

/// <summary>The order of an import: what others build on comes first and is deleted last.</summary>
internal sealed class SchemaSteps(LanguageImport languages, DataTypeImport dataTypes, DocumentTypeImport documentTypes)
{
    /// <exception cref="SchemaRefusedException">A file cannot be taken over; the caller's scope must not be completed.</exception>
    public SchemaChanges Run(SchemaFolder files, bool allowRemovalOfData)
    {
        var spoken = languages.Apply(files);
        var data = dataTypes.Apply(files);
        var documents = documentTypes.Apply(files, allowRemovalOfData);
        documentTypes.Remove(files, allowRemovalOfData, documents);
        dataTypes.Remove(files, data);
        languages.Remove(files, allowRemovalOfData, spoken);
        return new SchemaChanges(spoken.Count, data.Count, documents.Count);
    }
}
