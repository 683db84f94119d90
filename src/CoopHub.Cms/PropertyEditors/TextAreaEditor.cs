using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Text of several lines.</summary>
[DataEditor("Umbraco.TextArea", ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TextAreaEditor(IDataValueEditorFactory valueEditors, IIOHelper files) : DataEditor(valueEditors)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new TextAreaConfigurationEditor(files);
    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TextValueEditor>(Attribute!);
}
