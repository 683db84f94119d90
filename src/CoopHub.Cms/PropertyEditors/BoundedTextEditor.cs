using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>A text that must not be longer than its data type says.</summary>
internal sealed class BoundedTextEditor<TConfiguration> : DataValueEditor
    where TConfiguration : class
{
    public BoundedTextEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute)
        : base(strings, json, files, attribute) => Validators.Add(new LengthValidator());

    private sealed class LengthValidator : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            var most = dataTypeConfiguration switch
            {
                TextboxConfiguration box => box.MaxChars,
                TextAreaConfiguration area => area.MaxChars,
                _ => null,
            };
            if (most is > 0 && value?.ToString() is { } text && text.Length > most)
            {
                yield return new ValidationResult($"Der Text ist zu lang: erlaubt sind {most} Zeichen, es sind {text.Length - most} zu viel.", ["value"]);
            }
        }
    }
}
