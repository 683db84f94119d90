using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Words to find a thing by; stored as a JSON list or as one line.</summary>
[DataEditor("Umbraco.Tags", ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TagsEditor(IDataValueEditorFactory valueEditors) : DataEditor(valueEditors)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ListConfigurationEditor<TagConfiguration>();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TagsValueEditor>(Attribute!);
}
