using CoopHub.Cms.Changes;
using CoopHub.Cms.Querying;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Languages;

/// <summary>The languages of the site; there is always at least the default one.</summary>
internal sealed class LanguageRepository : ILanguageRepository
{
    private readonly HubScopeProvider _scopes;
    private readonly ChangeLog _changes;
    private readonly Remembered<IReadOnlyList<Language>> _languages;

    public LanguageRepository(HubScopeProvider scopes, ChangeLog changes)
    {
        (_scopes, _changes) = (scopes, changes);
        _languages = new Remembered<IReadOnlyList<Language>>(scopes, db =>
            [.. db.Set<LanguageRow>().AsNoTracking().OrderBy(row => row.Id).AsEnumerable().Select(Build)]);
    }

    public ILanguage? Get(int id) => Copy(All.FirstOrDefault(language => language.Id == id));

    public IEnumerable<ILanguage> GetMany(params int[]? ids) =>
        All.Where(language => ids is not { Length: > 0 } || ids.Contains(language.Id)).Select(language => Copy(language)!).ToList();

    public bool Exists(int id) => All.Any(language => language.Id == id);

    // Languages are a handful and in memory; the question is asked of them there.
    public IEnumerable<ILanguage> Get(IQuery<ILanguage> query) =>
        GetMany().Where(language => ((HubQuery<ILanguage>)query).Conditions.All(condition => condition.Compile()(language))).ToList();

    public int Count(IQuery<ILanguage>? query) => query is null ? All.Count : Get(query).Count();

    public ILanguage? GetByIsoCode(string isoCode) => Copy(Find(isoCode));

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true)
    {
        if (string.IsNullOrEmpty(isoCode))
        {
            return null;
        }
        return Find(isoCode)?.Id ?? (throwOnNotFound ? throw new ArgumentException($"There is no language {isoCode}.", nameof(isoCode)) : null);
    }

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true)
    {
        if (id is null)
        {
            return null;
        }
        return All.FirstOrDefault(language => language.Id == id)?.IsoCode
            ?? (throwOnNotFound ? throw new ArgumentException($"There is no language with the id {id}.", nameof(id)) : null);
    }

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)!)];

    public string GetDefaultIsoCode() => All.FirstOrDefault(language => language.IsDefault)?.IsoCode ?? "de-DE";

    public int? GetDefaultId() => All.FirstOrDefault(language => language.IsDefault)?.Id;

    public void Save(ILanguage entity)
    {
        var db = _scopes.Db;
        if (entity.IsDefault)
        {
            foreach (var other in db.Set<LanguageRow>().Where(row => row.IsDefault && row.IsoCode != entity.IsoCode))
            {
                other.IsDefault = false;
            }
        }
        var row = db.Set<LanguageRow>().FirstOrDefault(row => row.Id == entity.Id);
        if (row is null)
        {
            row = new LanguageRow { Key = entity.Key == Guid.Empty ? Guid.NewGuid() : entity.Key };
            db.Add(row);
        }
        row.IsoCode = entity.IsoCode;
        row.CultureName = entity.CultureName;
        row.IsDefault = entity.IsDefault;
        row.IsMandatory = entity.IsMandatory;
        row.FallbackIsoCode = entity.FallbackIsoCode;
        db.SaveChanges();
        entity.Id = row.Id;
        entity.Key = row.Key;
        entity.ResetDirtyProperties();
        HasChanged(entity);
    }

    public void Delete(ILanguage entity)
    {
        var db = _scopes.Db;
        db.Set<Documents.PropertyDataRow>().Where(row => row.LanguageId == entity.Id).ExecuteDelete();
        db.Set<Documents.DocumentVersionCultureRow>().Where(row => row.LanguageId == entity.Id).ExecuteDelete();
        db.Set<Documents.DocumentCultureRow>().Where(row => row.LanguageId == entity.Id).ExecuteDelete();
        db.Set<Documents.ScheduleRow>().Where(row => row.LanguageId == entity.Id).ExecuteDelete();
        db.Set<Urls.DocumentUrlRow>().Where(row => row.LanguageId == entity.Id).ExecuteDelete();
        db.Set<LanguageRow>().Where(row => row.Id == entity.Id).ExecuteDelete();
        HasChanged(entity);
    }

    /// <summary>Called when another process has changed the languages.</summary>
    public void Forget() => _languages.Forget();

    private IReadOnlyList<Language> All => _languages.Get();

    private void HasChanged(ILanguage language)
    {
        _changes.Append(Change.Schema, language.Key);
        _languages.Touch();
    }

    private Language? Find(string isoCode) =>
        All.FirstOrDefault(language => string.Equals(language.IsoCode, isoCode, StringComparison.OrdinalIgnoreCase));

    private static Language? Copy(Language? language) => (Language?)language?.DeepClone();

    private static Language Build(LanguageRow row)
    {
        var language = new Language(row.IsoCode, row.CultureName)
        {
            Id = row.Id,
            Key = row.Key,
            IsDefault = row.IsDefault,
            IsMandatory = row.IsMandatory,
            FallbackIsoCode = row.FallbackIsoCode,
        };
        language.ResetDirtyProperties();
        return language;
    }
}
