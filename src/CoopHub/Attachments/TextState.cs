namespace CoopHub.Attachments;

/// <summary>Whether the text in a file could be read for the search. The numbers are kept in the database.</summary>
public enum TextState
{
    /// <summary>The file holds no text, such as a picture or a scan.</summary>
    None = 0,

    /// <summary>The text was read.</summary>
    Read = 1,

    /// <summary>The file is encrypted, broken or too intricate.</summary>
    Unreadable = 2,
}

/// <summary>How a <see cref="TextState"/> is called on the screen.</summary>
public static class TextStateWords
{
    extension(TextState state)
    {
        /// <summary>The German words.</summary>
        public string Words => state switch
        {
            TextState.Read => "gelesen",
            TextState.Unreadable => "nicht lesbar",
            _ => "kein Text",
        };
    }
}
