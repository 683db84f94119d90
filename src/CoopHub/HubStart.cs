using CoopHub.Cms.Hosting;
using CoopHub.Cms.Published;
using CoopHub.Cms.Schema;
using CoopHub.Database;
using CoopHub.Partners;

namespace CoopHub;

/// <summary>
/// What happens before the doors open, in this order: the database is brought up to date, the schema files are imported, a new
/// site gets its first content, what visitors see is loaded. Any "no" stops the start.
/// </summary>
public sealed class HubStart
{
    private readonly DatabaseStart _database;
    private readonly SchemaImport _schema;
    private readonly CmsStart _kernel;
    private readonly FirstContent _content;
    private readonly PublishedSite _published;
    private readonly MunicipalityShelf _municipalities;
    private readonly Shelves _shelves;

    internal HubStart(
        DatabaseStart database, SchemaImport schema, CmsStart kernel, FirstContent content, PublishedSite published, MunicipalityShelf municipalities, Shelves shelves) =>
        (_database, _schema, _kernel, _content, _published, _municipalities, _shelves) = (database, schema, kernel, content, published, municipalities, shelves);

    /// <summary>Prepares everything.</summary>
    /// <param name="withDemonstration">Whether a database without any document gets the demonstration.</param>
    /// <param name="cancellationToken">Gives up waiting for the database.</param>
    /// <exception cref="DatabaseRefusedException">The database cannot be used as it is.</exception>
    /// <exception cref="SchemaRefusedException">A schema file cannot be taken over.</exception>
    public async Task RunAsync(bool withDemonstration, CancellationToken cancellationToken = default)
    {
        await _database.RunAsync(cancellationToken);
        _schema.Run();
        _kernel.Run();
        _content.Run(withDemonstration);
        _municipalities.Load();
        // Filled here, and by the site itself after every later change.
        _published.Load();
        _shelves.Fill();
    }
}
