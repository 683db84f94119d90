using CoopHub.Cms.DocumentTypes;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace CoopHub.Cms.Schema;

/// <summary>Sees to it that a changed or deleted document type takes nothing away that documents hold, unless that is allowed.</summary>
internal sealed class DocumentTypeLosses(DocumentTypeRepository types, HeldData data)
{
    /// <summary>Refuses the change, or drops what it makes homeless where that is allowed.</summary>
    public void Guard(SchemaFile file, ContentType before, IContentType after, bool allowed)
    {
        var affected = types.Shared.Where(type => type.Id == before.Id || type.CompositionIds().Contains(before.Id)).Select(type => type.Id).ToList();
        if (before.Variations.VariesByCulture() != after.Variations.VariesByCulture() && data.Documents([before.Id]) is > 0 and var written)
        {
            throw file.Refuse(
                $"„{after.Alias}“ soll {(after.Variations.VariesByCulture() ? "mehrsprachig" : "einsprachig")} werden, ist aber schon anders benutzt (Dokumente: {written}). Legen Sie dafür einen neuen Dokumenttyp an.");
        }
        var homeless = Homeless(before, after);
        var held = data.Documents([.. homeless.Keys], affected);
        if (held.Count > 0 && !allowed)
        {
            throw file.RefuseLoss($"{string.Join("; ", held.Select(found => Sentence(homeless[found.Key], found.Value)))}");
        }
        if (held.Count > 0)
        {
            data.Drop([.. held.Keys], affected);
        }
    }

    /// <summary>Refuses the deletion of a type whose documents, or whose properties in other documents, would go with it.</summary>
    public void GuardDeletion(SchemaFile mark, ContentType type, bool allowed)
    {
        var heirs = types.Shared.Where(other => other.Id == type.Id || other.Path.Split(',').Contains($"{type.Id}")).Select(other => other.Id).ToList();
        if (!allowed && data.Documents(heirs) is > 0 and var documents)
        {
            throw mark.RefuseLoss($"Der Dokumenttyp „{type.Alias}“ soll gelöscht werden, ist aber noch benutzt (Dokumente: {documents})");
        }
        var held = data.Documents([.. type.PropertyTypes.Select(property => property.Id)], [.. types.Shared.Select(other => other.Id)]);
        if (!allowed && held.Count > 0)
        {
            throw mark.RefuseLoss($"Der Dokumenttyp „{type.Alias}“ soll gelöscht werden, aber seine Eigenschaften haben noch Werte (Dokumente: {held.Values.Max()})");
        }
    }

    // What was there and is gone, or is there in another language form, in which its values would not be found again.
    private static Dictionary<int, string> Homeless(ContentType before, IContentType after)
    {
        var stays = after.CompositionPropertyTypes.Where(property => property.HasIdentity).ToDictionary(property => property.Id);
        return before.CompositionPropertyTypes
            .Where(property => !stays.TryGetValue(property.Id, out var next) || next.VariesByCulture() != property.VariesByCulture())
            .ToDictionary(property => property.Id, property => property.Alias);
    }

    private static string Sentence(string alias, int documents) =>
        $"Die Eigenschaft „{alias}“ fehlt jetzt oder wechselt zwischen ein- und mehrsprachig, hat aber noch Werte (Dokumente, auch mit älteren Versionen: {documents})";
}
