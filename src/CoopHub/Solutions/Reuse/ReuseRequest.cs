using CoopHub.Members;
using CoopHub.Partners;

namespace CoopHub.Solutions.Reuse;

/// <summary>A re-use request, as the two partners see it.</summary>
/// <param name="Row">What is kept of it.</param>
/// <param name="Solution">What is wanted.</param>
/// <param name="From">Who asks.</param>
/// <param name="To">Who runs it.</param>
public sealed record ReuseRequest(ReuseRequestRow Row, Solution Solution, Partner From, Partner To)
{
    public string Path => "/nachnutzung/" + Row.Key;

    /// <summary>The steps that a viewer may take now. Buttons and use case both ask here.</summary>
    public IReadOnlyList<ReuseState> Steps(Viewer viewer) => StepsOf(Row, viewer);

    /// <summary>Whether the partner that runs it has let the deadline pass without a word.</summary>
    public bool IsOverdueOn(DateOnly today) => Row.State == ReuseState.Asked && Row.Deadline < today;

    /// <summary>Whether it is for this viewer's house to do something.</summary>
    public bool WaitsFor(Viewer viewer) => Row.State == ReuseState.Asked ? Answers(Row, viewer) : Asks(Row, viewer);

    /// <summary>Whether a viewer may read it: the people of the two partners.</summary>
    internal static bool MaySee(Viewer viewer, ReuseRequestRow row) =>
        Visibility.MaySee(viewer, Visibility.OwnPartner, new RecordOwner(row.FromPartner)) || Visibility.MaySee(viewer, Visibility.OwnPartner, new RecordOwner(row.ToPartner));

    // The partner that runs it answers; whether it is taken over, the one that asked decides.
    internal static IReadOnlyList<ReuseState> StepsOf(ReuseRequestRow row, Viewer viewer) => row.State switch
    {
        ReuseState.Asked when Answers(row, viewer) => [ReuseState.TalkArranged, ReuseState.InReview, ReuseState.NotAdopted],
        ReuseState.Asked when Asks(row, viewer) => [ReuseState.NotAdopted, ReuseState.Withdrawn],
        ReuseState.TalkArranged when Asks(row, viewer) => [ReuseState.InReview, ReuseState.Adopted, ReuseState.NotAdopted, ReuseState.Withdrawn],
        ReuseState.TalkArranged when Answers(row, viewer) => [ReuseState.InReview, ReuseState.NotAdopted],
        ReuseState.InReview when Asks(row, viewer) => [ReuseState.Adopted, ReuseState.NotAdopted, ReuseState.Withdrawn],
        ReuseState.InReview when Answers(row, viewer) => [ReuseState.NotAdopted],
        _ => [],
    };

    private static bool Asks(ReuseRequestRow row, Viewer viewer) => viewer.Partner == row.FromPartner && viewer.May(Right.AskForReuse);

    private static bool Answers(ReuseRequestRow row, Viewer viewer) => viewer.May(Right.Confirm, new RecordOwner(row.ToPartner));
}

/// <summary>A step of a request.</summary>
public sealed record ReuseEvent(DateTime At, ReuseState State, string MemberName, string? PartnerName, string? Note);

/// <summary>Why something was not taken over, for all members: without saying by whom.</summary>
/// <param name="Obstacle">The kind of reason.</param>
/// <param name="Solution">What was not taken over.</param>
/// <param name="Reason">The reason in words, if one was given.</param>
/// <param name="On">The day of the decision.</param>
public sealed record ReuseRefusal(ReuseObstacle Obstacle, Solution Solution, string? Reason, DateOnly On);
