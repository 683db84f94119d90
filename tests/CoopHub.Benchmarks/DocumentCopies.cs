using CoopHub.Cms.Data;
using CoopHub.Cms.Documents;
using CoopHub.Cms.Nodes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace CoopHub.Benchmarks;

/// <summary>
/// Writes copies of a document that the kernel's services have written, row by row: ten thousand publishes would take a
/// quarter of an hour, and what is measured is the reading.
/// </summary>
internal sealed class DocumentCopies
{
    private readonly HubDb _db;
    private readonly NodeRow _node;
    private readonly DocumentRow _document;
    private readonly List<DocumentVersionRow> _versions;
    private readonly List<PropertyDataRow> _values;
    private readonly Dictionary<string, int> _properties;
    private int _nextNode;
    private int _nextVersion;

    public DocumentCopies(HubDb db, int patternId)
    {
        _db = db;
        _node = db.Set<NodeRow>().AsNoTracking().Single(row => row.Id == patternId);
        _document = db.Set<DocumentRow>().AsNoTracking().Single(row => row.NodeId == patternId);
        _versions = [.. db.Set<DocumentVersionRow>().AsNoTracking().Where(row => row.NodeId == patternId)];
        var versions = _versions.Select(version => version.Id);
        _values = [.. db.Set<PropertyDataRow>().AsNoTracking().Where(row => versions.Contains(row.VersionId))];
        _properties = db.Set<CoopHub.Cms.DocumentTypes.PropertyTypeRow>().AsNoTracking().ToDictionary(row => row.Alias, row => row.Id);
        _nextNode = db.Set<NodeRow>().Max(row => row.Id) + 1;
        _nextVersion = db.Set<DocumentVersionRow>().Max(row => row.Id) + 1;
    }

    public void Add(IContent parent, string name, int number, params (string Alias, string Text)[] texts)
    {
        var node = Copy(_node);
        (node.Id, node.Key, node.ParentId, node.Name, node.SortOrder) = (_nextNode++, Guid.NewGuid(), parent.Id, name, number);
        (node.Level, node.Path) = (parent.Level + 1, $"{parent.Path},{node.Id}");
        var document = Copy(_document);
        document.NodeId = node.Id;
        _db.AddRange(node, document);
        foreach (var version in _versions)
        {
            var copy = Copy(version);
            (copy.Id, copy.NodeId, copy.Name) = (_nextVersion++, node.Id, name);
            document.CurrentVersionId = version.Id == _document.CurrentVersionId ? copy.Id : document.CurrentVersionId;
            document.PublishedVersionId = version.Id == _document.PublishedVersionId ? copy.Id : document.PublishedVersionId;
            _db.Add(copy);
            AddValues(version.Id, copy.Id, texts);
        }
    }

    private void AddValues(int fromVersion, int toVersion, (string Alias, string Text)[] texts)
    {
        foreach (var value in _values.Where(value => value.VersionId == fromVersion))
        {
            var copy = Copy(value);
            (copy.Id, copy.VersionId) = (0, toVersion);
            copy.TextValue = texts.FirstOrDefault(text => _properties[text.Alias] == value.PropertyTypeId).Text ?? copy.TextValue;
            _db.Add(copy);
        }
    }

    private T Copy<T>(T row)
        where T : class => (T)_db.Entry(row).CurrentValues.ToObject();
}
