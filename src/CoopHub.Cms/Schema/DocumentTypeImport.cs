using System.Xml.Linq;
using CoopHub.Cms.DocumentTypes;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace CoopHub.Cms.Schema;

/// <summary>Brings the document types to what their files say, never losing what documents hold unless that is allowed.</summary>
internal sealed class DocumentTypeImport(
    IContentTypeService types,
    DocumentTypeRepository repository,
    FiledTypes filed,
    DocumentTypeReading reading,
    DocumentTypeLosses losses,
    DataTypeImport dataTypes,
    ILogger<DocumentTypeImport> log)
{
    private static readonly Guid Program = Constants.Security.SuperUserKey;

    public SchemaTally Apply(SchemaFolder folder, bool allowRemovalOfData)
    {
        repository.Forget();
        var tally = new SchemaTally();
        var folders = filed.DocumentTypes();
        var files = DocumentTypeOrder.Of(folder.Items(SchemaKind.ContentType));
        var described = files.Select(file => file.Key).ToHashSet();
        DocumentTypeParts.RefuseShared(files);
        // What moves from one type to another leaves the first before it comes to the second, whichever file comes first.
        foreach (var file in files)
        {
            if (Find(file, described) is { } known && Trimmed(file, known) is { } type)
            {
                losses.Guard(file, known, type, allowRemovalOfData);
                Save(file, type, known, folders, tally);
            }
        }
        foreach (var file in files)
        {
            var known = Find(file, described);
            var type = reading.Read(
                file, known is null ? null : repository.Get(known.Id), folders.Make(SchemaFile.Text(file.Info, "Folder")), reference => BaseOf(file, reference), property => DataTypeOf(file, property));
            if (known is not null)
            {
                losses.Guard(file, known, type, allowRemovalOfData);
            }
            Save(file, type, known, folders, tally);
        }
        foreach (var file in files)
        {
            var type = repository.Get(file.Key)!;
            type.AllowedContentTypes = [.. Children(file)];
            Save(file, type, repository.Shared.First(known => known.Key == file.Key), folders, tally);
        }
        return tally;
    }

    public void Remove(SchemaFolder folder, bool allowRemovalOfData, SchemaTally tally)
    {
        var described = folder.Items(SchemaKind.ContentType).Select(file => file.Key).ToHashSet();
        foreach (var mark in folder.Deletions(SchemaKind.ContentType).Where(mark => !described.Contains(mark.Key)))
        {
            if (Find(mark, described) is not { } type)
            {
                continue;
            }
            losses.GuardDeletion(mark, type, allowRemovalOfData);
            var status = types.DeleteAsync(type.Key, Program).GetAwaiter().GetResult();
            if (status != ContentTypeOperationStatus.Success)
            {
                throw mark.Refuse($"Der Dokumenttyp „{type.Alias}“ kann nicht gelöscht werden ({status}).");
            }
            tally.Removed++;
        }
        filed.DocumentTypes().DropEmpty();
    }

    // By key; by alias only where that other type has no file of its own.
    private ContentType? Find(SchemaFile file, HashSet<Guid> described) =>
        repository.Shared.FirstOrDefault(type => type.Key == file.Key)
        ?? repository.Shared.FirstOrDefault(type => type.Alias.InvariantEquals(file.Alias) && !described.Contains(type.Key));

    private void Save(SchemaFile file, IContentType type, ContentType? known, TypeFolders folders, SchemaTally tally)
    {
        if (known is not null && known.Path == type.Path && SchemaTally.Same(DocumentTypeWriting.Write(type, folders), DocumentTypeWriting.Write(known, folders)))
        {
            return;
        }
        try
        {
            var saved = (known is null ? types.CreateAsync(type, Program) : types.UpdateAsync(type, Program)).GetAwaiter().GetResult();
            if (!saved.Success)
            {
                throw file.Refuse($"Der Dokumenttyp „{type.Alias}“ wurde nicht angenommen ({saved.Result}).");
            }
        }
        catch (InvalidCompositionException clash)
        {
            throw new SchemaRefusedException(
                file.Name,
                $"Der Dokumenttyp „{type.Alias}“ hat Eigenschaften doppelt, selbst und aus seinen Bausteinen (<Compositions>): {string.Join(", ", clash.PropertyTypeAliases ?? [])}.",
                clash);
        }
        tally.Note(type.Key.ToString(), isNew: known is null);
    }

    private IContentType? Trimmed(SchemaFile file, ContentType known)
    {
        var gone = DocumentTypeParts.Gone(file, known).ToList();
        if (gone.Count == 0)
        {
            return null;
        }
        var type = repository.Get(known.Id)!;
        gone.ForEach(type.RemovePropertyType);
        return type;
    }

    private IContentType BaseOf(SchemaFile file, XElement reference)
    {
        var key = file.KeyOf(reference);
        return repository.Get(key) ?? repository.Get(reference.Value)
            ?? throw file.Refuse($"Der Dokumenttyp „{reference.Value}“ ({key}), auf dem dieser aufbaut, fehlt. Legen Sie seine Datei dazu.");
    }

    private IDataType DataTypeOf(SchemaFile file, XElement property) =>
        dataTypes.FindOrLay(file.Identity(property, "Definition"))
        ?? dataTypes.FindByName(SchemaFile.Text(property, "Type"))
        ?? throw file.Refuse(
            $"Die Eigenschaft „{SchemaFile.Text(property, "Alias")}“ nennt den Datentyp {SchemaFile.Text(property, "Definition")}, den es nicht gibt. Legen Sie seine Datei in den Ordner DataTypes.");

    private IEnumerable<ContentTypeSort> Children(SchemaFile file)
    {
        var place = 0;
        foreach (var reference in file.Root.Element("Structure")?.Elements("ContentType") ?? [])
        {
            var key = file.KeyOf(reference);
            var child = repository.Shared.FirstOrDefault(type => type.Key == key) ?? repository.Shared.FirstOrDefault(type => type.Alias == reference.Value);
            if (child is null)
            {
                // uSync does not rewrite the files of other types when one is deleted.
                log.LogWarning("{File}: Der erlaubte Unterdokumenttyp „{Alias}“ fehlt und wird übergangen.", file.Name, reference.Value);
                continue;
            }
            var order = file.Whole(reference.Attribute("SortOrder")?.Value, "SortOrder") ?? place;
            place = order + 1;
            yield return new ContentTypeSort(child.Key, order, child.Alias);
        }
    }
}
