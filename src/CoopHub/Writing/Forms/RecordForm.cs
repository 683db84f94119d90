namespace CoopHub.Writing.Forms;

/// <summary>The form of a record, made from its document type.</summary>
public sealed record RecordForm(string Title, IReadOnlyList<FormGroup> Groups)
{
    /// <summary>What is wrong with the title; null when nothing is.</summary>
    public string? TitleError { get; init; }

    public IEnumerable<RecordField> Fields => Groups.SelectMany(group => group.Fields);

    /// <summary>Whether a group concerns this record, or something in it has to be mended.</summary>
    public bool Shows(FormGroup group) =>
        group.ChosenBy is not { } chooser || group.Fields.Any(field => field.Errors.Count > 0) || Fields.Any(field => field.Alias == chooser && field.Value == group.Name);

    /// <summary>The same form with what is wrong beside each field.</summary>
    public RecordForm With(IReadOnlyDictionary<string, IReadOnlyList<string>> complaints) => this with
    {
        TitleError = complaints.GetValueOrDefault(FormEntries.TitleName) is [var wrong, ..] ? wrong : null,
        Groups = [.. Groups.Select(group => group with { Fields = [.. group.Fields.Select(field => field with { Errors = complaints.GetValueOrDefault(field.Alias) ?? [] })] })],
    };
}

/// <summary>Fields that belong together, under a heading.</summary>
public sealed record FormGroup(string Name, string Alias, IReadOnlyList<RecordField> Fields)
{
    /// <summary>The alias of the field whose choice this group belongs to; null for a group that concerns every record.</summary>
    public string? ChosenBy { get; init; }

    /// <summary>
    /// The document type says it without a word more: a group that is called like one of the choices of a field belongs to
    /// that choice. What must be filled in concerns everybody.
    /// </summary>
    internal FormGroup TiedTo(IEnumerable<RecordField> fields) => Fields.Any(field => field.Mandatory)
        ? this
        : this with { ChosenBy = fields.FirstOrDefault(field => field.Kind is FieldKind.Choice or FieldKind.Radio && field.Choices.Any(choice => choice.Value == Name) && !Fields.Contains(field))?.Alias };
}

/// <summary>One field of a form.</summary>
public sealed record RecordField(string Alias, string Label, FieldKind Kind)
{
    public string? Help { get; init; }
    public bool Mandatory { get; init; }

    /// <summary>What stands in it, as people type it. Links are name and address by turns; picked documents are keys.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Where a record is begun that is missing among the choices; null where none may be.</summary>
    public string? NewPath { get; init; }

    /// <summary>The most characters; null without a limit.</summary>
    public int? Longest { get; init; }

    /// <summary>How many lines are shown.</summary>
    public int Rows { get; init; } = 4;

    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The name under which the form sends it, and the id that links lead to.</summary>
    public string Name => FormEntries.Prefix + Alias;

    public string Value => Values is [var first, ..] ? first : "";
}

/// <summary>Something that may be chosen.</summary>
/// <param name="Value">What is kept.</param>
/// <param name="Label">What is shown.</param>
public sealed record FieldChoice(string Value, string Label);

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    Line,
    Text,
    Markdown,
    Mail,
    Choice,
    Choices,
    Radio,

    /// <summary>Several short texts, one a line.</summary>
    Words,

    /// <summary>Yes, no, or not said.</summary>
    YesNo,

    /// <summary>A yes that is asked for.</summary>
    Consent,
    Whole,
    Fraction,
    Date,
    Moment,
    Document,
    Documents,
    Links,

    /// <summary>Only shown: kept by the program, by somebody with more rights, or by an editor that is not known here.</summary>
    Shown,
}
