using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Finds the words that a change is told of: before a verb, around a noun, behind an adjective.</summary>
internal static class TrendSubject
{
    private static readonly HashSet<string> Nouns = ["growth", "increase", "increases", "rise", "decline", "drop", "fall", "reduction",
        "reductions", "uptick", "upturn", "surge", "jump", "spike", "dip", "expansion", "downturn", "uplift", "resurgence"];

    public static (int From, int To) Span(TextReading reading, Sentence s, int first, int next)
    {
        var t = reading.Tokens;
        var start = ClauseStart(reading, s, first);
        if (Nouns.Contains(t[first].Lower))
            return next < s.To && t[next].Lower is "in" or "of" ? (Math.Max(start, first - 2), ClauseEnd(reading, s, next, 9))
                : (Math.Max(start, first - 3), first);
        if (IsAdjective(t, first, next, s))
            return (first, ClauseEnd(reading, s, next, 5));
        if (CountWords(t, start, first) == 0 && start > s.From)
            start = ClauseStart(reading, s, start - 1);
        return (start, next);
    }

    /// <summary>Gets the topic of the figure right behind a change: "rose gently from 13.5 per cent".</summary>
    public static Topic? FigureBehind(TextReading reading, Sentence s, int next)
    {
        for (var i = next; i < Math.Min(s.To, next + 5); i++)
        {
            if (reading.FigureAt(i) is { } f)
                return reading.Resolved.GetValueOrDefault(f);
            if (reading.Tokens[i].Kind == TokenKind.Symbol)
                return null;
        }
        return null;
    }

    /// <summary>Gets the two values of a change that is told "from 68 in 2019 to 64 in 2022", or null.</summary>
    public static (Point A, Point B)? FromTo(TextReading reading, Sentence s, int next, Topic topic)
    {
        Point? from = null;
        for (var i = next; i < Math.Min(s.To, next + 14); i++)
        {
            if (reading.FigureAt(i) is not { } f)
                continue;
            if (!reading.Stated.TryGetValue(f, out var p) || reading.Resolved.GetValueOrDefault(f) != topic
                || p.Fact.AreaCode != reading.Index.OwnCode)
                return null;
            if (from is { } a)
                return reading.Tokens[f.First - 1].Is("to") ? (a, p) : null;
            if (!reading.Tokens[f.First - 1].Is("from"))
                return null;
            (from, i) = (p, f.Next - 1);
        }
        return null;
    }

    /// <summary>Gets the area's value that the figure right behind a change states, or null.</summary>
    public static Point? StatedBehind(TextReading reading, Sentence s, int next, Topic topic)
    {
        for (var i = next; i < Math.Min(s.To, next + 5); i++)
        {
            if (reading.FigureAt(i) is { } f)
                return !reading.Tokens[i - 1].Is("from") && reading.Stated.TryGetValue(f, out var p)
                    && reading.Resolved.GetValueOrDefault(f) == topic
                    && p.Fact.AreaCode == reading.Index.OwnCode ? p : null;
            if (reading.Tokens[i].Kind == TokenKind.Symbol)
                return null;
        }
        return null;
    }

    // "rising demand", "reduced funding": a noun follows, and no helping verb stands before.
    private static bool IsAdjective(Token[] t, int first, int next, Sentence s)
    {
        if (next >= s.To || !t[next].IsWord || t[next].Lower is "in" or "by" or "from" or "to" or "since" or "over" or "and" or "at"
            or "on" or "the" or "a" or "sharply" or "slightly" or "steadily" or "gradually" or "gently" or "fast" or "slowly" or "rapidly"
            or "between" or "each" or "every" or "more" or "while" or "during" or "until" or "significantly" or "again" or "further"
            or "but" or "with" or "as" or "for")
            return false;
        return !(first > s.From && t[first - 1].Lower is "is" or "are" or "was" or "were" or "has" or "have" or "been" or "still"
            or "had") && t[first].Lower[^1] is 'g' or 'd' or 'n';
    }

    private static int ClauseStart(TextReading reading, Sentence s, int token)
    {
        var from = token;
        while (from > s.From && reading.Clauses[from - 1] == reading.Clauses[token]
            && reading.Tokens[from].Lower is not ("as" or "when" or "that" or "if"))
            from--;
        return from;
    }

    private static int ClauseEnd(TextReading reading, Sentence s, int from, int most)
    {
        var to = from;
        while (to < s.To && to - from < most && reading.Clauses[to] == reading.Clauses[from])
            to++;
        return to;
    }

    private static int CountWords(Token[] t, int from, int to)
    {
        var words = 0;
        for (var i = from; i < to; i++)
            words += t[i].IsWord && !WordClasses.Frame.Contains(t[i].Stem) ? 1 : 0;
        return words;
    }
}
