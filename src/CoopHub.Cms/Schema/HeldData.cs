using CoopHub.Cms.Documents;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Cms.Schema;

/// <summary>What documents hold, in their drafts, published and older versions: the part that a removal would lose.</summary>
internal sealed class HeldData(HubScopeProvider scopes)
{
    /// <summary>In how many documents of these types each of these properties has a value; properties without one are left out.</summary>
    public Dictionary<int, int> Documents(IReadOnlyCollection<int> properties, IReadOnlyCollection<int> types) =>
        (from value in Values(properties)
         join version in scopes.Db.Set<DocumentVersionRow>() on value.VersionId equals version.Id
         join document in scopes.Db.Set<DocumentRow>() on version.NodeId equals document.NodeId
         where types.Contains(document.ContentTypeId)
         select new { value.PropertyTypeId, document.NodeId }).Distinct().AsEnumerable()
        .GroupBy(found => found.PropertyTypeId).ToDictionary(found => found.Key, found => found.Count());

    /// <summary>How many documents there are of these types.</summary>
    public int Documents(IReadOnlyCollection<int> types) => scopes.Db.Set<DocumentRow>().Count(row => types.Contains(row.ContentTypeId));

    /// <summary>How many documents have a text or a name in a language.</summary>
    public int DocumentsIn(int languageId) =>
        (from version in scopes.Db.Set<DocumentVersionRow>()
         where scopes.Db.Set<PropertyDataRow>().Any(value => value.VersionId == version.Id && value.LanguageId == languageId)
             || scopes.Db.Set<DocumentVersionCultureRow>().Any(name => name.VersionId == version.Id && name.LanguageId == languageId)
         select version.NodeId).Distinct().Count();

    /// <summary>Drops what documents of these types hold in these properties.</summary>
    public void Drop(IReadOnlyCollection<int> properties, IReadOnlyCollection<int> types)
    {
        var versions =
            from version in scopes.Db.Set<DocumentVersionRow>()
            join document in scopes.Db.Set<DocumentRow>() on version.NodeId equals document.NodeId
            where types.Contains(document.ContentTypeId)
            select version.Id;
        scopes.Db.Set<PropertyDataRow>()
            .Where(row => properties.Contains(row.PropertyTypeId) && versions.Contains(row.VersionId))
            .ExecuteDelete();
    }

    // A field that an editor has emptied holds nothing.
    private IQueryable<PropertyDataRow> Values(IReadOnlyCollection<int> properties) => scopes.Db.Set<PropertyDataRow>().Where(row =>
        properties.Contains(row.PropertyTypeId)
        && (row.IntegerValue != null || row.DecimalValue != null || row.DateValue != null || (row.TextValue != null && row.TextValue != "")));
}
