namespace CoopHub.Members;

/// <summary>The kinds of fields that may be kept closer than the record they stand in.</summary>
public enum ProtectedField
{
    /// <summary>What something costs: days, euros, cases a year.</summary>
    Costs,

    /// <summary>How much would be lost if the data of a solution got out.</summary>
    ProtectionNeed,

    /// <summary>Number, end, notice and price of a contract.</summary>
    Contract,

    /// <summary>Notes for the own house.</summary>
    InternalNotes,

    /// <summary>How a vendor behaved: other partners shall know, the vendor need not.</summary>
    VendorExperience,
}

/// <summary>Decides who may see a single protected field.</summary>
public static class FieldVisibility
{
    /// <summary>How far a field reaches while nobody has said otherwise.</summary>
    public static string Default(ProtectedField field) => field switch
    {
        ProtectedField.Costs or ProtectedField.ProtectionNeed or ProtectedField.VendorExperience => Visibility.Cooperation,
        ProtectedField.Contract or ProtectedField.InternalNotes => Visibility.OwnPartner,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Whether a field is open to a viewer: never further than its record.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="field">The kind of field.</param>
    /// <param name="mark">What was said about this field; empty means <see cref="Default"/>.</param>
    /// <param name="record">The visibility of the record that it stands in.</param>
    /// <param name="owner">Whom the record belongs to.</param>
    public static bool MaySee(Viewer viewer, ProtectedField field, string? mark, string? record, RecordOwner owner) =>
        Visibility.MaySee(viewer, record, owner) &&
        Visibility.MaySee(viewer, string.IsNullOrWhiteSpace(mark) ? Default(field) : mark, owner);

    /// <summary>Whom a field is open to among those who may see its record, for the search index and SQL.</summary>
    public static IReadOnlyList<string> DocumentTokens(ProtectedField field, string? mark, RecordOwner owner) =>
        Visibility.DocumentTokens(string.IsNullOrWhiteSpace(mark) ? Default(field) : mark, owner);
}
