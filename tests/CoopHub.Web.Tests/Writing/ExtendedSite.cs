using System.Xml.Linq;
using CoopHub.Solutions;
using CoopHub.Web.Tests.Kit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Web.Tests.Writing;

/// <summary>The site of somebody who added fields of every further kind to the solution, in the uSync files and nowhere else.</summary>
public sealed class ExtendedSite : Site
{
    private readonly DirectoryInfo _schema = Directory.CreateTempSubdirectory("coophub-schema");

    public ExtendedSite()
    {
        foreach (var file in Directory.EnumerateFiles(s_ours, "*.config", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_schema.FullName, Path.GetRelativePath(s_ours, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        Add("openingDays", "Öffnungstage", "Umbraco.CheckBoxList", """{"items": ["Montag", "Dienstag", "Mittwoch"]}""");
        Add("payWays", "Zahlungswege", "Umbraco.DropDown.Flexible", """{"items": ["Karte", "Lastschrift", "Rechnung"], "multiple": true}""");
        Add("goLive", "Freischaltung", "Umbraco.DateTime", """{"format": "YYYY-MM-DD HH:mm"}""");
        Add("consent", "Der Hersteller ist einverstanden", "Umbraco.TrueFalse", "{}");
        Add("location", "Lageplan", "Example.Map", "{}");
        UseKestrel(0);
        StartServer();
        // Asked for from now on: what the demonstration has published goes without.
        var types = Services.GetRequiredService<IContentTypeService>();
        var type = types.Get(SolutionDocument.Alias)!;
        type.PropertyTypes.Single(property => property.Alias == "consent").Mandatory = true;
        types.UpdateAsync(type, Guid.Empty).GetAwaiter().GetResult();
    }

    public string Address => ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Schema:Folder", _schema.FullName);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _schema.Exists)
        {
            _schema.Delete(recursive: true);
        }
    }

    private static readonly string s_ours = Path.Combine(SourceTree.Root, "uSync", "v17");

    private void Add(string alias, string label, string editor, string configuration)
    {
        var key = Guid.NewGuid();
        var data = XElement.Load(Path.Combine(s_ours, "DataTypes", "Rubrik.config"));
        (data.Attribute("Key")!.Value, data.Attribute("Alias")!.Value) = (key.ToString(), label);
        data.Element("Info")!.Element("Name")!.Value = label;
        data.Element("Info")!.Element("EditorAlias")!.Value = editor;
        data.Element("Config")!.Value = configuration;
        data.Save(Path.Combine(_schema.FullName, "DataTypes", alias + ".config"));

        var file = Path.Combine(_schema.FullName, "ContentTypes", "solution.config");
        var type = XElement.Load(file);
        var field = new XElement(type.Descendants("GenericProperty").Single(property => property.Element("Alias")!.Value == "product"));
        foreach (var (name, value) in new[] { ("Key", Guid.NewGuid().ToString()), ("Name", label), ("Alias", alias), ("Definition", key.ToString()), ("Type", editor), ("SortOrder", "50") })
        {
            field.Element(name)!.Value = value;
        }
        type.Element("GenericProperties")!.Add(field);
        type.Save(file);
    }
}
