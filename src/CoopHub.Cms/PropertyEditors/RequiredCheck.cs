using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>The check of a mandatory property whose emptiness the kernel does not see in the stored value.</summary>
/// <param name="isThere">Whether the value counts as given.</param>
internal sealed class RequiredCheck(Func<object?, bool> isThere) : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType) =>
        isThere(value) ? [] : [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Missing, ["value"])];
}
