using CoopHub.Cms.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Schema;

/// <summary>The folders as they are now, of either kind.</summary>
internal sealed class FiledTypes(HubScopeProvider scopes, IDataTypeContainerRepository dataTypes, IDocumentTypeContainerRepository documentTypes)
{
    public TypeFolders DataTypes() => new(scopes, dataTypes, Constants.ObjectTypes.DataType);

    public TypeFolders DocumentTypes() => new(scopes, documentTypes, Constants.ObjectTypes.DocumentType);
}
