using CoopHub.Cms.PropertyEditors;
using CoopHub.Groups;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Solutions.Products;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Demonstration;

/// <summary>Fills a new site with a cooperation that one can look at: partners, working groups, products, solutions, who uses them, news and pages.</summary>
public sealed class LoadDemonstration(IContentService documents, ICoreScopeProvider scopes, DemonstrationGroups groups)
{
    /// <summary>Saves the demonstration's documents below the frame; they still have to be published.</summary>
    /// <exception cref="FormatException">A file is not as it should be; the message names it.</exception>
    public void Run(SiteFrame frame)
    {
        var files = DemonstrationFile.ReadAll();
        var keys = Save(frame, files);
        var products = files.Where(file => file.Folder == "products").Select(file => file.Slug).ToHashSet();
        new DemonstrationUsages(scopes).Save(name => keys[name], products.Contains);
    }

    internal IReadOnlyDictionary<string, Guid> Save(SiteFrame frame, IReadOnlyList<DemonstrationFile> files)
    {
        // Files refer to each other in circles, so every document has its key before the first is saved.
        var keys = files.Where(file => file.Folder != "home").ToDictionary(file => file.Slug, _ => Guid.NewGuid());
        foreach (var file in files)
        {
            var document = DocumentFor(file, frame);
            if (keys.TryGetValue(file.Slug, out var key))
            {
                document.Key = key;
                document.SetText(Constants.Conventions.Content.UrlName, file.Slug);
            }
            Fill(document, file, keys);
            documents.Save(document);
        }
        groups.Save(keys);
        return keys;
    }

    private IContent DocumentFor(DemonstrationFile file, SiteFrame frame) => file.Folder switch
    {
        "home" => frame.Home,
        "solutions" => documents.Create(file.Title, frame.Solutions, SolutionDocument.Alias),
        "partners" => documents.Create(file.Title, frame.Partners, PartnerDocument.Alias),
        "products" => documents.Create(file.Title, frame.Products, ProductDocument.Alias),
        "vendors" => documents.Create(file.Title, frame.Vendors, VendorDocument.Alias),
        "news" => documents.Create(file.Title, frame.News, NewsDocument.Alias),
        "groups" => documents.Create(file.Title, frame.Groups, GroupDocument.Alias),
        "pages" => documents.Create(file.Title, frame.Home, PageDocument.TextPageAlias),
        "legal" => documents.Create(file.Title, frame.Home, PageDocument.LegalPageAlias),
        _ => throw new FormatException($"{file.Path}: Für den Ordner „{file.Folder}“ gibt es keinen Dokumenttyp."),
    };

    private static void Fill(IContent document, DemonstrationFile file, Dictionary<string, Guid> keys)
    {
        try
        {
            if (file.Body.Length > 0)
            {
                document.SetText(PageDocument.Body, file.Body);
            }
            foreach (var (alias, value) in file.Values)
            {
                document.SetText(alias, value, name => keys.TryGetValue(name, out var key) ? key : throw new FormatException($"„{name}“ gibt es nicht."));
            }
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{file.Path}: {wrong.Message}", wrong);
        }
        // What was put here when: the newest come first on the start page.
        if (document.Properties.Contains(SolutionDocument.ConfirmedOn) && document.GetValue<DateTime?>(SolutionDocument.ConfirmedOn) is { } confirmed)
        {
            document.CreateDate = confirmed;
        }
    }
}
