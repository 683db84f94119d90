using System.Reflection;
using System.Xml.Linq;
using CoopHub.Solutions;
using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.House;

/// <summary>The aliases that the rooms use and the document types in the files are the same.</summary>
public sealed class SchemaTests
{
    private const string TypeSuffix = "Alias";

    private static readonly IReadOnlyList<XElement> Types = [.. Directory
        .EnumerateFiles(Path.Combine(SharedData.Repository, "uSync", "v17", "ContentTypes"), "*.config", SearchOption.AllDirectories)
        .Select(file => XElement.Load(file))];

    private static readonly IReadOnlyList<FieldInfo> Constants = [.. typeof(SolutionDocument).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Document", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))];

    [Fact]
    public void Every_document_type_that_a_room_names_has_a_file() =>
        Assert.Empty(TypeConstants.Select(Value).Except(Types.Select(Alias)));

    [Fact]
    public void Every_document_type_in_the_files_is_named_by_a_room() =>
        Assert.Empty(Types.Select(Alias).Except(TypeConstants.Select(Value)));

    [Fact]
    public void Every_property_that_a_room_names_is_in_the_file_of_one_of_its_types() =>
        Assert.All(Constants.Except(TypeConstants), constant =>
            Assert.True(PropertiesOf(constant.DeclaringType!).Contains(Value(constant)), $"{constant.DeclaringType!.Name}.{constant.Name} = \"{Value(constant)}\" is in none of the files of that room's types."));

    [Fact]
    public void Every_property_in_the_files_is_named_by_the_room_of_its_type() =>
        Assert.All(Constants.Select(constant => constant.DeclaringType!).Distinct(), room =>
            Assert.Empty(PropertiesOf(room).Except(Constants.Where(constant => constant.DeclaringType == room).Select(Value))));

    private static IEnumerable<FieldInfo> TypeConstants => Constants.Where(constant => constant.Name.EndsWith(TypeSuffix, StringComparison.Ordinal));

    private static HashSet<string> PropertiesOf(Type room)
    {
        var own = TypeConstants.Where(constant => constant.DeclaringType == room).Select(Value).ToHashSet();
        return [.. Types.Where(type => own.Contains(Alias(type))).SelectMany(PropertiesOf)];
    }

    // What a type is composed of belongs to it.
    private static IEnumerable<string> PropertiesOf(XElement type) =>
        type.Descendants("GenericProperty").Select(property => property.Element("Alias")!.Value)
            .Concat(type.Descendants("Composition").SelectMany(composition => PropertiesOf(Types.Single(other => Alias(other) == composition.Value))));

    private static string Alias(XElement type) => type.Attribute("Alias")!.Value;

    private static string Value(FieldInfo constant) => (string)constant.GetRawConstantValue()!;
}
