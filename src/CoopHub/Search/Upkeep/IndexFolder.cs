using System.Globalization;
using System.Security.Cryptography;
using CoopHub.Search.Index;
using CoopHub.Search.Words;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;
using Directory = System.IO.Directory;

namespace CoopHub.Search.Upkeep;

/// <summary>
/// The folder with the indexes: one that answers, sometimes one that is being built. The name of each says with which rules
/// for words it was made; a file in it says that it is whole.
/// </summary>
internal sealed class IndexFolder(string root, ILogger log)
{
    // To be raised when fields or rules for words change, so that every installation builds its index afresh.
    private const int Rules = 1;
    private const string WholeMark = "whole";

    /// <summary>Names the rules for words that this program works with.</summary>
    public static string CurrentRules { get; } = $"{Rules}-{SeedPrint()}";

    /// <summary>The rules that this instance works with; another in tests.</summary>
    public string RulesName { get; init; } = CurrentRules;

    /// <summary>Opens the newest whole index that is sound; null if there is none. What is damaged is deleted.</summary>
    public (SearchIndex Index, bool IsCurrent)? OpenNewest()
    {
        foreach (var folder in Whole().OrderByDescending(IsCurrent).ThenByDescending(path => path, StringComparer.Ordinal))
        {
            if (TryOpen(folder) is { } index)
            {
                return (index, IsCurrent(folder));
            }
        }
        return null;
    }

    /// <summary>A new, empty index beside the others.</summary>
    public SearchIndex Begin(Vocabulary vocabulary)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{RulesName}_{DateTime.UtcNow.Ticks:D20}");
        return SearchIndex.Create(Path.Combine(root, name), vocabulary);
    }

    /// <summary>Notes that an index has everything in it.</summary>
    public static void MarkWhole(SearchIndex index) => File.WriteAllText(Path.Combine(index.Folder, WholeMark), "");

    /// <summary>Deletes every index but this one.</summary>
    public void KeepOnly(SearchIndex index)
    {
        foreach (var folder in Directory.GetDirectories(root).Where(folder => Path.GetFullPath(folder) != Path.GetFullPath(index.Folder)))
        {
            Delete(folder);
        }
    }

    private string[] Whole() =>
        !Directory.Exists(root) ? [] : [.. Directory.GetDirectories(root).Where(folder => File.Exists(Path.Combine(folder, WholeMark)))];

    private bool IsCurrent(string folder) => Path.GetFileName(folder).StartsWith(RulesName + "_", StringComparison.Ordinal);

    private SearchIndex? TryOpen(string folder)
    {
        try
        {
            return SearchIndex.Open(folder);
        }
        catch (LockObtainFailedException taken)
        {
            throw new InvalidOperationException(
                $"Der Suchindex in {folder} wird von einem anderen Prozess benutzt. Geben Sie jedem Prozess mit Search:Folder einen eigenen Ordner.", taken);
        }
        // Damaged files show themselves in many ways: as wrong checksums, as lengths that make no sense, as missing files.
        catch (Exception damage) when (damage is IOException or InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            log.LogWarning(damage, "Der Suchindex in {Folder} ist beschädigt und wird neu aufgebaut.", folder);
            Delete(folder);
            return null;
        }
    }

    private void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException busy)
        {
            log.LogWarning(busy, "Der alte Suchindex in {Folder} konnte nicht gelöscht werden.", folder);
        }
    }

    private static string SeedPrint()
    {
        using var seed = Vocabulary.OpenSeed();
        return Convert.ToHexStringLower(SHA256.HashData(seed))[..8];
    }
}
