using System.Text.RegularExpressions;
using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.House;

/// <summary>The doors between the rooms of the first floor: which room may know which. This table is the plan of the house.</summary>
public sealed class DoorsTests
{
    // Lowest first: no room may list a later one. Demonstration fills all rooms; the files beside the rooms list them.
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Database"] = [], // finds the rooms' tables by assembly, names none
        ["Search"] = [], // finds whatever the rooms above tell it of, names none
        ["Partners"] = [],
        ["Members"] = ["Search", "Partners"],
        ["Attachments"] = [],
        ["Writing"] = ["Partners", "Members", "Attachments"],
        ["Catalogue"] = ["Search", "Partners", "Members"],
        ["Groups"] = ["Search", "Partners", "Members"],
        ["Solutions"] = ["Search", "Partners", "Members", "Writing", "Catalogue"],
        ["Confirmations"] = ["Partners", "Members", "Solutions"],
        ["News"] = ["Search", "Partners", "Members"],
        ["Pages"] = ["Search", "Partners", "Members", "Groups", "Solutions", "News"],
        ["Demonstration"] = ["Partners", "Members", "Catalogue", "Groups", "Solutions", "News", "Pages"],
    };

    private static readonly string Floor = Path.Combine(SharedData.Repository, "src", "CoopHub");

    [Fact]
    public void Every_room_has_its_place_in_the_table()
    {
        var rooms = Directory.GetDirectories(Floor).Select(folder => Path.GetFileName(folder)!).Where(name => name is not ("bin" or "obj"));

        Assert.Empty(rooms.Except(MayKnow.Keys));
    }

    [Fact]
    public void The_table_has_no_circles()
    {
        var order = MayKnow.Keys.ToList();

        Assert.All(MayKnow, room => Assert.All(room.Value, known => Assert.True(order.IndexOf(known) < order.IndexOf(room.Key), $"{room.Key} is below {known}.")));
    }

    [Fact]
    public void No_room_knows_one_that_it_may_not()
    {
        var wrong = from room in MayKnow
                    where Directory.Exists(Path.Combine(Floor, room.Key))
                    from file in Sources(Path.Combine(Floor, room.Key))
                    from other in MayKnow.Keys
                    where other != room.Key && !room.Value.Contains(other) && Knows(File.ReadAllText(file), other)
                    select $"{Path.GetRelativePath(Floor, file)} knows {other}.";

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_ground_floor_knows_nothing_above_it()
    {
        var ground = Path.Combine(SharedData.Repository, "src", "CoopHub.Cms");

        Assert.DoesNotContain(Sources(ground), file => MayKnow.Keys.Any(room => File.ReadAllText(file).Contains($"CoopHub.{room}", StringComparison.Ordinal)));
    }

    // Namespaces nest, so that "Solutions.Solution" needs no using; a leading dot or word is a member and no room.
    private static bool Knows(string source, string room) =>
        Regex.IsMatch(source, $@"(?<![\w.])CoopHub\.{room}\b|^using (static )?CoopHub\.{room}\b|(?<![\w.""(<]){room}\.(?!(?:Select|SelectMany|Where|Any)\b)[A-Z]\w+(?=[ (.<])", RegexOptions.Multiline);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !Generated(file));

    private static bool Generated(string file) => Regex.IsMatch(file, @"[\\/](bin|obj|Migrations)[\\/]");
}
