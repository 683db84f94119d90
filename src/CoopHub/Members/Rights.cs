namespace CoopHub.Members;

/// <summary>
/// Who may do what. The checks and the page "Wer darf was?" are both made from <see cref="Table"/>, so that the page
/// cannot promise what the site refuses.
/// </summary>
public static class Rights
{
    private const Reach No = Reach.None, Own = Reach.Own, Post = Reach.OwnIfPostModerated, Any = Reach.Any;

    /// <summary>One line per right, in the order of the page.</summary>
    public static IReadOnlyList<RightLine> Table { get; } =
    [
        //                                                                                          Gast Leser Autor Koord Gesch Admin
        new(Right.ReadPublic, "Öffentliches lesen",                                             [Any, Any, Any, Any, Any, Any]),
        new(Right.ReadCooperation, "Lesen, was die Kooperation teilt",                          [No, Any, Any, Any, Any, Any]),
        new(Right.AskForReuse, "Nachnutzung anfragen",                                          [No, Any, Any, Any, No, No]),
        new(Right.WriteDraft, "Entwürfe schreiben und einreichen",                              [No, No, Own, Own, Any, No]),
        new(Right.Publish, "Veröffentlichen",                                                   [No, No, Post, Own, Any, No]),
        new(Right.RequestChanges, "Überarbeitung anfordern",                                    [No, No, No, Own, Any, No]),
        new(Right.Merge, "Doppelte Einträge zusammenführen",                                    [No, No, No, No, Any, No]),
        new(Right.Archive, "Archivieren",                                                       [No, No, No, Own, Any, No]),
        new(Right.Confirm, "„Stimmt noch“ bestätigen",                                          [No, No, Own, Own, No, No]),
        new(Right.SetOwnUsage, "Nutzung des eigenen Hauses eintragen",                          [No, No, No, Own, No, No]),
        new(Right.ReportUsage, "Nutzung melden, die der Partner noch bestätigt",                 [No, No, Any, Any, Any, No]),
        new(Right.TendProducts, "Produkte und Hersteller anlegen",                              [No, No, Any, Any, Any, No]),
        new(Right.EditPartner, "Seite des Partners bearbeiten",                                 [No, No, No, Own, Any, No]),
        new(Right.ManagePartners, "Partner aufnehmen, Stand ändern",                            [No, No, No, No, Any, No]),
        new(Right.ManageMembers, "Mitglieder einladen, Rollen geben, deaktivieren",             [No, No, No, Own, Any, Any]),
        new(Right.ManageMailDomains, "Maildomains für die Selbstanmeldung pflegen",             [No, No, No, Own, Any, Any]),
        new(Right.SignPosition, "Im Namen des Partners zeichnen", [No, Own, Own, Own, Own, No]) { NeedsSignatory = true },
        new(Right.EditPages, "Seiten und Meldungen der Kooperation bearbeiten",                 [No, No, No, No, Any, No]),
        new(Right.EditGroup, "Seite einer Arbeitsgruppe schreiben", [No, No, No, Own, Any, No]) { LeadToo = true },
        new(Right.ManageGroups, "Stand einer Arbeitsgruppe ändern",                             [No, No, No, No, Any, No]),
        new(Right.TendSearch, "Synonyme der Suche pflegen, Suchen ohne Treffer sehen",          [No, No, No, No, Any, Any]),
        new(Right.OperatePlatform, "Betrieb: Einstellungen, Protokolle",                        [No, No, No, No, No, Any]),
    ];

    /// <summary>Whether a viewer may do something to a record.</summary>
    /// <param name="viewer">Who wants to.</param>
    /// <param name="right">What.</param>
    /// <param name="owner">Whose record; left out where the act concerns no partner's record.</param>
    public static bool May(this Viewer viewer, Right right, RecordOwner? owner = null)
    {
        var line = Line(right);
        return (line.LeadToo && owner?.Group is { } group && viewer.GroupsLed.Contains(group))
            || ((!line.NeedsSignatory || viewer.Signatory) && Reaches(line.Reach(viewer.Role), viewer, owner));
    }


    /// <summary>
    /// Whether a viewer may put a submission before everybody. Nobody approves what they have submitted themselves, unless
    /// the office is the author or the partner publishes first and looks afterwards.
    /// </summary>
    public static bool MayApprove(this Viewer viewer, RecordOwner owner, Guid? submittedBy) =>
        viewer.May(Right.Publish, owner) &&
        (submittedBy is null || submittedBy != viewer.Member || viewer.Role == Role.Office || owner.PostModerated);

    private static RightLine Line(Right right) => Table.First(line => line.Right == right);

    private static bool Reaches(Reach reach, Viewer viewer, RecordOwner? owner) => reach switch
    {
        Reach.Any => true,
        Reach.Own => IsOwn(viewer, owner),
        Reach.OwnIfPostModerated => IsOwn(viewer, owner) && owner!.PostModerated,
        _ => false,
    };

    private static bool IsOwn(Viewer viewer, RecordOwner? owner) =>
        viewer.Partner is { } partner && partner == owner?.Partner;
}

/// <summary>One line of the table of rights.</summary>
/// <param name="Right">What may be done.</param>
/// <param name="Label">How the page calls it.</param>
/// <param name="Reaches">How far it reaches, one per <see cref="Role"/> in their order.</param>
public sealed record RightLine(Right Right, string Label, IReadOnlyList<Reach> Reaches)
{
    /// <summary>True where the role alone is not enough and the person must be marked as entitled to sign.</summary>
    public bool NeedsSignatory { get; init; }

    /// <summary>True where whoever leads the working group of the record may, too, whatever their role.</summary>
    public bool LeadToo { get; init; }

    public Reach Reach(Role role) => Reaches[(int)role];
}
