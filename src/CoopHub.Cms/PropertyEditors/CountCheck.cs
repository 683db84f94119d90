using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>How many entries there must and may be; zero stands for no limit.</summary>
internal static class CountCheck
{
    // Nothing at all is the matter of whether the property is mandatory.
    public static IEnumerable<string> Complaints(ILocalizedTextService texts, int count, int? least, int? most)
    {
        if (count > 0 && count < least)
        {
            yield return texts.Localize("validation", "outOfRangeMultipleItemsMinimum", [$"{least}"]);
        }
        if (most > 0 && count > most)
        {
            yield return most == 1
                ? texts.Localize("validation", "outOfRangeSingleItemMaximum")
                : texts.Localize("validation", "outOfRangeMultipleItemsMaximum", [$"{most}"]);
        }
    }
}
