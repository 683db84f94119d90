using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Several links; stored as JSON.</summary>
[DataEditor("Umbraco.MultiUrlPicker", ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MultiUrlEditor(IDataValueEditorFactory valueEditors, IIOHelper files) : DataEditor(valueEditors)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiUrlPickerConfigurationEditor(files);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<LinksValueEditor>(Attribute!);
}
