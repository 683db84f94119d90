using Lucene.Net.Search.Similarities;

namespace CoopHub.Search.Index;

/// <summary>BM25 for every field; how long a title is says less about it than how long a text is.</summary>
internal sealed class FieldSimilarity : PerFieldSimilarityWrapper
{
    private readonly BM25Similarity _texts = new(1.2f, 0.75f);
    private readonly BM25Similarity _titles = new(1.2f, 0.3f);

    public override Similarity Get(string name) => name is IndexFields.Title or IndexFields.Lead ? _titles : _texts;
}
