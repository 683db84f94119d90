using System.Globalization;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>A date, with or without a time, posted as forms send it (2026-12-31) or as people write it (31.12.2026).</summary>
internal sealed class DateValueEditor : DataValueEditor
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public DateValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute, ILocalizedTextService texts)
        : base(strings, json, files, attribute) =>
        Validators.Add(new Check((value, _) => IsEmpty(value) || Read(value) is not null ? [] : [texts.Localize("validation", "invalidDate")]));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Read(editorValue.Value);

    private static bool IsEmpty(object? value) => string.IsNullOrWhiteSpace(value?.ToString());

    private static DateTime? Read(object? value) => value switch
    {
        DateTime date => date,
        _ when DateTime.TryParse(value?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) && !IsGerman(value) => date,
        _ when DateTime.TryParse(value?.ToString(), German, DateTimeStyles.None, out var date) => date,
        _ => null,
    };

    // 01.02.2026 is the first of February; elsewhere it is read as the second of January.
    private static bool IsGerman(object? value) => value?.ToString() is { } text && text.IndexOf('.', StringComparison.Ordinal) is 1 or 2;
}
