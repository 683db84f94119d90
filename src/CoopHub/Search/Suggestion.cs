namespace CoopHub.Search;

/// <summary>What somebody who is still typing may mean.</summary>
/// <param name="Text">The title or name.</param>
/// <param name="Kind">What it is, as people read it, such as <c>Lösung</c> or <c>Produkt</c>.</param>
/// <param name="Path">The page of the record; null for a name, which is searched for.</param>
public sealed record Suggestion(string Text, string Kind, string? Path);
