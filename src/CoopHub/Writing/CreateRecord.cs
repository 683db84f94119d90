using CoopHub.Members;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing;

/// <summary>Begins a record: a draft with a title and an owner, so that from the first word on there is something that is saved, and that files can hang on.</summary>
public sealed class CreateRecord(ICoreScopeProvider scopes, IContentService documents, IContentTypeService types, RecordDesk desk)
{
    /// <summary>The longest title that the kernel keeps.</summary>
    public const int LongestTitle = 255;

    /// <summary>Creates the draft.</summary>
    /// <param name="kind">What kind of record.</param>
    /// <param name="title">Its title.</param>
    /// <param name="owner">The partner that it shall belong to; only the office may name another than its own.</param>
    /// <param name="viewer">Who creates it.</param>
    public (WritingOutcome Outcome, Guid Key) Run(RecordKind kind, string title, Guid? owner, Viewer viewer)
    {
        title = title.Trim();
        owner = kind.OwnerField is null ? null : owner ?? viewer.Partner;
        if (kind.ParentAlias is null || !viewer.May(kind.Create, desk.OwnerOf(owner)))
        {
            return (WritingOutcome.NotAllowed, Guid.Empty);
        }
        if (title.Length is 0 or > LongestTitle || (kind.OwnerField is not null && owner is null))
        {
            return (WritingOutcome.Invalid, Guid.Empty);
        }
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (Parent(kind) is not { } parent)
        {
            return (WritingOutcome.WrongState, Guid.Empty);
        }
        var document = documents.Create(title, parent.Id, kind.Alias);
        if (kind.OwnerField is { } field)
        {
            document.SetValue(field, new GuidUdi(Constants.UdiEntityType.Document, owner!.Value).ToString());
        }
        documents.Save(document);
        desk.Note(document, kind, RecordAct.Create, viewer, row => (row.State, row.Author) = (RecordState.Draft, viewer.Member));
        scope.Complete();
        return (WritingOutcome.Done, document.Key);
    }

    /// <summary>The document below which records of a kind lie.</summary>
    internal IContent? Parent(RecordKind kind) =>
        types.Get(kind.ParentAlias!) is { } type ? documents.GetPagedOfTypes([type.Id], 0, 10, out _, null).FirstOrDefault(parent => !parent.Trashed) : null;
}
