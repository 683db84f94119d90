using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Words to find a thing by; stored as a JSON list of texts.</summary>
[DataEditor("Umbraco.Tags", ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TagsEditor(IDataValueEditorFactory valueEditors) : DataEditor(valueEditors)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ListConfigurationEditor<TagConfiguration>();
}
