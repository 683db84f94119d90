using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Choices, stored as a JSON list, that must be among the ones that the data type offers.</summary>
internal sealed class ChoicesValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute, ILocalizedTextService texts)
    : ChoiceValueEditor(strings, json, files, attribute, texts)
{
    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Texts.ToJson(Texts.Of(editorValue.Value));

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) => Texts.Of(property.GetValue(culture, segment));
}
