using System.Globalization;
using Umbraco.Cms.Core.Dictionary;

namespace CoopHub.Cms.Hosting;

/// <summary>Umbraco's dictionary of editable texts is not used: the texts of the site stand in its resource files.</summary>
internal sealed class NoDictionary : ICultureDictionary
{
    public CultureInfo Culture => CultureInfo.CurrentUICulture;

    public string? this[string key] => null;

    public IDictionary<string, string> GetChildren(string key) => new Dictionary<string, string>();
}
