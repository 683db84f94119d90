using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>A choice that must be among the ones that the data type offers.</summary>
internal sealed class ListValueEditor : DataValueEditor
{
    public ListValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute)
        : base(strings, json, files, attribute) => Validators.Add(new ChoiceValidator());

    /// <summary>The chosen texts, whether stored as a JSON list or as one plain text.</summary>
    public static IReadOnlyList<string> Chosen(object? stored)
    {
        var text = stored?.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }
        if (!text.StartsWith('['))
        {
            return [text];
        }
        try
        {
            return JsonSerializer.Deserialize<string[]>(text) ?? [];
        }
        catch (JsonException)
        {
            return [text];
        }
    }

    private sealed class ChoiceValidator : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            var offered = (dataTypeConfiguration as ValueListConfiguration)?.Items ?? (dataTypeConfiguration as DropDownFlexibleConfiguration)?.Items ?? [];
            foreach (var choice in Chosen(value).Where(choice => !offered.Contains(choice)))
            {
                yield return new ValidationResult($"„{choice}“ steht nicht zur Auswahl.", ["value"]);
            }
        }
    }
}
