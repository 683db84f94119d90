using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>A text that must not be longer than its data type says.</summary>
internal sealed class TextValueEditor : DataValueEditor
{
    private readonly ILocalizedTextService _texts;

    public TextValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute, ILocalizedTextService texts)
        : base(strings, json, files, attribute)
    {
        _texts = texts;
        Validators.Add(new Check(Complaints));
    }

    private IEnumerable<string> Complaints(object? value, object? configuration)
    {
        var most = (configuration as TextboxConfiguration)?.MaxChars ?? (configuration as TextAreaConfiguration)?.MaxChars;
        if (most is > 0 && value?.ToString() is { } text && text.Length > most)
        {
            yield return _texts.Localize("validation", "stringTooLong", [$"{most}", $"{text.Length - most}"]);
        }
    }
}
