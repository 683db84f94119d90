using CoopHub.Cms.Changes;
using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace CoopHub.Tests.Cms.Documents;

/// <summary>Tests on a site with documents; each has a database of its own.</summary>
public abstract class DocumentTests : IDisposable
{
    private readonly Lazy<DocumentSite> _site;

    protected DocumentTests(TestDatabase database)
    {
        Database = database;
        _site = new Lazy<DocumentSite>(() => Prepare(new DocumentSite(Database, Listen)));
    }

    protected TestDatabase Database { get; }

    private protected DocumentSite Site => _site.Value;

    /// <summary>Which types the site has.</summary>
    private protected virtual DocumentSite Prepare(DocumentSite site) => site.WithPages();

    /// <summary>Which notifications the test hears.</summary>
    private protected virtual void Listen(IUmbracoBuilder builder)
    {
    }

    /// <summary>The document as it is in the database.</summary>
    private protected IContent Stored(IContent document) => Site.Documents.GetById(document.Key)!;

    /// <summary>How often the document stands in the change log.</summary>
    private protected int ChangesOf(Guid key)
    {
        using var db = Database.Open();
        return db.Set<ChangeRow>().Count(row => row.Key == key);
    }

    public void Dispose()
    {
        if (_site.IsValueCreated)
        {
            _site.Value.Dispose();
        }
        Database.Dispose();
        GC.SuppressFinalize(this);
    }
}
