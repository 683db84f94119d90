using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Search;
using CoopHub.Solutions.Products;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Solutions;

/// <summary>
/// What search knows of a solution. What it costs, how often it is used and its protection need are not in it: a hit shows
/// passages to everybody who may see the record. People who answer questions are not in it either; their page names them.
/// </summary>
internal static class FindableSolution
{
    public static readonly FindableType Type = new("Die Lösungen", [SolutionDocument.Alias], Describe)
    {
        Named = document => [.. document.Picked(SolutionDocument.Owner), .. document.Picked(SolutionDocument.Product), .. document.Picked(SolutionDocument.Vendor)],
    };

    private static FindableRecord Describe(IPublishedContent document, string slug, PublishedSite site)
    {
        var solution = SolutionMapping.Read(document, slug);
        var tokens = Visibility.DocumentTokens(solution.Visibility, solution.Owner);
        var owner = solution.OwnerKey is { } key ? FindablePartner.NameOf(site.GetById(key), tokens) : null;
        return new FindableRecord(solution.Key, "Lösung", solution.Title, solution.Path)
        {
            Summary = solution.Summary,
            Tags = solution.Tags,
            Names =
            [
                .. Names("Partner", owner), .. FindableProduct.NamesIn(solution, tokens, site),
                .. Names("Standard", solution.Interface?.Standard), .. solution.Services.Select(service => new FindableName("Leistung", service)),
            ],
            Body = string.Join('\n', Texts(solution).Where(text => !string.IsNullOrWhiteSpace(text))),
            Facets =
            [
                new(SearchFacets.Category, solution.Category), new(SearchFacets.Partner, owner ?? ""), new(SearchFacets.Status, solution.Status),
                new(SearchFacets.Themenfeld, solution.Themenfeld ?? ""), new(SearchFacets.Year, $"{solution.PublishedAt.Year}"),
            ],
            Visibility = tokens,
            ChangedAt = document.UpdateDate,
            ConfirmedOn = solution.ConfirmedOn,
        };
    }

    private static IEnumerable<FindableName> Names(string kind, string? name) => string.IsNullOrWhiteSpace(name) ? [] : [new FindableName(kind, name)];

    private static IEnumerable<string?> Texts(Solution solution) =>
    [
        PlainText.Of(solution.BodyHtml), solution.ReusePath, solution.ReusePrerequisites, solution.Licence, solution.Operator, solution.Hosting,
        solution.BasicService?.Function, solution.BasicService?.ConnectableServices,
        solution.Interface?.FromSystem, solution.Interface?.ToSystem, solution.Interface?.DataGroups, solution.Protection.AiPurpose,
    ];
}
