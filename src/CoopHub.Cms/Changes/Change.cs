namespace CoopHub.Cms.Changes;

/// <summary>Something that others may see has changed.</summary>
/// <param name="Position">Where in the log it stands.</param>
/// <param name="Kind">What has changed, such as <c>document</c> or <c>document-type</c>.</param>
/// <param name="Key">Which one has changed.</param>
/// <param name="Visibility">Who may see it, as the rooms define it; empty where the ground floor cannot know.</param>
/// <param name="Who">The id of the user who changed it.</param>
/// <param name="When">When it was changed, in UTC.</param>
public sealed record Change(ChangePosition Position, string Kind, Guid Key, string Visibility, int Who, DateTime When)
{
    /// <summary>Stands in <see cref="Who"/> where no person did it; Umbraco's id of its own user.</summary>
    public const int ByTheProgram = -1;

    /// <summary>The <see cref="Kind"/> of a document that was written, moved or deleted.</summary>
    public const string Document = "document";

    /// <summary>The <see cref="Kind"/> of a document type, data type or language that was written or deleted.</summary>
    public const string Schema = "schema";
}
