using CoopHub.Attachments;
using CoopHub.Cms;
using CoopHub.Cms.Data;
using CoopHub.Database;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Scoping;
using Xunit;

namespace CoopHub.Tests.Attachments;

/// <summary>One process on a test's database, with files that hang on records.</summary>
internal sealed class AttachmentSite(TestDatabase database) : IDisposable
{
    public static readonly Guid Author = Guid.NewGuid();

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddHubDatabase(database.Configuration)
        .AddCms(database.Configuration, builder => builder.AddAttachments())
        .BuildServiceProvider();

    public Guid Record { get; } = Guid.NewGuid();
    public IServiceProvider Services => _services;
    public AttachmentShelf Shelf => _services.GetRequiredService<AttachmentShelf>();
    public ICoreScopeProvider Scopes => _services.GetRequiredService<ICoreScopeProvider>();

    public HubDb Open() => _services.GetRequiredService<Func<HubDb>>()();

    /// <summary>Hands a file in.</summary>
    public Task<AddAttachmentOutcome> HandIn(string name, Stream content, string? altText = "Ein Bild", Guid? record = null) =>
        _services.GetRequiredService<AddAttachment>().RunAsync(
            new NewAttachment(record ?? Record, name, content, Author) { AltText = altText, Visibility = "öffentlich" });

    /// <summary>Hands a file in that must be taken.</summary>
    public async Task<Attachment> Take(string name, byte[] content, string? altText = "Ein Bild", Guid? record = null) =>
        Assert.IsType<AddAttachmentOutcome.Added>(await HandIn(name, new MemoryStream(content), altText, record)).Attachment;

    /// <summary>Hands a file in that must be refused; answers why, and makes sure that nothing was kept.</summary>
    public async Task<string> Refuse(string name, byte[] content, string? altText = "Ein Bild")
    {
        var refused = Assert.IsType<AddAttachmentOutcome.Refused>(await HandIn(name, new MemoryStream(content), altText));
        Assert.Empty(await Shelf.ListAsync(Record));
        return refused.Reason;
    }

    /// <summary>What a reader gets.</summary>
    public async Task<byte[]> Download(Guid key)
    {
        var read = _services.GetRequiredService<ReadAttachment>();
        await using var content = read.Open((await read.FindAsync(key))!);
        using var all = new MemoryStream();
        await content.CopyToAsync(all);
        return all.ToArray();
    }

    /// <summary>The text that the search would get.</summary>
    public async Task<string> Text(Attachment attachment) =>
        (await Shelf.TextsAsync(attachment.RecordKey)).Single(text => text.Key == attachment.Key).Text;

    public void Dispose() => _services.Dispose();
}
