using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Schema;
using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Tests.Cms.Schema;

/// <summary>A site and a folder of schema files for it.</summary>
internal sealed class SchemaSite(TestDatabase database, bool allowRemovalOfData = false) : IDisposable
{
    private readonly ServiceProvider _services = TestSite.On(
        database, builder => builder.Services.Configure<SchemaOptions>(options => options.AllowRemovalOfData = allowRemovalOfData));

    public TempFolder Files { get; } = new();
    public IContentTypeService Types => _services.GetRequiredService<IContentTypeService>();
    public IDataTypeService DataTypes => _services.GetRequiredService<IDataTypeService>();
    public ILanguageService Languages => _services.GetRequiredService<ILanguageService>();
    public IContentService Documents => _services.GetRequiredService<IContentService>();
    public IServiceProvider Services => _services;

    public SchemaChanges Import() => Import(Files.Path);

    public SchemaChanges Import(string folder) => _services.GetRequiredService<SchemaImport>().Run(folder);

    public int Export(string folder) => _services.GetRequiredService<SchemaExport>().Write(folder);

    /// <summary>
    /// What stands in the change log, oldest first: its rows, because followers see them only after every transaction of the
    /// same server, also those of other tests, has ended.
    /// </summary>
    public IReadOnlyList<(string Kind, Guid Key)> Noted()
    {
        using var db = _services.GetRequiredService<Func<HubDb>>()();
        return [.. db.Set<ChangeRow>().AsNoTracking().OrderBy(row => row.Sequence).Select(row => new { row.Kind, row.Key }).AsEnumerable().Select(row => (row.Kind, row.Key))];
    }

    /// <summary>The message with which an import of the files is refused.</summary>
    public string Refusal() => Xunit.Assert.Throws<SchemaRefusedException>(() => Import()).Message;

    public IDataType DataType(Guid key) => DataTypes.GetAsync(key).Result!;

    public void Dispose()
    {
        _services.Dispose();
        Files.Dispose();
    }
}
