using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>A choice, stored as text, that must be among the ones that the data type offers.</summary>
internal class ChoiceValueEditor : DataValueEditor
{
    private readonly ILocalizedTextService _texts;

    public ChoiceValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute, ILocalizedTextService texts)
        : base(strings, json, files, attribute)
    {
        _texts = texts;
        Validators.Add(new Check(Complaints));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredCheck(value => Texts.Of(value).Count > 0);

    private IEnumerable<string> Complaints(object? value, object? configuration)
    {
        var chosen = Texts.Of(value);
        var offered = (configuration as ValueListConfiguration)?.Items ?? [];
        foreach (var choice in chosen.Where(choice => !offered.Contains(choice)))
        {
            yield return _texts.Localize("validation", "notOneOfOptions", [choice]);
        }
        if (chosen.Count > 1 && configuration is DropDownFlexibleConfiguration { Multiple: false })
        {
            yield return _texts.Localize("validation", "outOfRangeSingleItemMaximum");
        }
    }
}
