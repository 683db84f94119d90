using System.Xml.Linq;
using CoopHub.Cms.DataTypes;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Scoping;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.Schema;

/// <summary>Writes document types, data types and languages as the uSync files that an import reads and a full Umbraco site understands.</summary>
public sealed class SchemaExport
{
    private static readonly XElement Marker = new(
        "uSync", new XAttribute("version", "17.6.2.0"), new XAttribute("format", "10.7.0"), new XAttribute("hmac", ""));

    private readonly HubScopeProvider _scopes;
    private readonly LanguageRepository _languages;
    private readonly DataTypeRepository _dataTypes;
    private readonly DocumentTypeRepository _documentTypes;
    private readonly DataTypeFiles _dataTypeFiles;
    private readonly FiledTypes _filed;
    private readonly BuiltInsLaid _laid;
    private readonly IShortStringHelper _strings;

    internal SchemaExport(
        HubScopeProvider scopes,
        LanguageRepository languages,
        DataTypeRepository dataTypes,
        DocumentTypeRepository documentTypes,
        DataTypeFiles dataTypeFiles,
        FiledTypes filed,
        BuiltInsLaid laid,
        IShortStringHelper strings) =>
        (_scopes, _languages, _dataTypes, _documentTypes, _dataTypeFiles, _filed, _laid, _strings) =
            (scopes, languages, dataTypes, documentTypes, dataTypeFiles, filed, laid, strings);

    /// <summary>
    /// Writes the present schema below a folder, which is made where it is missing. An item that has a file there already
    /// keeps that file's name; a file that would not change is not written; no file is deleted.
    /// </summary>
    /// <returns>How many files were written.</returns>
    /// <exception cref="SchemaRefusedException">Files are there already and cannot be read.</exception>
    public int Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var names = new SchemaFileNames(SchemaFolder.Read(folder));
        var written = 0;
        foreach (var (name, root) in Items(names))
        {
            written += Write(Path.Combine(folder, name), SchemaXml.Bytes(root)) ? 1 : 0;
        }
        if (!File.Exists(Path.Combine(folder, "usync.config")))
        {
            Write(Path.Combine(folder, "usync.config"), SchemaXml.Bytes(Marker));
        }
        return written;
    }

    private List<(string Name, XElement Root)> Items(SchemaFileNames names)
    {
        using var scope = _scopes.CreateCoreScope(autoComplete: true);
        var (dataTypeFolders, documentTypeFolders, laid) = (_filed.DataTypes(), _filed.DocumentTypes(), _laid.Keys);
        return
        [
            .. _languages.GetMany().Select(language =>
                (names.Of(SchemaKind.Language, LanguageFiles.KeyOf(language.IsoCode), language.IsoCode.ToSafeFileName(_strings)), LanguageFiles.Write(language))),
            .. _dataTypes.GetMany((int[]?)null).Where(type => !laid.Contains(type.Key)).Select(type =>
                (names.Of(SchemaKind.DataType, type.Key, (type.Name ?? "").ToSafeAlias(_strings)), _dataTypeFiles.Write(type, dataTypeFolders))),
            .. _documentTypes.Shared.Select(type =>
                (names.Of(SchemaKind.ContentType, type.Key, type.Alias.ToSafeFileName(_strings)), DocumentTypeWriting.Write(type, documentTypeFolders))),
        ];
    }

    private static bool Write(string path, byte[] bytes)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            return false;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return true;
    }
}
