using System.Text.RegularExpressions;
using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.House;

/// <summary>Files stay so short that one reads them from top to bottom.</summary>
public sealed class SizeTests
{
    private const int Longest = 300;
    private static readonly string[] Folders = ["src", "tests"];

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var written = Folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SharedData.Repository, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" && !Regex.IsMatch(file, @"[\\/](bin|obj|node_modules|Migrations)[\\/]"));

        Assert.Empty(written.Where(file => File.ReadLines(file).Count() > Longest).Select(file => Path.GetRelativePath(SharedData.Repository, file)));
    }
}
