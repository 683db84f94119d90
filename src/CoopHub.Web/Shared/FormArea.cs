namespace CoopHub.Web.Shared;

/// <summary>A field for several lines of text, drawn by <c>_Area.cshtml</c> with its label, hint and error.</summary>
public sealed record FormArea(string Name, string Label)
{
    public string? Value { get; init; }
    public string? Hint { get; init; }
    public int Rows { get; init; } = 4;
    public int? Longest { get; init; }
    public bool Optional { get; init; }
}

/// <summary>A choice of one, drawn by <c>_Select.cshtml</c>.</summary>
/// <param name="Name">Under which the form sends it.</param>
/// <param name="Label">What the screen calls it.</param>
/// <param name="Choices">What may be chosen: what is sent, and what is read.</param>
public sealed record FormSelect(string Name, string Label, IReadOnlyList<(string Value, string Label)> Choices)
{
    public string? Value { get; init; }
    public string? Hint { get; init; }

    /// <summary>What stands for no choice; null where one has to be made.</summary>
    public string? None { get; init; }
}
