using System.Linq.Expressions;
using CoopHub.Cms.Data;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Querying;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace CoopHub.Cms.Documents;

/// <summary>A document as one line: its place, its state, its current and its published version.</summary>
internal sealed class DocumentView
{
    public required NodeRow Node { get; init; }
    public required DocumentRow Document { get; init; }
    public required DocumentVersionRow Current { get; init; }
    public DocumentVersionRow? Published { get; init; }

    /// <summary>All documents; the caller narrows them.</summary>
    public static IQueryable<DocumentView> Of(HubDb db) =>
        from document in db.Set<DocumentRow>().AsNoTracking()
        join node in db.Set<NodeRow>() on document.NodeId equals node.Id
        join current in db.Set<DocumentVersionRow>() on document.CurrentVersionId equals current.Id
        join published in db.Set<DocumentVersionRow>() on document.PublishedVersionId equals (int?)published.Id into versions
        from published in versions.DefaultIfEmpty()
        select new DocumentView { Node = node, Document = document, Current = current, Published = published };

    /// <summary>What the members that the kernel's queries ask for are called here.</summary>
    public static readonly Translation<DocumentView> Translation = new(new Dictionary<string, Expression<Func<DocumentView, object?>>>
    {
        [nameof(IContent.Id)] = view => view.Node.Id,
        [nameof(IContent.Key)] = view => view.Node.Key,
        [nameof(IContent.ParentId)] = view => view.Node.ParentId,
        [nameof(IContent.Level)] = view => view.Node.Level,
        [nameof(IContent.Path)] = view => view.Node.Path,
        [nameof(IContent.SortOrder)] = view => view.Node.SortOrder,
        [nameof(IContent.Trashed)] = view => view.Node.Trashed,
        [nameof(IContent.Name)] = view => view.Node.Name,
        [nameof(IContent.CreateDate)] = view => view.Node.CreateDate,
        [nameof(IContent.CreatorId)] = view => view.Node.CreatorId,
        [nameof(IContent.UpdateDate)] = view => view.Document.UpdateDate,
        [nameof(IContent.ContentTypeId)] = view => view.Document.ContentTypeId,
        [nameof(IContent.Published)] = view => view.Document.Published,
        [nameof(IContent.Edited)] = view => view.Document.Edited,
        [nameof(IContent.VersionId)] = view => view.Document.CurrentVersionId,
        [nameof(IContent.WriterId)] = view => view.Current.UserId,
    });
}
