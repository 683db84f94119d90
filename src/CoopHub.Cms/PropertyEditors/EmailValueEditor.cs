using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>A text that must be one e-mail address.</summary>
internal sealed class EmailValueEditor : DataValueEditor
{
    private static readonly EmailAddressAttribute Form = new();

    public EmailValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute, ILocalizedTextService texts)
        : base(strings, json, files, attribute) =>
        Validators.Add(new Check((value, _) => IsAddress(value?.ToString()) ? [] : [texts.Localize("validation", "invalidEmail")]));

    private static bool IsAddress(string? text) =>
        string.IsNullOrEmpty(text) || (Form.IsValid(text) && !text.Any(character => char.IsWhiteSpace(character) || character is ',' or ';' or '<' or '>'));
}
