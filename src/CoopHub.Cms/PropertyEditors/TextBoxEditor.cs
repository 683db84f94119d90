using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>One line of text.</summary>
[DataEditor("Umbraco.TextBox", ValueType = ValueTypes.String, ValueEditorIsReusable = true)]
internal sealed class TextBoxEditor(IDataValueEditorFactory valueEditors, IIOHelper files) : DataEditor(valueEditors)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new TextboxConfigurationEditor(files);
    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TextValueEditor>(Attribute!);
}
