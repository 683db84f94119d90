namespace CoopHub.Writing;

/// <summary>How far what is being written has come. Of a published record with a new draft, it is the state of the draft. The numbers are kept in the database.</summary>
public enum RecordState
{
    Draft = 0,
    Submitted = 1,
    ChangesRequested = 2,
    Published = 3,
    Archived = 4,
    Merged = 5,
}

/// <summary>What the states are called on the screen.</summary>
public static class RecordStates
{
    public static string Name(this RecordState state) => state switch
    {
        RecordState.Draft => "Entwurf",
        RecordState.Submitted => "Eingereicht",
        RecordState.ChangesRequested => "Überarbeitung angefordert",
        RecordState.Published => "Veröffentlicht",
        RecordState.Archived => "Archiviert",
        RecordState.Merged => "Zusammengeführt",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
