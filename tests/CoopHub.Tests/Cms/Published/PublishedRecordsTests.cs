using CoopHub.Cms.Changes;
using CoopHub.Cms.Published;
using CoopHub.Tests.Cms.Documents;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Xunit;

namespace CoopHub.Tests.Cms.Published;

public sealed class PublishedRecordsTests : IDisposable
{
    private readonly SqliteTestDatabase _database = new();
    private readonly DocumentSite _site;
    private readonly PublishedSite _published;
    private readonly List<string> _mapped = [];
    private readonly PublishedRecords<string> _records;

    public PublishedRecordsTests()
    {
        _site = new DocumentSite(_database).WithPages();
        _published = _site.Services.GetRequiredService<PublishedSite>();
        _records = new PublishedRecords<string>(_published, ["page"], Map);
    }

    [Fact]
    public async Task Only_what_was_published_anew_is_mapped_again()
    {
        var home = _site.PublishedPage("Start");
        var changed = _site.PublishedPage("Eins", "alt", home.Id);
        _site.PublishedPage("Zwei", "bleibt", home.Id);
        _published.Load();
        Assert.Equal(3, _records.Read().Count);
        _mapped.Clear();

        changed.SetValue("summary", "neu");
        _site.Documents.Save(changed);
        _site.Documents.Publish(changed, ["*"]);
        await FollowAsync();

        Assert.Contains("eins: neu", _records.Read());
        Assert.Equal(["eins"], _mapped);
    }

    [Fact]
    public async Task What_is_no_longer_published_is_gone()
    {
        var home = _site.PublishedPage("Start");
        var gone = _site.PublishedPage("Eins", "", home.Id);
        _published.Load();
        _records.Read();

        _site.Documents.MoveToRecycleBin(_site.Documents.GetById(gone.Id)!);
        await FollowAsync();

        Assert.Single(_records.Read());
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
    }

    private Task FollowAsync() =>
        _published.FollowAsync(_site.Services.GetRequiredService<ChangeLog>().ReadAfter(_published.Position, 100), CancellationToken.None);

    private string Map(IPublishedContent document, string slug)
    {
        _mapped.Add(slug);
        return $"{slug}: {document.Text("summary")}";
    }
}
