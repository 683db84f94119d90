namespace CoopHub.Web.SignIn;

/// <summary>One input of a form, drawn by <c>_Field.cshtml</c> with its label, hint and error.</summary>
public sealed record FormField(string Name, string Label)
{
    public string Type { get; init; } = "text";
    public string? Value { get; init; }
    public string? Hint { get; init; }

    /// <summary>Tells the browser what to fill in (WCAG 1.3.5).</summary>
    public string? Autocomplete { get; init; }
    public int? Longest { get; init; }
    public bool Optional { get; init; }
}
