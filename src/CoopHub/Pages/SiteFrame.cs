using CoopHub.Groups;
using CoopHub.News;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Solutions.Products;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Pages;

/// <summary>The documents that hold all others: the start page with its lists.</summary>
public sealed record SiteFrame(IContent Home, IContent Solutions, IContent Partners, IContent News, IContent Products, IContent Vendors, IContent Groups)
{
    /// <summary>Creates them on a site without any document. They are saved, not published.</summary>
    public static SiteFrame Lay(IContentService documents)
    {
        var home = Create(documents, "CoopHub", Constants.System.Root, PageDocument.HomeAlias);
        return new SiteFrame(
            home,
            Create(documents, "Lösungen", home.Id, SolutionDocument.ListAlias),
            Create(documents, "Partner", home.Id, PartnerDocument.ListAlias),
            Create(documents, "Aktuelles", home.Id, NewsDocument.ListAlias),
            Create(documents, "Produkte", home.Id, ProductDocument.ListAlias),
            Create(documents, "Hersteller", home.Id, VendorDocument.ListAlias),
            Create(documents, "Arbeitsgruppen", home.Id, GroupDocument.ListAlias));
    }

    private static IContent Create(IContentService documents, string name, int parentId, string typeAlias)
    {
        var document = documents.Create(name, parentId, typeAlias);
        documents.Save(document);
        return document;
    }
}
