using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Several documents; stored as their UDIs.</summary>
[DataEditor("Umbraco.MultiNodeTreePicker", ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class ContentPickerTreeEditor(IDataValueEditorFactory valueEditors, IIOHelper files) : DataEditor(valueEditors)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiNodePickerConfigurationEditor(files);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<PickedValueEditor>(Attribute!);
}
