using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Yes or no; a mandatory one wants the yes, such as a consent.</summary>
internal sealed class TrueFalseValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute)
    : DataValueEditor(strings, json, files, attribute)
{
    public override IValueRequiredValidator RequiredValidator => new RequiredCheck(IsYes);

    public override object FromEditor(ContentPropertyData editorValue, object? currentValue) => IsYes(editorValue.Value) ? 1 : 0;

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) => IsYes(property.GetValue(culture, segment));

    private static bool IsYes(object? value) => value?.ToString() is { } text && (text is "1" || string.Equals(text, bool.TrueString, StringComparison.OrdinalIgnoreCase));
}
