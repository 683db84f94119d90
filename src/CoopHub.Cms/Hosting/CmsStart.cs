using CoopHub.Cms.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Hosting;

/// <summary>
/// Lays what Umbraco takes for granted on a new site: a default language and the built-in kinds of relations. Called at
/// every start, after the schema files were read; what is there already stays as it is.
/// </summary>
public sealed class CmsStart
{
    private const string DefaultIsoCode = "de-DE";
    private readonly HubScopeProvider _scopes;
    private readonly ILanguageRepository _languages;
    private readonly IRelationTypeRepository _relationTypes;

    internal CmsStart(HubScopeProvider scopes, ILanguageRepository languages, IRelationTypeRepository relationTypes) =>
        (_scopes, _languages, _relationTypes) = (scopes, languages, relationTypes);

    /// <summary>Adds what is missing, in one transaction; nodes that start at once take turns.</summary>
    public void Run()
    {
        using var scope = _scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.Languages);
        NameADefaultLanguage();
        Add(Constants.Conventions.RelationTypes.RelateDocumentOnCopyAlias, Constants.Conventions.RelationTypes.RelateDocumentOnCopyName, Constants.ObjectTypes.Document, isBidirectional: true);
        Add(Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteName, Constants.ObjectTypes.Document, isBidirectional: false);
        scope.Complete();
    }

    private void NameADefaultLanguage()
    {
        if (_languages.GetDefaultId() is not null)
        {
            return;
        }
        var language = _languages.GetByIsoCode(DefaultIsoCode) ?? new Language(DefaultIsoCode, "Deutsch (Deutschland)");
        language.IsDefault = true;
        _languages.Save(language);
    }

    private void Add(string alias, string name, Guid objectType, bool isBidirectional)
    {
        if (_relationTypes.GetMany((int[]?)null).All(type => type.Alias != alias))
        {
            _relationTypes.Save(new RelationType(name, alias, isBidirectional, objectType, objectType, isDependency: false));
        }
    }
}
