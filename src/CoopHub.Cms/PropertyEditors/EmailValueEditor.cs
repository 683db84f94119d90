using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>A text that must be an e-mail address.</summary>
internal sealed class EmailValueEditor : DataValueEditor
{
    public EmailValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute)
        : base(strings, json, files, attribute) => Validators.Add(new AddressValidator());

    private sealed class AddressValidator : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            if (value?.ToString() is { Length: > 0 } address && !new EmailAddressAttribute().IsValid(address))
            {
                yield return new ValidationResult("Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel digitalisierung@stadt.example.", ["value"]);
            }
        }
    }
}
