using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>One link of a link picker, as Umbraco stores it: to an address, or to a document.</summary>
internal sealed record StoredLink
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Umlauts and & are stored as they are, so that the database can be read and searched.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string? Name { get; init; }
    public string? Target { get; init; }
    public string? Udi { get; init; }
    public string? Url { get; init; }
    public string? QueryString { get; init; }

    /// <summary>The document that it leads to.</summary>
    [JsonIgnore]
    public Guid? Document => UdiParser.TryParse<GuidUdi>(Udi ?? "", out var udi) && udi.EntityType == Constants.UdiEntityType.Document ? udi.Guid : null;

    /// <summary>It leads to a web page, a mailbox, a telephone or a place on this site, and runs nothing.</summary>
    [JsonIgnore]
    public bool IsHarmless => Document is not null || IsHarmlessUrl(Url);

    /// <summary>The links in what is stored or posted; none where it is not a list of links.</summary>
    public static IReadOnlyList<StoredLink> Read(object? value)
    {
        if (value?.ToString() is not { Length: > 0 } text)
        {
            return [];
        }
        try
        {
            return JsonSerializer.Deserialize<List<StoredLink?>>(text, Options)?.OfType<StoredLink>().ToList() ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // A browser reads // and /\ as the beginning of another host, and skips tabs and line breaks.
    private static bool IsHarmlessUrl(string? url)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Any(char.IsControl))
        {
            return false;
        }
        return url[0] is '/' or '#'
            ? url is not ['/', '/' or '\\', ..]
            : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel";
    }
}
