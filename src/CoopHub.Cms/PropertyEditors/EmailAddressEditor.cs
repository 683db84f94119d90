using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>An e-mail address.</summary>
[DataEditor("Umbraco.EmailAddress", ValueType = ValueTypes.String, ValueEditorIsReusable = true)]
internal sealed class EmailAddressEditor(IDataValueEditorFactory valueEditors) : DataEditor(valueEditors)
{
    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<EmailValueEditor>(Attribute!);
}
