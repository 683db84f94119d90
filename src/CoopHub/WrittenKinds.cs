using CoopHub.Groups;
using CoopHub.Members;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Solutions.Products;
using CoopHub.Writing;

namespace CoopHub;

/// <summary>The kinds of documents that members write, in the order in which they are offered. It stands beside the rooms, for it names them all.</summary>
internal static class WrittenKinds
{
    public static readonly IReadOnlyList<RecordKind> All =
    [
        new(SolutionDocument.Alias, "loesung", "Lösung")
        {
            ParentAlias = SolutionDocument.ListAlias,
            OwnerField = SolutionDocument.Owner,
            VisibilityField = SolutionDocument.Visibility,
            GroupField = SolutionDocument.Group,
            NotCopied = [SolutionDocument.UrlName, SolutionDocument.ConfirmedOn, SolutionDocument.NextConfirmation],
        },
        new(ProductDocument.Alias, "produkt", "Produkt")
        {
            ParentAlias = ProductDocument.ListAlias,
            VisibilityField = ProductDocument.Visibility,
            NewPath = AddProduct.Path,
            Write = Right.TendProducts,
            Create = Right.TendProducts,
            NotCopied = [ProductDocument.UrlName],
        },
        new(VendorDocument.Alias, "hersteller", "Hersteller")
        {
            ParentAlias = VendorDocument.ListAlias,
            VisibilityField = VendorDocument.Visibility,
            NewPath = AddProduct.VendorPath,
            Write = Right.TendProducts,
            Create = Right.TendProducts,
            NotCopied = [VendorDocument.UrlName],
        },
        new(NewsDocument.Alias, "meldung", "Meldung")
        {
            ParentAlias = NewsDocument.ListAlias,
            VisibilityField = NewsDocument.Visibility,
            GroupField = NewsDocument.Group,
            Write = Right.EditPages,
            Create = Right.EditPages,
            NotCopied = [NewsDocument.UrlName],
        },
        new(GroupDocument.Alias, "arbeitsgruppe", "Arbeitsgruppe")
        {
            ParentAlias = GroupDocument.ListAlias,
            OwnerField = GroupDocument.LeadPartner,
            IsGroup = true,
            VisibilityField = GroupDocument.Visibility,
            Write = Right.EditGroup,
            Create = Right.EditGroup,
            Remove = Right.ManageGroups,
            ClosedFields = new Dictionary<string, Right> { [GroupDocument.State] = Right.ManageGroups },
            NotCopied = [GroupDocument.UrlName, GroupDocument.State],
        },
        new(PageDocument.TextPageAlias, "seite", "Textseite")
        {
            ParentAlias = PageDocument.HomeAlias,
            Write = Right.EditPages,
            Create = Right.EditPages,
            NotCopied = [PageDocument.UrlName],
        },
        new(PageDocument.LegalPageAlias, "rechtliche-seite", "Rechtliche Seite")
        {
            ParentAlias = PageDocument.HomeAlias,
            Write = Right.EditPages,
            Create = Right.EditPages,
            NotCopied = [PageDocument.UrlName],
        },
        new(PageDocument.HomeAlias, "startseite", "Startseite") { Write = Right.EditPages, Create = Right.EditPages },
        new(PartnerDocument.Alias, "partner", "Partner")
        {
            ParentAlias = PartnerDocument.ListAlias,
            OwnsItself = true,
            VisibilityField = PartnerDocument.Visibility,
            Write = Right.EditPartner,
            Create = Right.ManagePartners,
            Remove = Right.ManagePartners,
            // What the list of Kommunen and the office say about a partner is not the partner's to change.
            ClosedFields = new[]
            {
                PartnerDocument.State, PartnerDocument.MemberSince, PartnerDocument.Kind, PartnerDocument.Ags, PartnerDocument.Ars,
                PartnerDocument.Inhabitants, PartnerDocument.InhabitantsOn, PartnerDocument.PostModeration,
            }.ToDictionary(field => field, _ => Right.ManagePartners),
            NotCopied = [PartnerDocument.UrlName, PartnerDocument.Ags, PartnerDocument.Ars],
        },
    ];
}
