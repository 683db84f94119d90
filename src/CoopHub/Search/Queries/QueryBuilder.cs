using CoopHub.Search.Index;
using CoopHub.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CoopHub.Search.Queries;

/// <summary>
/// Turns sought words into Lucene's queries. The weights were found by measuring on questions to municipal pages,
/// encyclopaedia paragraphs and statutes; docs/search.md shows the numbers.
/// </summary>
internal sealed class QueryBuilder(IndexWords index, GermanWords words)
{
    private const float TitleWeight = 0.15f;
    private const float LeadWeight = 0.15f;
    private const float ExactWeight = 0.5f;
    private const float AttachmentWeight = 0.3f;
    private const float DerivedWeight = 0.3f;
    private const float CorrectionWeight = 0.7f;
    private const float SynonymWeight = 0.8f;
    private const float OrderedPairWeight = 0.3f;
    private const float LoosePairWeight = 0.2f;
    private const int LoosePairSlop = 8;
    private const float GramWeight = 0.35f;
    private const int MostGrams = 256;
    // A gram that many records share tells them apart no more.
    private const double CommonGramShare = 0.3;
    // Of the ways in which a word is found the best one counts, the others a little.
    private const float Tie = 0.3f;

    /// <summary>The forms of words in this index.</summary>
    public GermanWords Words => words;

    /// <summary>Which records are found, and how well they match word by word.</summary>
    public static BooleanQuery Match(IEnumerable<SoughtWord> sought)
    {
        var query = Any();
        foreach (var word in sought.Where(word => !word.Forms.IsStopWord))
        {
            AddWord(query, word);
        }
        return query;
    }

    /// <summary>What puts the found records into a finer order: words next to each other, and near misses.</summary>
    public Query Refine(IReadOnlyList<SoughtWord> sought)
    {
        var query = Any();
        var telling = sought.Where(word => !word.Forms.IsStopWord).ToList();
        for (var at = 1; at < telling.Count; at++)
        {
            AddPair(query, telling[at - 1].Forms.Whole.Stem, telling[at].Forms.Whole.Stem);
        }
        AddGrams(query, telling);
        return query;
    }

    /// <summary>Words that must follow each other as written.</summary>
    public static Query Phrase(string text)
    {
        var query = new PhraseQuery();
        foreach (var word in WordScanner.Scan(text).Take(QueryReader.MostWords))
        {
            query.Add(new Term(IndexFields.Exact, word.Joined.ToLowerInvariant()));
        }
        return query;
    }

    /// <summary>What leaves records out: a word in any of its forms, or a phrase.</summary>
    public Query Exclusion(string text)
    {
        var sought = WordScanner.Scan(text).Take(2).ToList();
        return sought.Count == 1 ? new TermQuery(new Term(IndexFields.All, words.Of(sought[0]).Whole.Stem)) : Phrase(text);
    }

    private static BooleanQuery Any() => new(disableCoord: true);

    private static void AddWord(BooleanQuery query, SoughtWord word)
    {
        AddForms(query, word, word.Forms, 1);
        if (word.WithNext is { } joined)
        {
            AddForms(query, null, joined, 1);
        }
        if (word.Correction is { } meant)
        {
            AddForms(query, null, meant, CorrectionWeight);
        }
    }

    private static void AddForms(BooleanQuery query, SoughtWord? word, WordForms forms, float weight)
    {
        if (forms.Lower.Length > 1 || char.IsDigit(forms.Lower[0]))
        {
            Add(query, Found(IndexFields.All, forms, word?.Synonyms), weight);
            Add(query, Found(IndexFields.Title, forms, null), weight * TitleWeight);
            Add(query, Found(IndexFields.Lead, forms, null), weight * LeadWeight);
            Add(query, Found(IndexFields.Attachment, forms, word?.Synonyms), weight * AttachmentWeight);
            Add(query, new TermQuery(new Term(IndexFields.Exact, forms.Lower)), weight * ExactWeight);
        }
    }

    private static DisjunctionMaxQuery Found(string field, WordForms forms, IReadOnlyList<IReadOnlyList<WordForms>>? synonyms)
    {
        var ways = new DisjunctionMaxQuery(Tie);
        AddForm(ways.Add, field, forms.Whole);
        if (forms.Parts.Count > 0)
        {
            var parts = Any();
            foreach (var part in forms.Parts)
            {
                AddForm(clause => parts.Add(clause, Occur.SHOULD), field, part);
            }
            ways.Add(parts);
        }
        foreach (var synonym in synonyms ?? [])
        {
            ways.Add(Synonym(field, synonym));
        }
        return ways;
    }

    private static void AddForm(Action<Query> add, string field, WordForm form)
    {
        add(new TermQuery(new Term(field, form.Stem)));
        add(Weighted(new TermQuery(new Term(field, RecordTerms.OriginMark + (form.Origin ?? form.Stem))), DerivedWeight));
        if (form.Origin is { } origin)
        {
            add(Weighted(new TermQuery(new Term(field, origin)), DerivedWeight));
        }
    }

    // A synonym of several words stands for the word only where all of them are.
    private static Query Synonym(string field, IReadOnlyList<WordForms> synonym)
    {
        if (synonym.Count == 1)
        {
            return Weighted(new TermQuery(new Term(field, synonym[0].Whole.Stem)), SynonymWeight);
        }
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in synonym.Where(word => !word.IsStopWord))
        {
            all.Add(new TermQuery(new Term(field, word.Whole.Stem)), Occur.MUST);
        }
        return Weighted(all, SynonymWeight / synonym.Count);
    }

    private static void AddPair(BooleanQuery query, string first, string second)
    {
        if (first != second)
        {
            var ordered = new PhraseQuery { new Term(IndexFields.All, first), new Term(IndexFields.All, second) };
            var loose = new PhraseQuery { new Term(IndexFields.All, first), new Term(IndexFields.All, second) };
            loose.Slop = LoosePairSlop;
            Add(query, ordered, OrderedPairWeight);
            Add(query, loose, LoosePairWeight);
        }
    }

    private void AddGrams(BooleanQuery query, IEnumerable<SoughtWord> telling)
    {
        var most = (int)(index.Records * CommonGramShare);
        foreach (var gram in telling.SelectMany(word => GramStream.GramsOf(word.Forms.Folded)).Distinct().Take(MostGrams))
        {
            if (index.Telling(IndexFields.Grams, gram, most) is { } found)
            {
                Add(query, found, GramWeight);
            }
        }
    }

    private static void Add(BooleanQuery query, Query clause, float weight) => query.Add(Weighted(clause, weight), Occur.SHOULD);

    private static Query Weighted(Query query, float weight)
    {
        query.Boost = weight;
        return query;
    }
}
