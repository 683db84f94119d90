using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Picked documents, stored as their UDIs in one line; posted as keys, as UDIs or as Umbraco's back office sends them.</summary>
internal sealed class PickedValueEditor : DataValueEditor
{
    private readonly ILocalizedTextService _texts;

    public PickedValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute, ILocalizedTextService texts)
        : base(strings, json, files, attribute)
    {
        _texts = texts;
        Validators.Add(new Check(Complaints));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredCheck(value => Picked(value).Count > 0);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        Picked(editorValue.Value) is { Count: > 0 } picked ? string.Join(',', picked) : null;

    private IEnumerable<string> Complaints(object? value, object? configuration)
    {
        var picked = Picked(value);
        foreach (var stranger in picked.Where(text => !UdiParser.TryParse<GuidUdi>(text, out var udi) || udi.EntityType != Constants.UdiEntityType.Document))
        {
            yield return _texts.Localize("validation", "notOneOfOptions", [stranger]);
        }
        var limits = configuration as MultiNodePickerConfiguration;
        foreach (var complaint in CountCheck.Complaints(_texts, picked.Count, limits?.MinNumber, limits?.MaxNumber))
        {
            yield return complaint;
        }
    }

    private static List<string> Picked(object? value) => [.. Texts.Of(value).SelectMany(Entries).Select(AsUdi)];

    private static string[] Entries(string text) =>
        text.StartsWith('{') ? [text] : text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string AsUdi(string posted)
    {
        var key = posted.StartsWith('{') ? JsonNode.Parse(posted)?["unique"]?.ToString() ?? posted : posted;
        return Guid.TryParse(key, out var guid) ? new GuidUdi(Constants.UdiEntityType.Document, guid).ToString() : key;
    }
}
