using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Several choices from a list; stored as a JSON list of texts.</summary>
[DataEditor("Umbraco.CheckBoxList", ValueType = ValueTypes.String, ValueEditorIsReusable = true)]
internal sealed class CheckBoxListEditor(IDataValueEditorFactory valueEditors) : DataEditor(valueEditors)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ListConfigurationEditor<ValueListConfiguration>();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ChoicesValueEditor>(Attribute!);
}
