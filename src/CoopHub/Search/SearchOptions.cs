using System.ComponentModel.DataAnnotations;

namespace CoopHub.Search;

/// <summary>Where the search index is kept.</summary>
public sealed class SearchOptions
{
    /// <summary>The section of the configuration that is read.</summary>
    public const string Section = "Search";

    /// <summary>
    /// A folder of this process alone, on a local disk: the index is derived, is built afresh when it is missing, and needs no
    /// backup. Relative to the working directory.
    /// </summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Search:Folder fehlt: Geben Sie einen Ordner für den Suchindex an.")]
    public string Folder { get; set; } = Path.Combine("App_Data", "search");

    /// <summary>
    /// How often what was indexed is secured against a power cut. What is not secured is read from the change log again at the
    /// next start, so that nothing is lost whatever the number is.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ErrorMessage = "Search:CommitEvery muss zwischen 0,1 Sekunden und 10 Minuten liegen.")]
    public TimeSpan CommitEvery { get; set; } = TimeSpan.FromSeconds(5);
}
