using CoopHub.Cms.DataTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Schema;

/// <summary>Brings the data types to what their files say.</summary>
internal sealed class DataTypeImport(
    IDataTypeService dataTypes,
    DataTypeRepository repository,
    FiledTypes filed,
    DataTypeFiles files,
    BuiltInsLaid laid)
{
    private static readonly Guid Program = Constants.Security.SuperUserKey;

    public SchemaTally Apply(SchemaFolder folder)
    {
        repository.Forget();
        var tally = new SchemaTally();
        var folders = filed.DataTypes();
        var items = folder.Items(SchemaKind.DataType);
        var described = items.Select(file => file.Key).ToHashSet();
        foreach (var file in items)
        {
            Save(file, Find(file, described), folders, tally);
        }
        laid.AreNow(laid.Keys.Except(described));
        return tally;
    }

    /// <summary>The data type with this key; one of Umbraco's own is laid when it is asked for.</summary>
    public IDataType? FindOrLay(Guid key)
    {
        if (repository.Get(key) is { } known)
        {
            return known;
        }
        if (BuiltInDataTypes.Find(key) is not { } file)
        {
            return null;
        }
        Save(file, null, filed.DataTypes(), new SchemaTally());
        laid.AreNow(laid.Keys.Append(key));
        return repository.Get(key);
    }

    /// <summary>The data type with this name, by which old files refer to it.</summary>
    public IDataType? FindByName(string? name) => repository.GetMany((int[]?)null).FirstOrDefault(type => type.Name == name);

    public void Remove(SchemaFolder folder, SchemaTally tally)
    {
        var described = folder.Items(SchemaKind.DataType).Select(file => file.Key).ToHashSet();
        foreach (var mark in folder.Deletions(SchemaKind.DataType).Where(mark => !described.Contains(mark.Key)))
        {
            if (Find(mark, described) is not { } type)
            {
                continue;
            }
            if (repository.FindUsages(type.Id).Values.SelectMany(aliases => aliases).ToList() is { Count: > 0 } used)
            {
                throw mark.Refuse($"Der Datentyp „{type.Name}“ soll gelöscht werden, aber Eigenschaften benutzen ihn: {string.Join(", ", used)}. Geben Sie ihnen zuerst einen anderen.");
            }
            if (!dataTypes.DeleteAsync(type.Key, Program).GetAwaiter().GetResult().Success)
            {
                throw mark.Refuse($"Der Datentyp „{type.Name}“ kann nicht gelöscht werden.");
            }
            tally.Removed++;
        }
        filed.DataTypes().DropEmpty();
    }

    // By key; by name only where that other data type has no file of its own.
    private IDataType? Find(SchemaFile file, HashSet<Guid> described) =>
        repository.Get(file.Key)
        ?? repository.GetMany((int[]?)null).FirstOrDefault(type => type.Name == file.Alias && !described.Contains(type.Key));

    private void Save(SchemaFile file, IDataType? known, TypeFolders folders, SchemaTally tally)
    {
        var type = files.Read(file, known, folders);
        if (known is not null && SchemaTally.Same(files.Write(type, folders), files.Write(known, folders)))
        {
            return;
        }
        var saved = (known is null ? dataTypes.CreateAsync(type, Program) : dataTypes.UpdateAsync(type, Program)).GetAwaiter().GetResult();
        if (!saved.Success)
        {
            throw file.Refuse($"Der Datentyp „{type.Name}“ wurde nicht angenommen ({saved.Status}).");
        }
        tally.Note(type.Key.ToString(), isNew: known is null);
    }
}
