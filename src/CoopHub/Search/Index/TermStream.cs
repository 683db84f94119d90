using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CoopHub.Search.Index;

/// <summary>Hands terms that are already worked out to Lucene.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly IReadOnlyList<IndexedTerm> _terms;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private int _next;

    public TermStream(IReadOnlyList<IndexedTerm> terms)
    {
        _terms = terms;
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_next == _terms.Count)
        {
            return false;
        }
        ClearAttributes();
        var (text, step) = _terms[_next++];
        _term.SetEmpty().Append(text);
        _step.PositionIncrement = step;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}

/// <summary>A term and how many places it stands behind the one before; 0 for another form of the same word.</summary>
internal readonly record struct IndexedTerm(string Text, int Step);
