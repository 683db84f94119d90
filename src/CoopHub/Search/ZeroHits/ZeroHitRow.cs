namespace CoopHub.Search.ZeroHits;

/// <summary>A query that found nothing. Nobody is named: neither who asked, nor from where.</summary>
internal sealed class ZeroHitRow
{
    /// <summary>The query in lower case, its words apart by one space.</summary>
    public string Query { get; set; } = "";
    public int Count { get; set; }
    public DateTime LastAt { get; set; }
}
