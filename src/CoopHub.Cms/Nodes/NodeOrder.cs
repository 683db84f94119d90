using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Nodes;

/// <summary>Orders nodes in the database; ties are told apart by id, so that pages do not overlap.</summary>
internal static class NodeOrder
{
    /// <exception cref="NotSupportedException">There is no such column.</exception>
    public static IQueryable<NodeRow> By(IQueryable<NodeRow> nodes, Ordering? ordering)
    {
        var descending = ordering?.Direction == Direction.Descending;
        var sorted = (string.IsNullOrEmpty(ordering?.OrderBy) ? "sortorder" : ordering.OrderBy.ToLowerInvariant()) switch
        {
            "sortorder" => descending ? nodes.OrderByDescending(node => node.SortOrder) : nodes.OrderBy(node => node.SortOrder),
            "name" => descending ? nodes.OrderByDescending(node => node.Name) : nodes.OrderBy(node => node.Name),
            "path" => descending ? nodes.OrderByDescending(node => node.Path) : nodes.OrderBy(node => node.Path),
            "level" => descending ? nodes.OrderByDescending(node => node.Level) : nodes.OrderBy(node => node.Level),
            "createdate" => descending ? nodes.OrderByDescending(node => node.CreateDate) : nodes.OrderBy(node => node.CreateDate),
            var other => throw new NotSupportedException($"Entities cannot be ordered by “{other}”."),
        };
        return sorted.ThenBy(node => node.Id);
    }
}
