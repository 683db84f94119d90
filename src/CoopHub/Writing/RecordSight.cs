using CoopHub.Cms.Published;
using CoopHub.Members;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Writing;

/// <summary>Who may see the published version of a record.</summary>
internal static class RecordSight
{
    /// <summary>What <see cref="Visibility"/> asks for.</summary>
    public static (string Visibility, RecordOwner Owner) Sight(this RecordKind kind, IPublishedContent document)
    {
        var owner = kind.OwnsItself ? document.Key : kind.OwnerField is { } field ? document.Picked(field).Select(key => (Guid?)key).FirstOrDefault() : null;
        return (kind.VisibilityField is { } mark ? document.Text(mark) ?? "" : Visibility.Public, new RecordOwner(owner, kind.IsGroup ? document.Key : kind.GroupField is { } group && document.Picked(group) is [var key, ..] ? key : null));
    }
}
