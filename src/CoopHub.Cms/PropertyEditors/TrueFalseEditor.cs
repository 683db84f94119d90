using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Yes or no; stored as 1 or 0.</summary>
[DataEditor("Umbraco.TrueFalse", ValueType = ValueTypes.Integer, ValueEditorIsReusable = true)]
internal sealed class TrueFalseEditor(IDataValueEditorFactory valueEditors) : DataEditor(valueEditors)
{
    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TrueFalseValueEditor>(Attribute!);
}
