using System.Diagnostics;
using CoopHub.Cms;
using CoopHub.Cms.Data;
using CoopHub.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Benchmarks;

/// <summary>
/// A site of 10,000 published documents, each with fifteen properties, one of them a Markdown text of 3 kB; in a SQLite file
/// that is written once and kept in the folder for temporary files.
/// </summary>
internal static class BigSite
{
    public const int Documents = 10_000;
    private const int Lists = 20;
    private const int AtOnce = 500;
    private const string Status = "im Einsatz";
    private const string Visibility = "öffentlich";

    private static readonly (string Alias, string Editor, ValueStorageType Storage)[] Properties =
    [
        ("body", "Umbraco.MarkdownEditor", ValueStorageType.Ntext),
        ("summary", "Umbraco.TextArea", ValueStorageType.Ntext),
        ("subtitle", "Umbraco.TextBox", ValueStorageType.Nvarchar),
        ("contact", "Umbraco.TextBox", ValueStorageType.Nvarchar),
        ("phone", "Umbraco.TextBox", ValueStorageType.Nvarchar),
        ("product", "Umbraco.TextBox", ValueStorageType.Nvarchar),
        ("vendor", "Umbraco.TextBox", ValueStorageType.Nvarchar),
        ("mail", "Umbraco.EmailAddress", ValueStorageType.Nvarchar),
        ("status", "Umbraco.RadioButtonList", ValueStorageType.Nvarchar),
        ("visibility", "Umbraco.RadioButtonList", ValueStorageType.Nvarchar),
        ("keywords", "Umbraco.Tags", ValueStorageType.Ntext),
        ("confirmed", "Umbraco.DateTime", ValueStorageType.Date),
        ("users", "Umbraco.Integer", ValueStorageType.Integer),
        ("price", "Umbraco.Decimal", ValueStorageType.Decimal),
        ("reusable", "Umbraco.TrueFalse", ValueStorageType.Integer),
    ];

    private static string File => Path.Combine(Path.GetTempPath(), "coophub-benchmarks", "big-site.db");

    /// <summary>The content system on the big site; when there is none yet, another process writes it first.</summary>
    public static async Task<ServiceProvider> OpenAsync()
    {
        if (!System.IO.File.Exists(File))
        {
            // Not in this process: what it allocates would be measured with the rest.
            using var other = Process.Start(Environment.ProcessPath!, "fill");
            await other.WaitForExitAsync();
        }
        var services = Services(File);
        await services.GetRequiredService<DatabaseStart>().RunAsync();
        return services;
    }

    /// <summary>Writes the site under another name and then gives it its own, so that half a site is never measured.</summary>
    public static async Task FillAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var unfinished = File + ".unfinished";
        System.IO.File.Delete(unfinished);
        var watch = Stopwatch.StartNew();
        await using (var services = Services(unfinished))
        {
            await services.GetRequiredService<DatabaseStart>().RunAsync();
            await DefineAsync(services);
            Write(services);
            await using var db = services.GetRequiredService<Func<HubDb>>()();
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        System.IO.File.Move(unfinished, File, overwrite: true);
        Console.WriteLine($"{Documents:N0} documents written in {watch.Elapsed.TotalSeconds:N0} s to {File}");
    }

    private static ServiceProvider Services(string file)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:ConnectionString"] = $"Data Source={file}" })
            .Build();
        return new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning)).AddHubDatabase(configuration).AddCms(configuration).BuildServiceProvider();
    }

    private static async Task DefineAsync(IServiceProvider services)
    {
        var strings = services.GetRequiredService<IShortStringHelper>();
        var editors = services.GetRequiredService<PropertyEditorCollection>();
        var page = new ContentType(strings, -1) { Alias = "page", Name = "Seite", AllowedAsRoot = true };
        foreach (var (alias, editor, storage) in Properties)
        {
            var type = new DataType(editors[editor], services.GetRequiredService<IConfigurationEditorJsonSerializer>()) 
            {
                Name = alias,
                DatabaseType = storage,
                ConfigurationData = editor == "Umbraco.RadioButtonList" ? new Dictionary<string, object> { ["items"] = new[] { Status, Visibility } } : [],
            };
            await services.GetRequiredService<IDataTypeService>().CreateAsync(type, Guid.Empty);
            page.AddPropertyType(new PropertyType(strings, type, alias) { Name = alias }, "content", "Inhalt");
        }
        await services.GetRequiredService<IContentTypeService>().CreateAsync(page, Guid.Empty);
        page.AllowedContentTypes = [new ContentTypeSort(page.Key, 0, page.Alias)];
        await services.GetRequiredService<IContentTypeService>().UpdateAsync(page, Guid.Empty);
    }

    private static void Write(IServiceProvider services)
    {
        var documents = services.GetRequiredService<IContentService>();
        var home = Publish(documents, "Startseite", -1, 0);
        var lists = Enumerable.Range(1, Lists).Select(number => Publish(documents, $"Liste {number}", home.Id, number)).ToList();
        var pattern = Publish(documents, "Muster", lists[0].Id, 1);
        var numbers = Enumerable.Range(1, Documents - Lists - 2);
        foreach (var some in numbers.Chunk(AtOnce))
        {
            using var db = services.GetRequiredService<Func<HubDb>>()();
            var copies = new DocumentCopies(db, pattern.Id);
            foreach (var number in some)
            {
                copies.Add(lists[number % Lists], $"Lösung {number} für Städte und Gemeinden", number, ("body", Body(number)), ("summary", Summary(number)));
            }
            db.SaveChanges();
        }
    }

    private static IContent Publish(IContentService documents, string name, int parentId, int number)
    {
        var page = documents.Create(name, parentId, "page");
        page.SetValue("body", Body(number));
        page.SetValue("summary", Summary(number));
        foreach (var alias in new[] { "subtitle", "contact", "phone", "product", "vendor" })
        {
            page.SetValue(alias, $"{alias} {number}");
        }
        page.SetValue("mail", $"stelle{number}@stadt.example");
        page.SetValue("status", Status);
        page.SetValue("visibility", Visibility);
        page.SetValue("keywords", $"""["Antrag","Stadt {number % 50}","Digitalisierung"]""");
        page.SetValue("confirmed", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(number % 300));
        page.SetValue("users", number);
        page.SetValue("price", number / 4m);
        page.SetValue("reusable", number % 2);
        documents.Save(page);
        return documents.Publish(page, ["*"]).Success ? page : throw new InvalidOperationException($"“{name}” was not published.");
    }

    private static string Summary(int number) => $"Die Lösung {number} nimmt Anträge entgegen, prüft sie auf Vollständigkeit und übergibt sie dem Fachverfahren.";

    private static string Body(int number)
    {
        var sentence = $"Die Fachabteilung hat die Lösung {number} gemeinsam mit drei Nachbargemeinden eingeführt; **Schnittstellen** und [Unterlagen](https://stadt.example/{number}) liegen offen. ";
        var sections = Enumerable.Range(1, 10).Select(section => $"## Abschnitt {section}\n\n{sentence}{sentence}{sentence}\n\n- erstens\n- zweitens\n\n");
        return string.Concat(sections)[..3000];
    }
}
