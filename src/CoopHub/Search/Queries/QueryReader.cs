using System.Globalization;
using CoopHub.Search.Words;

namespace CoopHub.Search.Queries;

/// <summary>
/// Understands what somebody types: words, <c>"phrases"</c>, <c>-exclusions</c> and <c>partner:Gifhorn</c>. Whatever is none of
/// these is taken as words; no input is an error.
/// </summary>
internal sealed class QueryReader
{
    /// <summary>Longer queries are cut: nobody types them.</summary>
    public const int LongestQuery = 2_000;

    /// <summary>More words than this are left out.</summary>
    public const int MostWords = 48;

    private const int MostOthers = 16;
    private readonly string _text;
    private readonly List<SurfaceWord> _words = [];
    private readonly List<string> _phrases = [];
    private readonly List<string> _excluded = [];
    private readonly List<AskedFilter> _filters = [];
    private bool _shortened;
    private int _at;

    private QueryReader(string text, bool shortened)
    {
        _text = text;
        _shortened = shortened;
    }

    public static AskedQuery Read(string? typed)
    {
        typed ??= "";
        var cut = typed.Length > LongestQuery;
        return new QueryReader(Clean(cut ? typed[..LongestQuery] : typed), cut).ReadAll();
    }

    /// <summary>One line of visible characters: control characters, marks of direction and halves of characters become spaces.</summary>
    public static string Clean(string typed) => string.Create(typed.Length, typed, (clean, source) =>
    {
        for (var at = 0; at < source.Length; at++)
        {
            clean[at] = IsVisible(source[at]) ? source[at] : ' ';
        }
    });

    private static bool IsVisible(char letter) => char.GetUnicodeCategory(letter)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        || letter == '\u00AD';

    private AskedQuery ReadAll()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }
            else
            {
                ReadNext();
            }
        }
        return new AskedQuery { Words = _words, Phrases = _phrases, Excluded = _excluded, Filters = _filters, Shortened = _shortened };
    }

    private void ReadNext()
    {
        var minus = IsExclusion();
        if (minus)
        {
            _at++;
        }
        if (FieldName() is { } facet)
        {
            _at += facet.Length + 1;
            AddOther(_filters, new AskedFilter(facet, ReadValue(), minus), filter => filter.Value.Length > 0);
        }
        else if (IsQuote(_text[_at]))
        {
            var phrase = ReadValue();
            AddOther(minus ? _excluded : _phrases, phrase, HasWords);
        }
        else if (minus)
        {
            AddOther(_excluded, ReadToken(), HasWords);
        }
        else
        {
            AddWords(ReadToken());
        }
    }

    // Not the hyphen of "Privatpersonen und -organisationen", nor the one behind a quote.
    private bool IsExclusion() =>
        _text[_at] is '-' or '\u2212'
        && (_at == 0 || char.IsWhiteSpace(_text[_at - 1]))
        && _at + 1 < _text.Length && (char.IsLetterOrDigit(_text[_at + 1]) || IsQuote(_text[_at + 1]))
        && !(_words.Count > 0 && _words[^1].Joined.ToLowerInvariant() is "und" or "oder" or "bzw" or "sowie");

    private string? FieldName() => SearchFacets.All.FirstOrDefault(facet =>
        _at + facet.Length < _text.Length && _text[_at + facet.Length] == ':'
        && string.Compare(_text, _at, facet, 0, facet.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private string ReadValue()
    {
        if (_at >= _text.Length || !IsQuote(_text[_at]))
        {
            return ReadToken();
        }
        var from = ++_at;
        while (_at < _text.Length && !IsQuote(_text[_at]))
        {
            _at++;
        }
        return _text[from..Math.Min(_at++, _text.Length)].Trim();
    }

    private string ReadToken()
    {
        var from = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !(IsQuote(_text[_at]) && _at > from))
        {
            _at++;
        }
        return _text[from.._at];
    }

    private void AddWords(string token)
    {
        foreach (var word in WordScanner.Scan(token))
        {
            if (_words.Count == MostWords)
            {
                _shortened = true;
                return;
            }
            _words.Add(word);
        }
    }

    private void AddOther<T>(List<T> list, T item, Func<T, bool> makesSense)
    {
        if (makesSense(item) && !list.Contains(item))
        {
            if (list.Count < MostOthers)
            {
                list.Add(item);
            }
            else
            {
                _shortened = true;
            }
        }
    }

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    private static bool IsQuote(char letter) => letter is '"' or '„' or '“' or '”' or '»' or '«';
}
