using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>One choice from a list; stored as text.</summary>
[DataEditor("Umbraco.RadioButtonList", ValueType = ValueTypes.String, ValueEditorIsReusable = true)]
internal sealed class RadioButtonListEditor(IDataValueEditorFactory valueEditors) : DataEditor(valueEditors)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ListConfigurationEditor<ValueListConfiguration>();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ChoiceValueEditor>(Attribute!);
}
