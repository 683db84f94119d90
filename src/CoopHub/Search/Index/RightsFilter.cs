using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CoopHub.Search.Index;

/// <summary>
/// Lets through what an asker may see: records that have one of his tokens. It is part of every look into the index, and
/// remembers its answer for each segment, which never changes but for deletions.
/// </summary>
internal sealed class RightsFilter(IReadOnlyCollection<string> tokens) : Filter
{
    private readonly ConditionalWeakTable<object, FixedBitSet> _remembered = [];

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var visible = _remembered.GetValue(context.AtomicReader.CoreCacheKey, _ => Visible(context.AtomicReader));
        return BitsFilteredDocIdSet.Wrap(visible, acceptDocs);
    }

    private FixedBitSet Visible(AtomicReader reader)
    {
        var visible = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        foreach (var token in tokens)
        {
            var documents = reader.GetTermDocsEnum(new Term(IndexFields.Visibility, token));
            while (documents is not null && documents.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
            {
                visible.Set(document);
            }
        }
        return visible;
    }
}
