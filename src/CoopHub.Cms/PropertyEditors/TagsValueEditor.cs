using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Words, stored as a JSON list or in one line, as the data type says; each once.</summary>
internal sealed class TagsValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute)
    : DataValueEditor(strings, json, files, attribute)
{
    public override IValueRequiredValidator RequiredValidator => new RequiredCheck(value => Words(value, null).Count > 0);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var configuration = editorValue.DataTypeConfiguration as TagConfiguration;
        var words = Words(editorValue.Value, configuration);
        if (configuration?.StorageType != TagsStorageType.Csv)
        {
            return Texts.ToJson(words);
        }
        return words.Count == 0 ? null : string.Join(Delimiter(configuration), words);
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Words(property.GetValue(culture, segment), ConfigurationObject as TagConfiguration);

    private static List<string> Words(object? value, TagConfiguration? configuration) =>
        [.. Texts.Of(value)
            .SelectMany(text => configuration?.StorageType == TagsStorageType.Csv ? text.Split(Delimiter(configuration)) : [text])
            .Select(word => word.Trim())
            .Where(word => word.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    private static char Delimiter(TagConfiguration configuration) => configuration.Delimiter == default ? ',' : configuration.Delimiter;
}
