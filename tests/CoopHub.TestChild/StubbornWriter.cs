using System.Globalization;
using CoopHub.Cms;
using CoopHub.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace CoopHub.TestChild;

/// <summary>
/// A process that writes documents without end until it is killed, and says what it has committed: odd numbers are saved,
/// even ones are saved and then published. All that a document holds follows from its number.
/// </summary>
public static class StubbornWriter
{
    /// <summary>The entry point; the arguments are keys and values of the configuration by turns.</summary>
    public static void Main(string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Chunk(2).ToDictionary(pair => pair[0], pair => (string?)pair[1]))
            .Build();
        using var site = new ServiceCollection().AddLogging().AddHubDatabase(configuration).AddCms(configuration).BuildServiceProvider();
        var documents = site.GetRequiredService<IContentService>();
        EndWithTheTest();
        while (true)
        {
            // Not for secrets: it only keeps the first document from being the only one that is reached.
            foreach (var page in documents.GetRootContent().OrderBy(_ => Random.Shared.Next()))
            {
                Console.WriteLine(Write(documents, page));
            }
        }
    }

    /// <summary>The number of the draft, or of what visitors see.</summary>
    public static int Number(IContent page, bool published = false) => Convert.ToInt32(page.GetValue("number", published: published), CultureInfo.InvariantCulture);

    /// <summary>What a document of this number is called.</summary>
    public static string Name(int number) => $"Fassung {number}";

    /// <summary>The text of a document of this number.</summary>
    public static string Body(int number) => string.Concat(Enumerable.Repeat($"{number} ", 400));

    // A test run that is itself broken off must not leave a writer behind that goes on for ever.
    private static void EndWithTheTest() => Task.Run(() =>
    {
        Console.In.ReadToEnd();
        Environment.Exit(1);
    });

    private static string Write(IContentService documents, IContent page)
    {
        var number = Number(page);
        if (number % 2 == 0 && number > Number(page, published: true))
        {
            return documents.Publish(page, ["*"]).Success ? $"{page.Key} {number} published" : throw new InvalidOperationException("not published");
        }
        number++;
        page.Name = Name(number);
        page.SetValue("summary", Name(number));
        page.SetValue("body", Body(number));
        page.SetValue("number", number);
        return documents.Save(page).Success ? $"{page.Key} {number} saved" : throw new InvalidOperationException("not saved");
    }
}
