using System.Web;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Schema;

/// <summary>The folders in which types of one kind are filed. They have no files of their own: a type's file names its folder.</summary>
internal sealed class TypeFolders(HubScopeProvider scopes, IEntityContainerRepository repository, Guid contained)
{
    private readonly Dictionary<int, EntityContainer> _folders = repository.GetMany((int[]?)null).ToDictionary(folder => folder.Id);

    /// <summary>The folder with this path, made where it is missing; null stands for the root.</summary>
    public EntityContainer? Make(string? path)
    {
        EntityContainer? folder = null;
        foreach (var part in (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            folder = Below(folder?.Id ?? Constants.System.Root, HttpUtility.UrlDecode(part));
        }
        return folder;
    }

    /// <summary>The path of a folder as files write it; null where the id is no folder.</summary>
    public string? PathOf(int id) =>
        _folders.TryGetValue(id, out var folder) ? PathOf(folder.ParentId) is { } above ? $"{above}/{Name(folder)}" : Name(folder) : null;

    /// <summary>Drops the folders in which nothing is filed any more.</summary>
    public void DropEmpty()
    {
        foreach (var folder in _folders.Values.OrderByDescending(folder => folder.Level))
        {
            if (!scopes.Db.Set<NodeRow>().AsNoTracking().Any(node => node.ParentId == folder.Id))
            {
                repository.Delete(folder);
                _folders.Remove(folder.Id);
            }
        }
    }

    private EntityContainer Below(int parentId, string name)
    {
        var folder = _folders.Values.FirstOrDefault(folder => folder.ParentId == parentId && folder.Name == name);
        if (folder is null)
        {
            folder = new EntityContainer(contained) { Name = name, ParentId = parentId };
            repository.Save(folder);
            _folders.Add(folder.Id, folder);
        }
        return folder;
    }

    private static string Name(EntityContainer folder) => HttpUtility.UrlEncode(folder.Name ?? "");
}
