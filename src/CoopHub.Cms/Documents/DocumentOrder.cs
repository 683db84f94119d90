using System.Linq.Expressions;
using CoopHub.Cms.Data;
using CoopHub.Cms.DocumentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Documents;

/// <summary>Orders documents in the database, by a column or by the value of a property.</summary>
internal static class DocumentOrder
{
    private static readonly Dictionary<string, Expression<Func<DocumentView, object?>>> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = view => view.Node.Id,
        ["name"] = view => view.Node.Name,
        ["path"] = view => view.Node.Path,
        ["level"] = view => view.Node.Level,
        ["sortOrder"] = view => view.Node.SortOrder,
        ["createDate"] = view => view.Node.CreateDate,
        ["updateDate"] = view => view.Document.UpdateDate,
        ["versionDate"] = view => view.Document.UpdateDate,
        ["published"] = view => view.Document.Published,
    };

    /// <summary>The documents in the wanted order; ties are told apart by id, so that pages do not overlap.</summary>
    /// <exception cref="NotSupportedException">There is no such field.</exception>
    public static IQueryable<DocumentView> By(IQueryable<DocumentView> views, Ordering? ordering, HubDb db)
    {
        var field = string.IsNullOrEmpty(ordering?.OrderBy) ? "sortOrder" : ordering.OrderBy;
        var descending = ordering?.Direction == Direction.Descending;
        if (ordering?.IsCustomField != true)
        {
            return Columns.TryGetValue(field, out var column)
                ? Sort(views, column, descending).ThenBy(view => view.Node.Id)
                : throw new NotSupportedException($"Documents cannot be ordered by “{field}”.");
        }
        // A property's value stands in the column of its kind; the other columns are empty and change nothing.
        var values = from value in db.Set<PropertyDataRow>()
                     join property in db.Set<PropertyTypeRow>() on value.PropertyTypeId equals property.Id
                     where property.Alias == field
                     select value;
        var sorted = Sort(views, view => values.Where(value => value.VersionId == view.Current.Id).Select(value => value.TextValue).FirstOrDefault(), descending);
        sorted = Then(sorted, view => values.Where(value => value.VersionId == view.Current.Id).Select(value => value.DateValue).FirstOrDefault(), descending);
        sorted = Then(sorted, view => values.Where(value => value.VersionId == view.Current.Id).Select(value => value.IntegerValue).FirstOrDefault(), descending);
        return sorted.ThenBy(view => view.Node.Id);
    }

    private static IOrderedQueryable<DocumentView> Sort<T>(IQueryable<DocumentView> views, Expression<Func<DocumentView, T>> key, bool descending) =>
        descending ? views.OrderByDescending(key) : views.OrderBy(key);

    private static IOrderedQueryable<DocumentView> Then<T>(IOrderedQueryable<DocumentView> views, Expression<Func<DocumentView, T>> key, bool descending) =>
        descending ? views.ThenByDescending(key) : views.ThenBy(key);
}
