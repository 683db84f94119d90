using CoopHub.Attachments;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Search;
using CoopHub.Solutions;
using CoopHub.Web.Tests.Kit;
using CoopHub.Web.Tests.SignIn;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Web.Tests.Search;

/// <summary>
/// The whole site with its demonstration and one solution that its partner keeps to itself, with a word in every place that
/// stands nowhere else.
/// </summary>
public sealed class SearchSite : IDisposable
{
    public const string Canary = "Zeisiggeheimnis";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly SiteOnPort _site = new();

    public SearchSite()
    {
        WaitUntil(() => Finder.State is { Building: false, Reason.Length: > 0 });
        (Own, Other) = (Partners.All[0], Partners.All[1]);
        Hide();
        WaitUntil(() => Finds(Canary, Viewer.ReaderOf(Own.Key).Tokens));
    }

    public string Address => _site.Address;

    public IServiceProvider Services => _site.Services;

    /// <summary>The partner that keeps something to itself.</summary>
    public Partner Own { get; }

    /// <summary>Another one.</summary>
    public Partner Other { get; }

    public Finder Finder => Services.GetRequiredService<Finder>();

    public IContentService Documents => Services.GetRequiredService<IContentService>();

    // Lends what every solution must have.
    private IContent Pattern => Documents.GetById(Services.GetRequiredService<SolutionShelf>().For(Viewer.Guest).Find("bezahldienst")!.Key)!;

    private RecordList<Partner> Partners => Services.GetRequiredService<PartnerShelf>().For(Viewer.Guest);

    public Visitor Guest() => new(Address);

    public Task<Visitor> ReaderOfAsync(Partner partner) => PersonAsync($"reader-{partner.Slug}");

    /// <summary>Somebody of the demonstration, such as <c>office</c>.</summary>
    public async Task<Visitor> PersonAsync(string name)
    {
        var visitor = Guest();
        using var answer = await visitor.PostAsync("/anmelden/vorfuehrung", ("Person", $"{name}@vorfuehrung.example"));
        return answer.Headers.Location?.ToString() == "/" ? visitor : throw new InvalidOperationException($"Signing in as {name} answered {answer.StatusCode}.");
    }

    /// <summary>Writes a solution below the list of solutions and publishes it.</summary>
    public IContent Publish(string title, params (string Alias, string Value)[] values)
    {
        var list = Services.GetRequiredService<PublishedSite>().All.First(document => document.ContentType.Alias == SolutionDocument.ListAlias);
        var solution = Documents.Create(title, list.Id, SolutionDocument.Alias);
        foreach (var property in Pattern.Properties.Where(property => property.PropertyType.Mandatory))
        {
            solution.SetValue(property.Alias, property.GetValue());
        }
        foreach (var (alias, value) in values)
        {
            solution.SetText(alias, value, name => Partners.Find(name)!.Key);
        }
        Documents.Save(solution);
        return Documents.Publish(solution, ["*"]).Success ? solution : throw new InvalidOperationException($"“{title}” was not published.");
    }

    public bool Finds(string words, IReadOnlyList<string> tokens) => Finder.Search(new SearchRequest(words, tokens) { Repeated = true }).Total > 0;

    public static void WaitUntil(Func<bool> holds)
    {
        for (var deadline = DateTime.UtcNow + Patience; !holds(); Thread.Sleep(20))
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new TimeoutException("What was waited for did not come.");
            }
        }
    }

    public void Dispose() => _site.Dispose();

    private void Hide()
    {
        var hidden = Publish(Canary,
            (SolutionDocument.Visibility, Visibility.OwnPartner), (SolutionDocument.Owner, Own.Slug), (SolutionDocument.Summary, $"Kurz: {Canary}"),
            (SolutionDocument.Body, $"Wohngeld mit {Canary}."), (SolutionDocument.Tags, Canary),
            (SolutionDocument.Category, SolutionCategory.All[0]), (SolutionDocument.Status, "in Betrieb"), (SolutionDocument.RunningCost, "4711"));
        using var file = Word("Im Anhang: Kolibribericht.");
        var added = Services.GetRequiredService<AddAttachment>().RunAsync(new NewAttachment(hidden.Key, "zeisig.docx", file, By: null)).GetAwaiter().GetResult();
        if (added is AddAttachmentOutcome.Refused(var reason))
        {
            throw new InvalidOperationException(reason);
        }
    }

    private static MemoryStream Word(string text)
    {
        var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document, autoSave: true))
        {
            word.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text(text)))));
        }
        bytes.Position = 0;
        return bytes;
    }
}
