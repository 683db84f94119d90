using System.Globalization;
using CoopHub.Cms.Data;
using Umbraco.Cms.Core.Models;

namespace CoopHub.Cms.Documents;

/// <summary>Carries property values between the kernel's objects and their columns.</summary>
internal static class PropertyValueRows
{
    /// <summary>The value in the column that the property's data type stores it in.</summary>
    public static void Write(PropertyDataRow row, IPropertyType type, object? value)
    {
        row.IntegerValue = null;
        row.DecimalValue = null;
        row.DateValue = null;
        row.TextValue = null;
        switch (type.ValueStorageType)
        {
            case ValueStorageType.Integer:
                row.IntegerValue = value is null ? null : Convert.ToInt32(value, CultureInfo.InvariantCulture);
                break;
            case ValueStorageType.Decimal:
                row.DecimalValue = value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                break;
            case ValueStorageType.Date:
                row.DateValue = value is null ? null : UtcTime.From(Convert.ToDateTime(value, CultureInfo.InvariantCulture));
                break;
            default:
                row.TextValue = Convert.ToString(value, CultureInfo.InvariantCulture);
                break;
        }
    }

    /// <summary>Gives a row the value of another one.</summary>
    public static void Copy(PropertyDataRow from, PropertyDataRow to)
    {
        to.IntegerValue = from.IntegerValue;
        to.DecimalValue = from.DecimalValue;
        to.DateValue = from.DateValue;
        to.TextValue = from.TextValue;
    }

    /// <summary>The stored value, of the kind that the kernel expects.</summary>
    public static object? Read(PropertyDataRow row) =>
        row.TextValue ?? row.IntegerValue ?? row.DecimalValue ?? (object?)row.DateValue;

    /// <summary>The values of one version of a document: those that visitors see, or those being edited.</summary>
    public static IEnumerable<PropertyDataRow> Of(IContent document, int versionId, bool published, Func<string?, int?> languageId)
    {
        foreach (var property in document.Properties)
        {
            foreach (var value in property.Values)
            {
                var stored = published ? value.PublishedValue : value.EditedValue;
                if (stored is null)
                {
                    continue;
                }
                var row = new PropertyDataRow
                {
                    VersionId = versionId,
                    PropertyTypeId = property.PropertyType.Id,
                    LanguageId = languageId(value.Culture),
                    Segment = value.Segment,
                };
                Write(row, property.PropertyType, stored);
                yield return row;
            }
        }
    }
}
