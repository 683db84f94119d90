namespace CoopHub.Members;

/// <summary>
/// Decides who may see what. Every page, list, count, feed, export and mail asks here and nowhere else.
/// A record carries tokens, a viewer carries tokens, and one in common opens the record: the same rule holds in memory, in a
/// query of the search index and in SQL, so that none of them can answer differently.
/// </summary>
public static class Visibility
{
    public const string Public = "öffentlich";
    public const string Cooperation = "Kooperation";
    public const string OwnPartner = "nur eigener Partner";
    public const string Group = "Arbeitsgruppe";

    public const string PublicToken = "public";
    public const string CooperationToken = "cooperation";

    // The office looks after all working groups; what a partner keeps to itself stays closed to it.
    private const string AllGroupsToken = "groups";
    private const string ArchiveToken = "archive";

    /// <summary>The marks that a record may carry, widest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Public, Cooperation, OwnPartner, Group];

    /// <summary>Whether somebody who is not signed in may see a record. Anything but the exact public mark is refused.</summary>
    public static bool OpenToGuests(string? visibility) => MaySee(Viewer.Guest, visibility, new RecordOwner(null));

    /// <summary>Whether a record is open to a viewer.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="visibility">What stands in the record's field; empty means <see cref="Cooperation"/>, unknown text means <see cref="OwnPartner"/>.</param>
    /// <param name="owner">Whom the record belongs to.</param>
    public static bool MaySee(Viewer viewer, string? visibility, RecordOwner owner) =>
        Opens(viewer.Tokens, DocumentTokens(visibility, owner));

    /// <summary>The rule itself: one token in common.</summary>
    public static bool Opens(IEnumerable<string> viewerTokens, IEnumerable<string> documentTokens) => viewerTokens.Intersect(documentTokens).Any();

    /// <summary>What is stored with a record: who carries one of these may see it. Empty means nobody.</summary>
    public static IReadOnlyList<string> DocumentTokens(string? visibility, RecordOwner owner) => visibility?.Trim() switch
    {
        Public => [PublicToken],
        null or "" or Cooperation => [CooperationToken],
        Group => owner.Group is { } group ? [GroupToken(group), AllGroupsToken] : [],
        _ => owner.Partner is { } partner ? [PartnerToken(partner)] : [],
    };

    /// <summary>
    /// Who finds a record in the archive: those who write for its owner, and the office unless the owner had kept it to itself.
    /// Nobody else may open it any more.
    /// </summary>
    /// <param name="former">The tokens that the record had while it was to be seen.</param>
    /// <param name="owner">Whom it belongs to.</param>
    public static IReadOnlyList<string> ArchiveTokens(IReadOnlyList<string> former, RecordOwner owner)
    {
        string[] office = Opens([PublicToken, CooperationToken], former) ? [ArchiveToken] : [];
        return owner.Partner is { } partner ? [PartnerArchiveToken(partner), .. office] : office;
    }

    /// <summary>
    /// Whether everybody who may see a record may also see another one that it names. A text for all readers of the record,
    /// such as the search index keeps, must not name the other one otherwise.
    /// </summary>
    /// <param name="record">The tokens of the record.</param>
    /// <param name="named">The tokens of the other one.</param>
    public static bool MayName(IReadOnlyList<string> record, IReadOnlyList<string> named) =>
        record.All(token => Opens(token == PublicToken ? [PublicToken] : [PublicToken, CooperationToken, token], named));

    /// <summary>The mark that tokens stand for, for the screen.</summary>
    public static string MarkOf(IReadOnlyList<string> tokens) => tokens switch
    {
        _ when tokens.Contains(PublicToken) => Public,
        _ when tokens.Contains(CooperationToken) => Cooperation,
        _ when tokens.Contains(AllGroupsToken) => Group,
        _ => OwnPartner,
    };

    /// <summary>What a viewer carries.</summary>
    public static IReadOnlyList<string> ViewerTokens(Viewer viewer)
    {
        if (viewer.Role == Role.Guest)
        {
            return [PublicToken];
        }
        List<string> tokens = [PublicToken, CooperationToken, .. viewer.Groups.Select(GroupToken)];
        if (viewer.Partner is { } partner)
        {
            tokens.Add(PartnerToken(partner));
        }
        if (viewer.Partner is { } own && viewer.May(Right.WriteDraft, new RecordOwner(own)))
        {
            tokens.Add(PartnerArchiveToken(own));
        }
        if (viewer.Role == Role.Office)
        {
            tokens.AddRange([AllGroupsToken, ArchiveToken]);
        }
        return tokens;
    }

    public static string PartnerToken(Guid partner) => $"partner:{partner}";

    private static string PartnerArchiveToken(Guid partner) => $"{ArchiveToken}:{partner}";

    public static string GroupToken(Guid group) => $"group:{group}";
}
