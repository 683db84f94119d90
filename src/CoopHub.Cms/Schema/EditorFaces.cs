namespace CoopHub.Cms.Schema;

/// <summary>
/// Which user interface goes with a property editor when a file does not say, as files from before Umbraco 14 do not.
/// Source: the manifests of Umbraco's own editors, release 17.
/// </summary>
internal static class EditorFaces
{
    private const string Prefix = "Umb.PropertyEditorUi.";

    // All others bear the editor's own name.
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["Umbraco.ColorPicker.EyeDropper"] = "EyeDropper",
        ["Umbraco.ContentPicker"] = "DocumentPicker",
        ["Umbraco.DateOnly"] = "DateOnlyPicker",
        ["Umbraco.DateTime"] = "DatePicker",
        ["Umbraco.DateTimeUnspecified"] = "DateTimePicker",
        ["Umbraco.DateTimeWithTimeZone"] = "DateTimeWithTimeZonePicker",
        ["Umbraco.DropDown.Flexible"] = "Dropdown",
        ["Umbraco.ListView"] = "Collection",
        ["Umbraco.MediaPicker3"] = "MediaPicker",
        ["Umbraco.MultiNodeTreePicker"] = "ContentPicker",
        ["Umbraco.MultipleTextstring"] = "MultipleTextString",
        ["Umbraco.Plain.String"] = "CodeEditor",
        ["Umbraco.RichText"] = "Tiptap",
        ["Umbraco.SingleBlock"] = "BlockSingle",
        ["Umbraco.TimeOnly"] = "TimeOnlyPicker",
        ["Umbraco.TrueFalse"] = "Toggle",
    };

    /// <summary>The alias of the user interface; null for an editor that is not Umbraco's own.</summary>
    public static string? Of(string editorAlias)
    {
        if (Renamed.TryGetValue(editorAlias, out var name))
        {
            return Prefix + name;
        }
        return editorAlias.Split('.') is ["Umbraco", var own] ? Prefix + own : null;
    }
}
