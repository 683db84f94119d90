using System.Diagnostics;

namespace CoopHub.SearchEvaluation;

/// <summary>How well and how fast a search answers the questions of a set.</summary>
/// <param name="Mrr">The mean of 1 / place of the first answer among the first ten.</param>
/// <param name="Ndcg">The mean of 1 / log2(place + 1) of the first answer among the first ten.</param>
/// <param name="Recall">The share of questions with an answer among the first ten.</param>
/// <param name="Recall100">The share of questions with an answer among the first hundred.</param>
/// <param name="PerSecond">Questions answered per second, one after the other.</param>
internal sealed record Measures(double Mrr, double Ndcg, double Recall, double Recall100, double PerSecond)
{
    /// <param name="questions">The questions.</param>
    /// <param name="search">Answers a question with the ids of documents, best first.</param>
    public static Measures Of(IReadOnlyList<Question> questions, Func<string, IReadOnlyList<string>> search)
    {
        foreach (var question in questions.Take(50))
        {
            search(question.Text);
        }
        var watch = Stopwatch.StartNew();
        var answers = questions.Select(question => search(question.Text)).ToList();
        watch.Stop();
        var places = questions.Zip(answers, (question, answer) => PlaceOf(question, answer)).ToList();
        return new Measures(
            places.Average(place => place <= 10 ? 1.0 / place : 0),
            places.Average(place => place <= 10 ? 1 / Math.Log2(place + 1) : 0),
            places.Average(place => place <= 10 ? 1.0 : 0),
            places.Average(place => place <= 100 ? 1.0 : 0),
            questions.Count / watch.Elapsed.TotalSeconds);
    }

    private static int PlaceOf(Question question, IReadOnlyList<string> answer)
    {
        for (var at = 0; at < answer.Count; at++)
        {
            if (question.Rel.Contains(answer[at]))
            {
                return at + 1;
            }
        }
        return int.MaxValue;
    }
}
