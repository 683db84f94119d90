using CoopHub.Members;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Http.Extensions;

namespace CoopHub.Web.Sight;

/// <summary>
/// Through whose eyes this request is answered. Pages that show records take it; pages about the own account and work take
/// <see cref="CurrentMember"/>. Whoever writes may look at a page as somebody who sees less, with a word in the address.
/// </summary>
public sealed class CurrentSight(CurrentMember me)
{
    /// <summary>The key in the address, such as <c>/loesungen?ansicht=gast</c>.</summary>
    public const string Key = "ansicht";
    public const string AsGuest = "gast";
    public const string AsOtherPartner = "anderer-partner";

    private Viewer? _lesser;

    /// <summary>Who is asked about when something is shown.</summary>
    public Viewer Viewer => _lesser ?? me.Viewer;

    /// <summary>In whose place somebody looks, as the bar says it; null where everybody looks for themselves.</summary>
    public string? InPlaceOf { get; private set; }

    /// <summary>The address of the same page without the word.</summary>
    public string WayBack { get; private set; } = "/";

    /// <summary>Whether to say at each record how far it reaches. To guests everything is public.</summary>
    public bool TellsVisibility => Viewer.Role != Role.Guest;

    /// <summary>Whether the viewer may look as somebody else: whoever writes, for records that the writer answers for.</summary>
    public bool MayLookAsOthers(RecordOwner owner) => me.Viewer.May(Right.WriteDraft, owner);

    /// <summary>Takes the word from the address. It is heard once and from members alone, and what it leads to carries no more than any member does.</summary>
    internal static Task Choose(HttpContext context, RequestDelegate next)
    {
        var sight = context.RequestServices.GetRequiredService<CurrentSight>();
        if (sight.InPlaceOf is null && sight.IsMember && HttpMethods.IsGet(context.Request.Method))
        {
            sight.Look(context.Request);
        }
        return next(context);
    }

    private bool IsMember => me.IsSignedIn;

    private void Look(HttpRequest request)
    {
        (_lesser, InPlaceOf) = request.Query[Key].ToString() switch
        {
            AsGuest => (Viewer.Guest, "Gast"),
            AsOtherPartner => (Viewer.OtherPartner, "Mitglied eines anderen Partners"),
            _ => ((Viewer?)null, (string?)null),
        };
        WayBack = request.Path + new QueryBuilder(request.Query.Where(pair => pair.Key != Key)).ToQueryString();
    }
}
