using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace CoopHub.Cms.Documents;

/// <summary>Finds out whether what is being edited differs from what visitors see.</summary>
internal static class DocumentEdits
{
    /// <summary>True when the draft differs from the published version, or nothing is published.</summary>
    public static bool Find(Content document, bool published, out HashSet<string> cultures)
    {
        cultures = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var invariant = !published || (!document.ContentType.VariesByCulture() && document.Name != document.PublishName);
        foreach (var culture in document.AvailableCultures)
        {
            if (!document.IsCulturePublished(culture) || document.GetCultureName(culture) != document.GetPublishName(culture))
            {
                cultures.Add(culture);
            }
        }
        foreach (var value in document.Properties.SelectMany(property => property.Values).Where(value => !Equals(value.EditedValue, value.PublishedValue)))
        {
            if (value.Culture is null)
            {
                invariant = true;
            }
            else
            {
                cultures.Add(value.Culture);
            }
        }
        return invariant || cultures.Count > 0;
    }
}
