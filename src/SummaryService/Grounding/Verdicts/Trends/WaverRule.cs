using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>"Steadily" and "every year" are not for a series that turns back.</summary>
internal static class WaverRule
{
    private const int MostStrict = 24, EachReach = 6, UnbrokenReach = 7;

    // A few values go one way or they do not; of many, the steps back may add up to a part of the steps on.
    private const decimal MostBackOfFew = 0.25m, MostBackOfMany = 0.6m;

    /// <summary>Gets a message when a change that is told as steady turned back, or null.</summary>
    public static string? Wavers(TextReading reading, Sentence s, int first, int next, Series series, TimeWindow? window)
    {
        var strict = (series.Points.Count <= MostStrict || RunRule.GoesBy(series, "years")) && EveryTime(reading, s, first, next, series);
        if (!strict && !reading.Contains(Math.Max(s.From, first - 3), Math.Min(s.To, next + 2), t => TimeWords.Steady.Contains(t.Lower)))
            return null;
        var points = window is { } w ? series.Within(w.From, w.To).ToList() : series.Points;
        var (up, down) = (0m, 0m);
        for (var i = 1; i < points.Count; i++)
        {
            var step = points[i].Value - points[i - 1].Value;
            up += Math.Max(0, step);
            down += Math.Max(0, -step);
        }
        var most = strict ? 0 : points.Count >= Series.LongFrom ? MostBackOfMany : MostBackOfFew;
        return points.Count >= 3 && Math.Min(up, down) > most * Math.Max(up, down)
            ? $"it rose by {Words.Say(up)} and fell by {Words.Say(down)} in all." : null;
    }

    /// <summary>Gets the first word that says of a change before it that it was steady, or the change itself.</summary>
    public static int Steadily(TextReading reading, Sentence s, int first)
    {
        var at = first;
        while (at > Math.Max(s.From, first - 3) && !TimeWords.Steady.Contains(reading.Tokens[at].Lower))
            at--;
        return TimeWords.Steady.Contains(reading.Tokens[at].Lower) ? at : first;
    }

    /// <summary>Gets the token after the last word that says of a change that it never paused, or the end of the change itself.</summary>
    public static int Unbroken(TextReading reading, Sentence s, int next)
    {
        for (var i = Math.Min(s.To, next + UnbrokenReach) - 1; i >= next; i--)
        {
            if (TimeWords.Unbroken.Contains(reading.Tokens[i].Lower) || (TimeWords.Rounds.Contains(reading.Tokens[i].Lower.TrimEnd('s'))
                && reading.Contains(Math.Max(next, i - EachReach), i, t => t.Lower is "every" or "each")))
                return i + 1;
        }
        return next;
    }

    // "grew every year": not one step back.
    private static bool EveryTime(TextReading reading, Sentence s, int first, int next, Series series)
    {
        // "every year but 2020"; in "but has grown every year" the word takes nothing out.
        if (reading.Contains(Math.Max(s.From, first - 4), Math.Min(s.To, next + 8), t => TimeWords.Except.Contains(t.Lower))
            || reading.Contains(next, Math.Min(s.To, next + 8), t => t.Is("but"))
            || reading.Contains(s.From, first, t => t.Lower is "aside" or "apart" or "except"))
            return false;
        if (reading.Contains(Math.Max(s.From, first - 3), Math.Min(s.To, next + UnbrokenReach), t => TimeWords.Unbroken.Contains(t.Lower)))
            return true;
        for (var i = next; i < Math.Min(s.To, next + 4); i++)
        {
            if (IsEvery(reading, s, i, first, series))
                return true;
            // "without interruption", "without a break"
            if (reading.Tokens[i].Is("without") && reading.Contains(i + 1, Math.Min(s.To, i + 4), t => TimeWords.Stops.Contains(t.Lower)))
                return true;
        }
        return IsEvery(reading, s, Math.Max(s.From, first - 2), first, series);
    }

    // "every single year", "each of the remaining months"; "Rain fell in every month" counts the months.
    private static bool IsEvery(TextReading reading, Sentence s, int i, int change, Series series)
    {
        var t = reading.Tokens;
        if (i + 2 >= s.To || t[i].Lower is not ("every" or "each"))
            return false;
        var at = i + 1;
        while (at < Math.Min(s.To, i + EachReach) && t[at].Lower is "single" or "of" or "the" or "its" or "their" or "last" or "past"
            or "remaining" or "following" or "next" or "subsequent" or "later" or "other" or "one" || t[at].IsNumber)
            at++;
        var rounds = t[at].Lower.TrimEnd('s');
        return TimeWords.Rounds.Contains(rounds) && !(i > 0 && t[i - 1].Is("in") && t[change].Lower is "fell" or "fall" or "falls"
            && !(rounds == "year" && RunRule.GoesBy(series, "years")));
    }
}
