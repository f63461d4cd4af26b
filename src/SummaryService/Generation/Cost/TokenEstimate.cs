using System.Text;
using SummaryService.Context;
using SummaryService.Prompts;

namespace SummaryService.Generation.Cost;

/// <summary>Guesses tokens without a model's own tokeniser. Two guesses serve two ends: a likely one for the plan, and one that is never
/// too low for the budget.</summary>
public static class TokenEstimate
{
    // Chat formats wrap each message in a few tokens of their own (role, separators); 8 is above every published format.
    private const int PerMessage = 8;

    /// <summary>Gets the likely number of tokens: about four characters of English prose make one, and each digit group and sign one
    /// more.</summary>
    public static int Likely(string text)
    {
        var signs = text.Count(c => char.IsDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c));
        return (text.Length - signs + 3) / 4 + (signs + 1) / 2;
    }

    /// <summary>Gets the likely number of tokens of a whole conversation.</summary>
    public static int Likely(IEnumerable<PromptMessage> messages) => messages.Sum(m => Likely(m.Content) + PerMessage / 2);

    /// <summary>Gets a number of tokens that is never too low: byte-level tokenisers make at most one token of each UTF-8 byte.</summary>
    public static int AtMost(IEnumerable<PromptMessage> messages) => messages.Sum(m => Encoding.UTF8.GetByteCount(m.Content) + PerMessage);

    /// <summary>Gets the likely length of an answer in tokens: the middle of the length that the prompt asks for, at four tokens for three
    /// words, and two fifths more for the structure around the sentences.</summary>
    public static int LikelyAnswer(SummaryLevel level)
    {
        var rule = LengthRule.For(level);
        return (rule.LeastWords + rule.MostWords) / 2 * 4 / 3 * 7 / 5;
    }
}
