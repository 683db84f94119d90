namespace CoopHub.SearchEvaluation;

/// <summary>Makes one slip of the pen in one word of a question, the same one in every run.</summary>
internal static class Typos
{
    private const int ShortestWord = 5;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public static Question In(Question question, int number)
    {
        // Not for secrets: it only has to give the same slips in every run.
        var chance = new Random(number);
        var words = question.Text.Split(' ');
        var candidates = Enumerable.Range(0, words.Length).Where(at => words[at].Count(char.IsLetter) >= ShortestWord && char.IsUpper(words[at][0]) && at > 0).ToList();
        if (candidates.Count == 0)
        {
            return question;
        }
        var chosen = candidates[chance.Next(candidates.Count)];
        words[chosen] = Slip(words[chosen], chance);
        return question with { Text = string.Join(' ', words) };
    }

    private static string Slip(string word, Random chance)
    {
        var at = chance.Next(1, word.Length - 1);
        var letter = Letters[chance.Next(Letters.Length)];
        return chance.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word[..at] + letter + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }
}
