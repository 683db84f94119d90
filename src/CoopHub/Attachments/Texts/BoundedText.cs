using System.Text;
using CoopHub.Attachments.Files;

namespace CoopHub.Attachments.Texts;

/// <summary>Collects text up to a limit; what comes after it is left out, and the reader may stop.</summary>
internal sealed class BoundedText(CancellationToken outOfTime)
{
    /// <summary>The most that is kept of one file, in characters: about 400 printed pages.</summary>
    public const int Longest = 1_000_000;

    private readonly StringBuilder _text = new();

    /// <summary>False once the text is long enough.</summary>
    /// <exception cref="OperationCanceledException">Reading took too long.</exception>
    public bool IsOpen
    {
        get
        {
            outOfTime.ThrowIfCancellationRequested();
            return _text.Length < Longest;
        }
    }

    public void Add(string text)
    {
        foreach (var rune in CleanText.Whole(text))
        {
            if (_text.Length >= Longest)
            {
                return;
            }
            if (!CleanText.IsDebris(rune))
            {
                _text.Append(rune);
            }
        }
    }

    public void EndLine()
    {
        if (_text.Length is > 0 and < Longest && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }

    public FileText ToFileText()
    {
        var text = _text.ToString().Trim();
        return text.Length == 0 ? FileText.None : new FileText(TextState.Read, text);
    }
}
