using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Formatted text; read as sanitised HTML.</summary>
[DataEditor("Umbraco.RichText", ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class RichTextEditor(IDataValueEditorFactory valueEditors) : DataEditor(valueEditors)
{
}
