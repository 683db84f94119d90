using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>What a property editor has to complain about, as the kernel's validation asks for it.</summary>
/// <param name="complaints">Given the value, as stored or as posted, and the data type's configuration.</param>
internal sealed class Check(Func<object?, object?, IEnumerable<string>> complaints) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
        complaints(value, dataTypeConfiguration).Select(complaint => new ValidationResult(complaint, ["value"]));
}
