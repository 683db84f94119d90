using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace CoopHub.Cms.Published;

/// <summary>
/// Who stands above, below and beside whom, for <c>content.Children(…)</c> and the kernel's other ways through the tree.
/// It knows what is published; drafts and the recycle bin are reached through the content service.
/// </summary>
internal sealed class PublishedNavigation(PublishedSite site) : IDocumentNavigationQueryService
{
    private PublishedTree Tree => site.Tree;

    public bool TryGetParentKey(Guid childKey, out Guid? parentKey) => Tree.TryGetParent(childKey, out parentKey);

    public bool TryGetRootKeys(out IEnumerable<Guid> rootKeys)
    {
        rootKeys = Tree.Roots;
        return true;
    }

    public bool TryGetRootKeysOfType(string contentTypeAlias, out IEnumerable<Guid> rootKeys)
    {
        rootKeys = OfType(Tree.Roots, contentTypeAlias);
        return true;
    }

    public bool TryGetChildrenKeys(Guid parentKey, out IEnumerable<Guid> childrenKeys) =>
        TryGet(parentKey, tree => tree.Children(parentKey), out childrenKeys);

    public bool TryGetChildrenKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> childrenKeys) =>
        TryGet(parentKey, tree => OfType(tree.Children(parentKey), contentTypeAlias), out childrenKeys);

    public bool TryGetDescendantsKeys(Guid parentKey, out IEnumerable<Guid> descendantsKeys) =>
        TryGet(parentKey, tree => tree.Descendants(parentKey), out descendantsKeys);

    public bool TryGetDescendantsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> descendantsKeys) =>
        TryGet(parentKey, tree => OfType(tree.Descendants(parentKey), contentTypeAlias), out descendantsKeys);

    public bool TryGetAncestorsKeys(Guid childKey, out IEnumerable<Guid> ancestorsKeys) =>
        TryGet(childKey, tree => tree.Ancestors(childKey), out ancestorsKeys);

    public bool TryGetAncestorsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> ancestorsKeys) =>
        TryGet(parentKey, tree => OfType(tree.Ancestors(parentKey), contentTypeAlias), out ancestorsKeys);

    public bool TryGetSiblingsKeys(Guid key, out IEnumerable<Guid> siblingsKeys) =>
        TryGet(key, tree => Siblings(tree, key), out siblingsKeys);

    public bool TryGetSiblingsKeysOfType(Guid key, string contentTypeAlias, out IEnumerable<Guid> siblingsKeys) =>
        TryGet(key, tree => OfType(Siblings(tree, key), contentTypeAlias), out siblingsKeys);

    public bool TryGetLevel(Guid contentKey, [NotNullWhen(true)] out int? level)
    {
        level = Tree.Contains(contentKey) ? Tree.Ancestors(contentKey).Count() + 1 : null;
        return level is not null;
    }

    public bool TryGetParentKeyInBin(Guid childKey, out Guid? parentKey)
    {
        parentKey = null;
        return false;
    }

    public bool TryGetChildrenKeysInBin(Guid parentKey, out IEnumerable<Guid> childrenKeys) => NothingInBin(out childrenKeys);
    public bool TryGetDescendantsKeysInBin(Guid parentKey, out IEnumerable<Guid> descendantsKeys) => NothingInBin(out descendantsKeys);
    public bool TryGetAncestorsKeysInBin(Guid childKey, out IEnumerable<Guid> ancestorsKeys) => NothingInBin(out ancestorsKeys);
    public bool TryGetSiblingsKeysInBin(Guid key, out IEnumerable<Guid> siblingsKeys) => NothingInBin(out siblingsKeys);

    private static IEnumerable<Guid> Siblings(PublishedTree tree, Guid key)
    {
        tree.TryGetParent(key, out var parent);
        return (parent is { } above ? tree.Children(above) : tree.Roots).Where(sibling => sibling != key);
    }

    private static bool NothingInBin(out IEnumerable<Guid> keys)
    {
        keys = [];
        return false;
    }

    private bool TryGet(Guid key, Func<PublishedTree, IEnumerable<Guid>> find, out IEnumerable<Guid> keys)
    {
        var tree = Tree;
        var found = tree.Contains(key);
        keys = found ? find(tree) : [];
        return found;
    }

    private IEnumerable<Guid> OfType(IEnumerable<Guid> keys, string alias) =>
        keys.Where(key => site.GetById(key)?.ContentType.Alias.InvariantEquals(alias) == true);
}
