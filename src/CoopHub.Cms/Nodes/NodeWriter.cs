using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Entities;

namespace CoopHub.Cms.Nodes;

/// <summary>Keeps the place in the tree that every entity of the kernel has: id, key, parent, path, level, order.</summary>
internal sealed class NodeWriter(HubScopeProvider scopes, TimeProvider clock)
{
    /// <summary>Writes the entity's place and gives it what it does not have yet; returns its row.</summary>
    /// <exception cref="InvalidOperationException">The entity's parent does not exist, or lies below the entity.</exception>
    public NodeRow Save(ITreeEntity entity, Guid objectType, bool trashed = false)
    {
        var db = scopes.Db;
        var row = entity.HasIdentity ? db.Set<NodeRow>().FirstOrDefault(row => row.Id == entity.Id) : null;
        if (row is null)
        {
            row = new NodeRow
            {
                Key = entity.Key == Guid.Empty ? Guid.NewGuid() : entity.Key,
                ObjectType = objectType,
                SortOrder = NextSortOrder(db, entity.ParentId, objectType),
                CreateDate = UtcTime.From(entity.CreateDate == default ? clock.GetUtcNow().UtcDateTime : entity.CreateDate),
                CreatorId = entity.CreatorId,
                Name = entity.Name,
            };
            db.Add(row);
            db.SaveChanges();
            Place(db, row, entity.ParentId);
        }
        else
        {
            row.SortOrder = entity.SortOrder;
            row.Key = entity.Key;
            if (row.ParentId != entity.ParentId)
            {
                row.SortOrder = NextSortOrder(db, entity.ParentId, objectType);
                Place(db, row, entity.ParentId);
            }
            else
            {
                // The kernel itself carries the descendants of a moved node to their new place.
                row.Path = entity.Path;
                row.Level = entity.Level;
            }
        }
        row.Name = entity.Name;
        row.Trashed = trashed;
        db.SaveChanges();

        entity.Id = row.Id;
        entity.Key = row.Key;
        entity.Path = row.Path;
        entity.Level = row.Level;
        entity.SortOrder = row.SortOrder;
        entity.CreateDate = row.CreateDate;
        return row;
    }

    /// <summary>Deletes the node and with it, by the database's own rules, what hangs on it.</summary>
    public void Delete(int id) => scopes.Db.Set<NodeRow>().Where(row => row.Id == id).ExecuteDelete();

    private static void Place(HubDb db, NodeRow row, int parentId)
    {
        // Umbraco's built-in places have negative ids: -1 is the root, -20 the recycle bin.
        var parent = parentId < 0 ? null : db.Set<NodeRow>().AsNoTracking().FirstOrDefault(parent => parent.Id == parentId)
            ?? throw new InvalidOperationException($"There is no node {parentId} to put “{row.Name}” below.");
        if (parent is not null && $",{parent.Path},".Contains($",{row.Id},", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"„{row.Name}“ kann nicht unter sich selbst verschoben werden.");
        }
        row.ParentId = parentId;
        row.Path = (parentId == -1 ? "-1" : parent?.Path ?? $"-1,{parentId}") + $",{row.Id}";
        row.Level = parent is null ? 1 : parent.Level + 1;
    }

    private static int NextSortOrder(HubDb db, int parentId, Guid objectType) =>
        1 + (db.Set<NodeRow>().Where(row => row.ParentId == parentId && row.ObjectType == objectType).Max(row => (int?)row.SortOrder) ?? -1);
}
