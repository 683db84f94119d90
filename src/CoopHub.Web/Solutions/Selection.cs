using System.Globalization;
using System.Text;
using CoopHub.Solutions;

namespace CoopHub.Web.Solutions;

/// <summary>What a visitor selected in the list of solutions, as it stands in the address, and the addresses one click away.</summary>
public sealed class Selection
{
    public const string Path = "/loesungen";
    public const string Words = "suche";
    public const string Order = "sortierung";
    public const string PageNumber = "seite";

    /// <summary>What can be filtered by, with the question that each answers.</summary>
    public static readonly (string Name, string Label)[] Facets =
        [("rubrik", "Rubrik"), ("status", "Status"), ("partner", "Partner"), ("themenfeld", "Themenfeld"), ("nachnutzung", "Nachnutzung"), ("ohnevergabe", "Ohne eigene Vergabe nutzbar")];

    public static readonly (string Value, string Label)[] Orders = [("", "Neueste"), ("titel", "Titel A–Z"), ("bestaetigt", "Zuletzt bestätigt")];

    /// <summary>All keys in the order in which an address carries them. Other keys are not looked at.</summary>
    public static readonly string[] Keys = [Words, .. Facets.Select(facet => facet.Name), Order, PageNumber];

    private readonly string[] _values;

    private Selection(string[] values) => _values = values;

    public static Selection Of(IQueryCollection query)
    {
        var selection = new Selection([.. Keys.Select(key => query[key].FirstOrDefault()?.Trim() ?? "")]);
        var order = Orders.Any(known => known.Value == selection[Order]) ? selection[Order] : "";
        return selection.Set(Order, order).Set(PageNumber, selection.Page == 1 ? "" : selection.Page.ToString(CultureInfo.InvariantCulture));
    }

    public string this[string key] => _values[Array.IndexOf(Keys, key)];

    public int Page => int.TryParse(this[PageNumber], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>Whether anything narrows the list.</summary>
    public bool Narrows => this[Words].Length > 0 || Facets.Any(facet => this[facet.Name].Length > 0);

    /// <summary>The one address of this selection: known keys in a fixed order, nothing empty.</summary>
    public string Address
    {
        get
        {
            var address = new StringBuilder(Path);
            var sign = '?';
            for (var at = 0; at < Keys.Length; at++)
            {
                if (_values[at].Length > 0)
                {
                    address.Append(sign).Append(Keys[at]).Append('=').Append(Uri.EscapeDataString(_values[at]));
                    sign = '&';
                }
            }
            return address.ToString();
        }
    }

    public SolutionFilter Filter => new()
    {
        Words = this[Words],
        Category = this["rubrik"],
        Status = this["status"],
        Partner = this["partner"],
        Themenfeld = this["themenfeld"],
        ReusePath = this["nachnutzung"],
        WithoutTender = this["ohnevergabe"],
        Order = this[Order],
        Page = Page,
    };

    /// <summary>The address with another value; a changed selection begins on its first page.</summary>
    public string With(string key, string value) => Set(PageNumber, "").Set(key, value).Address;

    public string Without(string key) => With(key, "");

    public string AtPage(int page) => Set(PageNumber, page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture)).Address;

    private Selection Set(string key, string value)
    {
        var values = (string[])_values.Clone();
        values[Array.IndexOf(Keys, key)] = value;
        return new Selection(values);
    }
}
