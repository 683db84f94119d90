using System.Text.Json;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Links, stored as JSON.</summary>
internal sealed class LinksValueEditor : DataValueEditor
{
    private readonly ILocalizedTextService _texts;

    public LinksValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute, ILocalizedTextService texts)
        : base(strings, json, files, attribute)
    {
        _texts = texts;
        Validators.Add(new Check(Complaints));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredCheck(value => StoredLink.Read(value).Count > 0);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var links = StoredLink.Read(editorValue.Value);
        return links.Count == 0 ? null : JsonSerializer.Serialize(links, StoredLink.Options);
    }

    private IEnumerable<string> Complaints(object? value, object? configuration)
    {
        var links = StoredLink.Read(value);
        foreach (var link in links.Where(link => !link.IsHarmless))
        {
            yield return _texts.Localize("validation", "invalidUrl", [link.Url ?? link.Name ?? ""]);
        }
        var limits = configuration as MultiUrlPickerConfiguration;
        foreach (var complaint in CountCheck.Complaints(_texts, links.Count, limits?.MinNumber, limits?.MaxNumber))
        {
            yield return complaint;
        }
    }
}
