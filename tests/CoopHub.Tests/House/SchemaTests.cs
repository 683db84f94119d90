using System.Reflection;
using System.Xml.Linq;
using CoopHub.Groups;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Solutions.Products;
using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.House;

/// <summary>The aliases in the code and the document types in <c>uSync/v17/ContentTypes</c> name the same fields.</summary>
public sealed class SchemaTests
{
    private static readonly Dictionary<Type, string[]> TypesOf = new()
    {
        [typeof(SolutionDocument)] = [SolutionDocument.Alias, SolutionDocument.ListAlias],
        [typeof(ProductDocument)] = [ProductDocument.Alias, ProductDocument.ListAlias],
        [typeof(VendorDocument)] = [VendorDocument.Alias, VendorDocument.ListAlias],
        [typeof(PartnerDocument)] = [PartnerDocument.Alias, PartnerDocument.ListAlias],
        [typeof(GroupDocument)] = [GroupDocument.Alias, GroupDocument.ListAlias],
        [typeof(NewsDocument)] = [NewsDocument.Alias, NewsDocument.ListAlias],
        [typeof(PageDocument)] = [PageDocument.HomeAlias, PageDocument.TextPageAlias, PageDocument.LegalPageAlias],
    };

    private static readonly Dictionary<string, string[]> Files = Directory
        .EnumerateFiles(Path.Combine(SharedData.Repository, "uSync", "v17", "ContentTypes"), "*.config")
        .Select(file => XDocument.Load(file).Root!)
        .ToDictionary(type => type.Attribute("Alias")!.Value, type => type.Descendants("GenericProperty").Select(property => property.Element("Alias")!.Value).ToArray());

    [Fact]
    public void Every_document_type_has_its_constants_and_every_constant_its_document_type() =>
        Assert.Equal(Files.Keys.Order(), TypesOf.Values.SelectMany(aliases => aliases).Order());

    [Fact]
    public void Every_field_has_its_constant_and_every_constant_its_field()
    {
        foreach (var (document, aliases) in TypesOf)
        {
            Assert.Equal(aliases.SelectMany(alias => Files[alias]).Distinct().Order(), ConstantsOf(document).Except(aliases).Order());
        }
    }

    private static IEnumerable<string> ConstantsOf(Type document) =>
        document.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
}
