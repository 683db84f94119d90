using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>One or several choices from a list; stored as a JSON list of texts.</summary>
[DataEditor("Umbraco.DropDown.Flexible", ValueType = ValueTypes.String, ValueEditorIsReusable = true)]
internal sealed class DropDownEditor(IDataValueEditorFactory valueEditors) : DataEditor(valueEditors)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ListConfigurationEditor<DropDownFlexibleConfiguration>();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ChoicesValueEditor>(Attribute!);
}
