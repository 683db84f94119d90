using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CoopHub.Search.Index;

/// <summary>
/// Hands Lucene the pieces of four letters of words with their borders. A text has more pieces than letters, so none of them
/// is made into a string of its own.
/// </summary>
internal sealed class GramStream : TokenStream
{
    private const int Length = 4;
    private const char Border = '_';
    private readonly IReadOnlyList<string> _words;
    private readonly ICharTermAttribute _term;
    private char[] _bordered = new char[32];
    private int _length;
    private int _word;
    private int _at;

    /// <param name="words">Folded words.</param>
    public GramStream(IReadOnlyList<string> words)
    {
        _words = words;
        _term = AddAttribute<ICharTermAttribute>();
    }

    /// <summary>The pieces of one folded word.</summary>
    public static IEnumerable<string> GramsOf(string folded)
    {
        var bordered = Border + folded + Border;
        for (var at = 0; at + Length <= bordered.Length; at++)
        {
            yield return bordered.Substring(at, Length);
        }
    }

    public override bool IncrementToken()
    {
        while (_at + Length > _length)
        {
            if (_word == _words.Count)
            {
                return false;
            }
            Take(_words[_word++]);
        }
        _term.CopyBuffer(_bordered, _at++, Length);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        (_word, _at, _length) = (0, 0, 0);
    }

    private void Take(string word)
    {
        (_at, _length) = (0, word.Length + 2);
        if (_bordered.Length < _length)
        {
            _bordered = new char[_length * 2];
        }
        _bordered[0] = Border;
        word.CopyTo(0, _bordered, 1, word.Length);
        _bordered[_length - 1] = Border;
    }
}
