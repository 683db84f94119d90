using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace CoopHub.Cms.Relations;

/// <summary>Remembers where a document lay before it went to the recycle bin, as long as it is there.</summary>
internal sealed class FormerParent(IRelationService relations) : INotificationHandler<ContentMovedToRecycleBinNotification>, INotificationHandler<ContentMovedNotification>
{
    private const string Alias = Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias;

    public void Handle(ContentMovedToRecycleBinNotification notification)
    {
        foreach (var moved in notification.MoveInfoCollection)
        {
            // What went along with its parent finds its way back with it.
            var former = moved.OriginalPath.GetIdsFromPathReversed().Skip(1).FirstOrDefault(Constants.System.Root);
            if (former > 0 && moved.Entity.ParentId == Constants.System.RecycleBinContent)
            {
                relations.Relate(former, moved.Entity.Id, Kind());
            }
        }
    }

    public void Handle(ContentMovedNotification notification)
    {
        foreach (var moved in notification.MoveInfoCollection.Where(moved => moved.OriginalPath.Contains(Constants.System.RecycleBinContentString, StringComparison.Ordinal)))
        {
            foreach (var relation in (relations.GetByChildId(moved.Entity.Id, Alias) ?? []).ToList())
            {
                relations.Delete(relation);
            }
        }
    }

    private IRelationType Kind()
    {
        if (relations.GetRelationTypeByAlias(Alias) is { } known)
        {
            return known;
        }
        var kind = new RelationType(Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteName, Alias, false, Constants.ObjectTypes.Document, Constants.ObjectTypes.Document, isDependency: false);
        relations.Save(kind);
        return kind;
    }
}
