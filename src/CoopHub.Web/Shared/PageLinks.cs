namespace CoopHub.Web.Shared;

/// <summary>The links below a list that has several pages.</summary>
/// <param name="Page">The present page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="AddressOf">The address of a page.</param>
public sealed record PageLinks(int Page, int Pages, Func<int, string> AddressOf)
{
    /// <summary>The numbers to offer: the first, the last, and those around the present one; null is a gap.</summary>
    public IEnumerable<int?> Numbers
    {
        get
        {
            var last = 0;
            foreach (var number in Enumerable.Range(1, Pages).Where(number => number == 1 || number == Pages || Math.Abs(number - Page) <= 1))
            {
                if (number > last + 1)
                {
                    yield return null;
                }
                yield return last = number;
            }
        }
    }
}
