using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>
/// The property editors that data types may name, ours and the kernel's, and what turns their stored values into the ones
/// that pages read. They are listed, not found by scanning.
/// </summary>
internal static class KernelEditors
{
    private static readonly Type[] Editors =
    [
        typeof(TextBoxEditor),
        typeof(TextAreaEditor),
        typeof(MarkdownPropertyEditor),
        typeof(RichTextEditor),
        typeof(DropDownEditor),
        typeof(RadioButtonListEditor),
        typeof(CheckBoxListEditor),
        typeof(TagsEditor),
        typeof(TrueFalseEditor),
        typeof(IntegerPropertyEditor),
        typeof(DecimalPropertyEditor),
        typeof(DateTimeEditor),
        typeof(ContentPickerPropertyEditor),
        typeof(ContentPickerTreeEditor),
        typeof(MultiUrlEditor),
        typeof(EmailAddressEditor),
        typeof(LabelPropertyEditor),
    ];

    public static void Add(IUmbracoBuilder builder)
    {
        builder.DataEditors().Clear();
        builder.DataEditors().Add(() => Editors);
        builder.PropertyValueConverters().Clear();
        builder.PropertyValueConverters()
            .Append<PlainTextConverter>()
            .Append<EmailAddressValueConverter>()
            .Append<RadioButtonListValueConverter>()
            .Append<CheckboxListValueConverter>()
            .Append<FlexibleDropdownPropertyValueConverter>()
            .Append<TagsValueConverter>()
            .Append<YesNoValueConverter>()
            .Append<IntegerValueConverter>()
            .Append<DecimalValueConverter>()
            .Append<DatePickerValueConverter>()
            .Append<LabelValueConverter>()
            .Append<MissingPropertyEditorValueConverter>()
            .Append<MarkdownConverter>()
            .Append<RichTextConverter>()
            .Append<DocumentPickerConverter>()
            .Append<DocumentsPickerConverter>()
            .Append<LinksConverter>();
    }
}
