using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>
/// The kernel's validation with its messages in German: for a missing value and the like it answers with a code, which
/// Umbraco's back office would translate in the browser.
/// </summary>
internal sealed class GermanValidation(PropertyValidationService kernel, ILocalizedTextService texts) : IPropertyValidationService
{
    private const string CodePrefix = "#validation_";

    public IEnumerable<ValidationResult> ValidatePropertyValue(IPropertyType propertyType, object? postedValue, PropertyValidationContext validationContext) =>
        InGerman(kernel.ValidatePropertyValue(propertyType, postedValue, validationContext));

    public IEnumerable<ValidationResult> ValidatePropertyValue(
        IDataEditor editor,
        IDataType dataType,
        object? postedValue,
        bool isRequired,
        string? validationRegExp,
        string? isRequiredMessage,
        string? validationRegExpMessage,
        PropertyValidationContext validationContext) =>
        InGerman(kernel.ValidatePropertyValue(editor, dataType, postedValue, isRequired, validationRegExp, isRequiredMessage, validationRegExpMessage, validationContext));

    public bool IsPropertyDataValid(IContent content, out IProperty[] invalidProperties, CultureImpact? impact) =>
        kernel.IsPropertyDataValid(content, out invalidProperties, impact);

    [Obsolete("The contract has marked it so.")]
    public bool IsPropertyValid(IProperty property, PropertyValidationContext validationContext) => kernel.IsPropertyValid(property, validationContext);

    private IEnumerable<ValidationResult> InGerman(IEnumerable<ValidationResult> results) =>
        results.Select(result => new ValidationResult(InGerman(result.ErrorMessage), result.MemberNames));

    // The editors for numbers say in plain English that something is none.
    private string? InGerman(string? message) => message switch
    {
        _ when message?.StartsWith(CodePrefix, StringComparison.Ordinal) == true => texts.Localize("validation", message[CodePrefix.Length..]),
        _ when message?.EndsWith("is not a valid integer", StringComparison.Ordinal) == true => texts.Localize("validation", "invalidInteger"),
        _ when message?.EndsWith("is not a valid decimal", StringComparison.Ordinal) == true => texts.Localize("validation", "invalidNumber"),
        _ => message,
    };
}
