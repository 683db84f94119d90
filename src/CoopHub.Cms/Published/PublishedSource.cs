namespace CoopHub.Cms.Published;

/// <summary>One stored value of a published document.</summary>
/// <param name="Alias">The property's alias.</param>
/// <param name="Culture">The language in lower case; empty where the property does not vary.</param>
/// <param name="Segment">The segment; empty where the property does not vary.</param>
/// <param name="Value">A text, a number or a date, as the database keeps it.</param>
internal readonly record struct PublishedSource(string Alias, string Culture, string Segment, object? Value);
