namespace CoopHub.SearchEvaluation;

/// <summary>Prints how well CoopHub answers question sets, beside Lucene's plain GermanAnalyzer and what the databases can do.</summary>
internal static class Quality
{
    /// <summary>The PostgreSQL server that the tests use, if there is one.</summary>
    public const string PostgresVariable = "COOPHUB_TEST_POSTGRES";

    public static void Run(IReadOnlyList<QuestionSet> sets)
    {
        Console.WriteLine($"{"set",-10} {"search",-16} {"questions",9} {"documents",9} {"MRR@10",8} {"nDCG@10",8} {"Recall@10",9} {"R@100",7} {"queries/s",9}");
        foreach (var set in sets)
        {
            Run(set, set with { Questions = [.. set.Questions.Select(Typos.In)] });
        }
    }

    private static void Run(QuestionSet set, QuestionSet slipped)
    {
        using (var sqlite = new SqliteSearch(set))
        {
            Print(set, "SQLite FTS5", sqlite.Search);
        }
        if (Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } server)
        {
            using var postgres = new PostgresSearch(set, server);
            Print(set, "PostgreSQL", postgres.Search);
        }
        using (var baseline = new Baseline(set))
        {
            Print(set, "GermanAnalyzer", baseline.Search);
            Print(slipped, "  with typos", baseline.Search);
        }
        using var product = new ProductSearch(set.Documents);
        Print(set, "CoopHub", product.Search);
        Print(slipped, "  with typos", product.Search);
    }

    private static void Print(QuestionSet set, string search, Func<string, IReadOnlyList<string>> answer)
    {
        var measures = Measures.Of(set.Questions, answer);
        Console.WriteLine(
            $"{set.Name,-10} {search,-16} {set.Questions.Count,9} {set.Documents.Count,9} {measures.Mrr,8:0.0000} {measures.Ndcg,8:0.0000} {measures.Recall,9:0.0000} {measures.Recall100,7:0.0000} {measures.PerSecond,9:0}");
    }
}
