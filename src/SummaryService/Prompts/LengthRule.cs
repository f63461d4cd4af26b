using SummaryService.Context;

namespace SummaryService.Prompts;

/// <summary>How long a text may be: the same numbers for every writer.</summary>
/// <param name="LeastWords">The fewest words.</param>
/// <param name="MostWords">The most words.</param>
/// <param name="LongestSentence">The most words in one sentence.</param>
/// <param name="HighestGrade">The highest Flesch-Kincaid grade.</param>
/// <param name="InWords">The rule as a prompt tells it.</param>
public sealed record LengthRule(int LeastWords, int MostWords, int LongestSentence, int HighestGrade, string InWords)
{
    private static readonly LengthRule Chart = new(
        10,
        80,
        25,
        7,
        "Write 2 to 4 sentences, at most 80 words in all. No sentence is longer than 25 words. A reader of 11 years should follow it."
    );

    private static readonly LengthRule Section = new(
        120,
        350,
        25,
        10,
        "Write 120 to 350 words; fewer when there are few facts. No sentence is longer than 25 words. A reader of 15 years should follow it."
    );

    private static readonly LengthRule Overall = new(
        300,
        700,
        25,
        10,
        "Write 300 to 700 words; fewer when there are few facts. No sentence is longer than 25 words. A reader of 15 years should follow it."
    );

    /// <summary>Gets the rule of a level.</summary>
    public static LengthRule For(SummaryLevel level) =>
        level switch
        {
            SummaryLevel.Chart => Chart,
            SummaryLevel.Section => Section,
            _ => Overall,
        };
}
