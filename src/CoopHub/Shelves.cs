using CoopHub.Cms.Published;

namespace CoopHub;

/// <summary>
/// Keeps the shelves of all rooms in step with what is published, the lowest room first: a higher one may look up what
/// stands on the shelves below it.
/// </summary>
internal sealed class Shelves : IDisposable
{
    private readonly PublishedSite _site;
    private readonly IReadOnlyList<ShelfFilling> _fillings;
    private readonly Lock _oneAtATime = new();

    public Shelves(PublishedSite site, IEnumerable<ShelfFilling> fillings)
    {
        (_site, _fillings) = (site, [.. fillings]);
        _site.Changed += Fill;
    }

    /// <summary>Fills them with what is published now.</summary>
    public void Fill()
    {
        lock (_oneAtATime)
        {
            foreach (var filling in _fillings)
            {
                filling.Run();
            }
        }
    }

    public void Dispose() => _site.Changed -= Fill;
}
