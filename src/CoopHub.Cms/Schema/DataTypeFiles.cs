using System.Text.Json;
using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace CoopHub.Cms.Schema;

/// <summary>A data type as a uSync file.</summary>
internal sealed class DataTypeFiles(
    Lazy<PropertyEditorCollection> editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer json)
{
    public IDataType Read(SchemaFile file, IDataType? known, TypeFolders folders)
    {
        var folder = folders.Make(SchemaFile.Text(file.Info, "Folder"));
        var type = new DataType(EditorOf(file), json, folder?.Id ?? Constants.System.Root)
        {
            Key = file.Key,
            Name = SchemaFile.Text(file.Info, "Name") is { Length: > 0 } name ? name : file.Alias,
            Level = (folder?.Level ?? 0) + 1,
        };
        if (known is not null)
        {
            (type.Id, type.Path, type.SortOrder, type.CreateDate) = (known.Id, known.Path, known.SortOrder, known.CreateDate);
        }
        type.EditorUiAlias = SchemaFile.Text(file.Info, "EditorUIAlias") is { Length: > 0 } face ? face : EditorFaces.Of(type.EditorAlias);
        type.SetConfigurationData(DataTypeConfig.Read(file));
        type.DatabaseType = StorageOf(type, file);
        Check(type, file);
        return type;
    }

    public XElement Write(IDataType type, TypeFolders folders)
    {
        var info = new XElement(
            "Info",
            SchemaXml.Text("Name", type.Name),
            SchemaXml.Text("EditorAlias", type.EditorAlias),
            SchemaXml.Text("EditorUIAlias", type.EditorUiAlias));
        if (folders.PathOf(type.ParentId) is { } folder)
        {
            info.Add(new XElement("Folder", folder));
        }
        return new XElement(
            "DataType",
            new XAttribute("Key", type.Key),
            new XAttribute("Alias", type.Name ?? ""),
            new XAttribute("Level", type.Level),
            info,
            new XElement("Config", new XCData(DataTypeConfig.Write(type.ConfigurationData, json))));
    }

    // A data type whose editor is not here is kept, so that its values survive the way through CoopHub.
    private IDataEditor EditorOf(SchemaFile file)
    {
        var alias = SchemaFile.Text(file.Info, "EditorAlias")?.Trim();
        if (string.IsNullOrEmpty(alias))
        {
            throw file.Refuse("Der Eigenschafts-Editor (<EditorAlias>) fehlt.");
        }
        return editors.Value.TryGet(alias, out var editor) ? editor : new MissingPropertyEditor(alias, valueEditors);
    }

    private static void Check(DataType type, SchemaFile file)
    {
        if (type.Editor?.GetConfigurationEditor().Validate(DataTypeConfig.Plain(type.ConfigurationData)).FirstOrDefault() is { } wrong)
        {
            throw file.Refuse($"Die Konfiguration (<Config>) passt nicht zum Editor {type.EditorAlias}: {wrong.ErrorMessage}");
        }
    }

    private static ValueStorageType StorageOf(DataType type, SchemaFile file)
    {
        if (type.Editor is null or MissingPropertyEditor)
        {
            return ValueStorageType.Ntext;
        }
        try
        {
            return ValueTypes.ToStorageType(type.Editor.GetValueEditor(type.ConfigurationObject).ValueType);
        }
        catch (Exception unknown) when (unknown is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            throw new SchemaRefusedException(
                file.Name,
                $"Der Editor {type.EditorAlias} versteht die Konfiguration (<Config>) nicht: {unknown.Message}. Berichtigen Sie sie, oder exportieren Sie den Datentyp neu.",
                unknown);
        }
    }
}
