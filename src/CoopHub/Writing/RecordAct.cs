namespace CoopHub.Writing;

/// <summary>What can be done to a record. The numbers are kept in the database.</summary>
public enum RecordAct
{
    Create = 0,
    Edit = 1,
    Submit = 2,
    RequestChanges = 3,
    Publish = 4,
    Withdraw = 5,
    Archive = 6,
    Unarchive = 7,
    Merge = 8,
    Duplicate = 9,
    ThrowAway = 10,
    TakeBack = 11,
    RestoreVersion = 12,
}

/// <summary>What was done, as a list of what happened says it.</summary>
public static class RecordActs
{
    public static string Done(this RecordAct act) => act switch
    {
        RecordAct.Create => "begonnen",
        RecordAct.Edit => "geändert",
        RecordAct.Submit => "eingereicht",
        RecordAct.RequestChanges => "Überarbeitung angefordert",
        RecordAct.Publish => "veröffentlicht",
        RecordAct.Withdraw => "zurückgezogen",
        RecordAct.Archive => "archiviert",
        RecordAct.Unarchive => "aus dem Archiv geholt",
        RecordAct.Merge => "zusammengeführt",
        RecordAct.Duplicate => "als Kopie begonnen",
        RecordAct.ThrowAway => "in den Papierkorb gelegt",
        RecordAct.TakeBack => "aus dem Papierkorb geholt",
        RecordAct.RestoreVersion => "Fassung wiederhergestellt",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}

/// <summary>What became of something that somebody wanted to do.</summary>
public enum WritingOutcome
{
    Done,

    /// <summary>There is no such record, or it is none of the viewer's business.</summary>
    NotFound,
    NotAllowed,

    /// <summary>The record is no longer, or not yet, in a state in which this can be done.</summary>
    WrongState,

    /// <summary>Somebody else has changed the record meanwhile; nothing was saved.</summary>
    Conflict,

    /// <summary>What was typed cannot be kept as it is; nothing was saved.</summary>
    Invalid,

    /// <summary>The draft was saved, but it lacks something before it may go further.</summary>
    Incomplete,
}
