namespace CoopHub.Solutions.Reuse;

/// <summary>How far a re-use request has come. The numbers are kept in the database.</summary>
public enum ReuseState
{
    /// <summary>angefragt: nobody has reacted yet.</summary>
    Asked = 0,

    /// <summary>Gespräch vereinbart.</summary>
    TalkArranged = 1,

    /// <summary>in Prüfung at the partner that asked.</summary>
    InReview = 2,

    /// <summary>übernommen: the usage exists.</summary>
    Adopted = 3,

    /// <summary>nicht übernommen, with a reason.</summary>
    NotAdopted = 4,

    /// <summary>zurückgezogen by the partner that asked.</summary>
    Withdrawn = 5,
}

/// <summary>Why something was not taken over. The numbers are kept in the database.</summary>
public enum ReuseObstacle
{
    Procurement = 0,
    Cost = 1,
    Technology = 2,
    Functions = 3,
    Law = 4,
    Staff = 5,
    Contract = 6,
    NoAnswer = 7,
    Other = 8,
}

/// <summary>What the states and obstacles are called on the screen.</summary>
public static class ReuseWords
{
    public static IReadOnlyList<ReuseObstacle> Obstacles { get; } = Enum.GetValues<ReuseObstacle>();

    public static bool IsOpen(this ReuseState state) => state is ReuseState.Asked or ReuseState.TalkArranged or ReuseState.InReview;

    public static string Name(this ReuseState state) => state switch
    {
        ReuseState.Asked => "angefragt",
        ReuseState.TalkArranged => "Gespräch vereinbart",
        ReuseState.InReview => "in Prüfung",
        ReuseState.Adopted => "übernommen",
        ReuseState.NotAdopted => "nicht übernommen",
        ReuseState.Withdrawn => "zurückgezogen",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Name(this ReuseObstacle obstacle) => obstacle switch
    {
        ReuseObstacle.Procurement => "Vergaberecht: eine eigene Vergabe wäre nötig",
        ReuseObstacle.Cost => "Kosten",
        ReuseObstacle.Technology => "Technik: passt nicht zu Fachverfahren oder Schnittstellen",
        ReuseObstacle.Functions => "Funktionen fehlen",
        ReuseObstacle.Law => "Datenschutz oder andere Rechtsfragen",
        ReuseObstacle.Staff => "kein Personal für die Einführung",
        ReuseObstacle.Contract => "Bindung an einen laufenden Vertrag",
        ReuseObstacle.NoAnswer => "keine Antwort erhalten",
        ReuseObstacle.Other => "anderer Grund",
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle)),
    };
}

/// <summary>A Nachnutzungsanfrage: a partner wants what another one runs.</summary>
public sealed class ReuseRequestRow
{
    public Guid Key { get; set; } = Guid.CreateVersion7();

    /// <summary>The key of the solution's document.</summary>
    public Guid Solution { get; set; }

    /// <summary>The partner that asks.</summary>
    public Guid FromPartner { get; set; }

    /// <summary>The partner that runs it.</summary>
    public Guid ToPartner { get; set; }

    /// <summary>The member who asked.</summary>
    public Guid? AskedBy { get; set; }
    public DateTime AskedAt { get; set; }
    public string Purpose { get; set; } = "";
    public DateOnly? WantedBy { get; set; }
    public ReuseState State { get; set; }

    /// <summary>The last working day on which the partner can react before others are told.</summary>
    public DateOnly Deadline { get; set; }
    public DateOnly? TalkOn { get; set; }
    public ReuseObstacle? Obstacle { get; set; }

    /// <summary>What the obstacle was in particular; members of all partners read it.</summary>
    public string? Reason { get; set; }

    /// <summary>When the contact was told of the request; null while that is to be done.</summary>
    public DateTime? ContactToldAt { get; set; }

    /// <summary>When deputy and coordination were told that nobody reacts; null while they were not.</summary>
    public DateTime? OverdueToldAt { get; set; }

    /// <summary>The usage that came of it.</summary>
    public Guid? Usage { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>A step that a request has taken.</summary>
public sealed class ReuseEventRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid Request { get; set; }
    public ReuseState State { get; set; }
    public Guid? Member { get; set; }
    public Guid? ByPartner { get; set; }
    public DateTime At { get; set; }
    public string? Note { get; set; }
}

/// <summary>Whether somebody would do it again. The numbers are kept in the database.</summary>
public enum WouldAgain
{
    Yes = 0,
    WithConditions = 1,
    No = 2,
}

/// <summary>An Erfahrungsbericht: what a partner has learnt from taking something over. One for each usage; writing it again renews its date.</summary>
public sealed class AdoptionReportRow
{
    /// <summary>The usage that it belongs to.</summary>
    public Guid Usage { get; set; }
    public decimal? PlannedDays { get; set; }
    public decimal? ActualDays { get; set; }
    public string? Changed { get; set; }
    public string? Pitfalls { get; set; }

    /// <summary>How the vendor behaved; never told to guests.</summary>
    public string? Vendor { get; set; }
    public WouldAgain? Again { get; set; }
    public string? Documents { get; set; }

    /// <summary>The version that the report is about.</summary>
    public string? Version { get; set; }

    /// <summary>Who may read it: the mark of <see cref="Members.Visibility"/>.</summary>
    public string Visibility { get; set; } = Members.Visibility.Cooperation;
    public Guid? WrittenBy { get; set; }
    public DateTime WrittenAt { get; set; }
    public Guid Revision { get; set; }
}
