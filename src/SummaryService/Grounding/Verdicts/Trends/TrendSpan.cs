using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Finds the words that a change is told of: before a verb, around a noun, behind an adjective.</summary>
internal static class TrendSpan
{
    public static (int From, int To) Of(TextReading reading, Sentence s, int first, int next)
    {
        var t = reading.Tokens;
        var start = ClauseStart(reading, s, first);
        if (ChangeWords.Nouns.Contains(t[first].Lower))
            return next < s.To && t[next].Lower is "in" or "of" ? (Math.Max(start, first - 2), ClauseEnd(reading, s, next, 9))
                : (Math.Max(start, first - 3), first);
        if (ChangeWords.IsAdjective(t, first, next, s))
            return (first, ClauseEnd(reading, s, next, 5));
        if (CountWords(t, start, first) == 0 && start > s.From)
            start = ClauseStart(reading, s, start - 1);
        return (start, next);
    }

    /// <summary>Whether no word from the start of the sentence to a change says what changed: "This figure has gone down".</summary>
    public static bool PointsBack(TextReading reading, Sentence s, int first)
    {
        for (var i = s.From; i < first; i++)
        {
            if (reading.Tokens[i].IsWord && reading.PlaceAt(i) is null && !WordClasses.Frame.Contains(reading.Tokens[i].Stem))
                return false;
        }
        return first > s.From && reading.Contains(s.From, first, t => TimeWords.Pronoun.Contains(t.Lower));
    }

    private static int ClauseStart(TextReading reading, Sentence s, int token)
    {
        var from = token;
        while (from > s.From && (reading.Clauses[from - 1] == reading.Clauses[from] || GoesOn(reading.Tokens, from))
            && reading.Tokens[from].Lower is not ("as" or "when" or "that" or "if"))
            from--;
        return from;
    }

    // "people who are content with it": no new statement.
    private static bool GoesOn(TokenList t, int i) => t[i].Is("with") && t[i - 1].IsWord;

    private static int ClauseEnd(TextReading reading, Sentence s, int from, int most)
    {
        var to = from;
        while (to < s.To && to - from < most && reading.Clauses[to] == reading.Clauses[from])
            to++;
        return to;
    }

    private static int CountWords(TokenList t, int from, int to)
    {
        var words = 0;
        for (var i = from; i < to; i++)
            words += t[i].IsWord && !WordClasses.Frame.Contains(t[i].Stem) ? 1 : 0;
        return words;
    }
}
