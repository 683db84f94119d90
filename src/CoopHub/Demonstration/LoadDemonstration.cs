using CoopHub.Cms.PropertyEditors;
using CoopHub.Groups;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Partners;
using CoopHub.Solutions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Demonstration;

/// <summary>Fills a new site with a cooperation that one can look at: partners, solutions, working groups, news and pages.</summary>
public sealed class LoadDemonstration(IContentService documents, DemonstrationGroups groups)
{
    /// <summary>Saves the demonstration's documents below the frame; they still have to be published.</summary>
    /// <exception cref="FormatException">A file is not as it should be; the message names it.</exception>
    public void Run(SiteFrame frame) => Save(frame, DemonstrationFile.ReadAll());

    internal void Save(SiteFrame frame, IReadOnlyList<DemonstrationFile> files)
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
    }

    private IContent DocumentFor(DemonstrationFile file, SiteFrame frame) => file.Folder switch
    {
        "home" => frame.Home,
        "solutions" => documents.Create(file.Title, frame.Solutions, SolutionDocument.Alias),
        "partners" => documents.Create(file.Title, frame.Partners, PartnerDocument.Alias),
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
            document.SetText(PageDocument.Body, file.Body);
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
