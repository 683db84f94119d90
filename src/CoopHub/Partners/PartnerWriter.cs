using CoopHub.Cms.PropertyEditors;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Partners;

/// <summary>Brings the partners' documents in step with the list of Kommunen, through Umbraco's services.</summary>
public sealed class PartnerWriter(IContentService documents, IContentTypeService types)
{
    // Guests never see an import as such: who is only interested is not shown, whatever the visibility says.
    private const string FirstVisibility = "öffentlich";

    internal void Write(IReadOnlyList<MunicipalityChange> changes)
    {
        var list = Every(PartnerDocument.ListAlias).FirstOrDefault()
            ?? throw new InvalidOperationException("Es gibt keine Seite „Partner“, unter der die Partner stehen könnten.");
        var known = Every(PartnerDocument.Alias)
            .Where(partner => partner.GetValue<string>(PartnerDocument.Ars) is { Length: > 0 })
            .ToLookup(partner => partner.GetValue<string>(PartnerDocument.Ars));
        foreach (var change in changes.Where(change => change.After.MayBePartner))
        {
            if (known[change.After.Ars.Digits].FirstOrDefault() is { } partner)
            {
                Update(partner, change.After);
            }
            else if (change.IsNew)
            {
                Create(list, change.After);
            }
        }
    }

    private void Create(IContent list, Municipality municipality)
    {
        var partner = documents.Create(municipality.SpokenName, list.Id, PartnerDocument.Alias);
        partner.SetText(PartnerDocument.State, PartnerState.Interested);
        partner.SetText(PartnerDocument.Visibility, FirstVisibility);
        Fill(partner, municipality);
        documents.Save(partner);
        Publish(partner);
    }

    private void Update(IContent partner, Municipality municipality)
    {
        // A draft in the making must not go out because of a figure.
        var mayPublish = partner is { Published: true, Edited: false };
        Fill(partner, municipality);
        documents.Save(partner);
        if (mayPublish)
        {
            Publish(partner);
        }
    }

    private static void Fill(IContent partner, Municipality municipality)
    {
        partner.SetText(PartnerDocument.Kind, municipality.Kind);
        partner.SetValue(PartnerDocument.Ags, municipality.Ags?.Digits);
        partner.SetValue(PartnerDocument.Ars, municipality.Ars.Digits);
        partner.SetValue(PartnerDocument.Inhabitants, municipality.Inhabitants);
        partner.SetValue(PartnerDocument.InhabitantsOn, municipality.InhabitantsOn?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
    }

    private void Publish(IContent partner)
    {
        var published = documents.Publish(partner, ["*"]);
        if (!published.Success)
        {
            throw new InvalidOperationException($"„{partner.Name}“ ließ sich nicht veröffentlichen: {published.Result}.");
        }
    }

    private IEnumerable<IContent> Every(string alias) =>
        types.Get(alias) is { } type ? documents.GetPagedOfTypes([type.Id], 0, int.MaxValue, out _, null).Where(document => !document.Trashed) : [];
}
