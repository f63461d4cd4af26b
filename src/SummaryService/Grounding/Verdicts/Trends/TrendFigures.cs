using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Derived;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Reads the figures that a change is told with: "from 68 in 2019 to 64 in 2022", "to 421", "17, up from 46".</summary>
internal static class TrendFigures
{
    private const int Close = 5, Far = 14, Back = 40;

    /// <summary>Gets the topic of the figure right behind a change: "rose gently from 13.5 per cent".</summary>
    public static Topic? TopicBehind(TextReading reading, Sentence s, int next) =>
        Behind(reading, s, next) is { } f ? reading.Resolved.GetValueOrDefault(f) : null;

    /// <summary>Gets the two values of a change that is told "from 68 in 2019 to 64 in 2022", or null.</summary>
    public static (Point A, Point B)? FromTo(TextReading reading, Change change, Topic topic) =>
        Ends(reading, change.S, change.Next) is (var from, var to) && ValueOf(reading, from, topic, change.Area) is { } a
            && ValueOf(reading, to, topic, change.Area) is { } b
            ? (a, b) : null;

    /// <summary>Gets the value that is told now and the one before it: "This was 17, up from 46 a year before".</summary>
    public static (Point A, Point B)? UpFrom(TextReading reading, Change change, Topic topic)
    {
        var (s, next) = (change.S, change.Next);
        // "Three years later the figure was down to 8,190": from what was told before.
        if (reading.Tokens[change.First].Is("down") && reading.Tokens[next].Is("to"))
            return Behind(reading, s, next) is { } to && ValueOf(reading, to, topic, change.Area) is { } reached
                && LastBefore(reading, s, change.First) is { } old && ValueOf(reading, old, topic, change.Area) is { } start
                ? (start, reached) : null;
        // "1,360 in 2024, up slightly on the year before"
        if (reading.Tokens[next].Is("on"))
            return reading.DatesIn(next, Math.Min(s.To, next + Close + 2)).FirstOrDefault() is { Next: > 0 } then
                && topic.In(change.Area) is { } held
                && held.Points.Where(p => new FigureTime(then, null).Covers(p.Period) is true).ToList() is [var old1]
                && (LastBefore(reading, s, change.First) is { } told && ValueOf(reading, told, topic, change.Area) is { } reached1
                    ? reached1 : held.Latest) is var later && later.Fact != old1.Fact ? (old1, later) : null;
        if (Behind(reading, s, next) is not { } from || !reading.Tokens[from.First - 1].Is("from") || Ends(reading, s, next) is not null
            || ValueOf(reading, from, topic, change.Area) is not { } a || LastBefore(reading, s, change.First) is not { } now
            || ValueOf(reading, now, topic, change.Area) is not { } b || a.Fact == b.Fact)
            return null;
        return (a, b);
    }

    /// <summary>Whether two figures "from … to …" go the other way than the word before them says.</summary>
    public static bool Turns(TextReading reading, Change change, int sign) =>
        Ends(reading, change.S, change.Next) is (var from, var to) && from.Shape == to.Shape && (from.Unit == to.Unit
            || from.Unit is null || to.Unit is null)
            && from.Base == to.Base && Math.Sign(to.Value - from.Value) == -sign;

    /// <summary>Gets the value that the figure right behind a change states, or null.</summary>
    public static Point? StatedBehind(TextReading reading, Change change, Topic topic) =>
        Behind(reading, change.S, change.Next) is { } f && !reading.Tokens[f.First - 1].Is("from")
            ? ValueOf(reading, f, topic, change.Area) : null;

    /// <summary>Gets the figure right behind a change.</summary>
    public static Figure? Behind(TextReading reading, Sentence s, int next)
    {
        for (var i = next; i < Math.Min(s.To, next + Close); i++)
        {
            if (reading.FigureAt(i) is { } f)
                return Reached(reading, f, s) ?? f;
            if (reading.Tokens[i].Kind == TokenKind.Symbol)
                return null;
        }
        return null;
    }

    // "went down by 27 to 471": what it came to tells more than how far it went.
    private static Figure? Reached(TextReading reading, Figure f, Sentence s) =>
        f.First > s.From && reading.Tokens[f.First - 1].Is("by") && f.Next + 1 < s.To && reading.Tokens[f.Next].Is("to")
            ? reading.FigureAt(f.Next + 1) : null;

    /// <summary>Gets the difference that the figure behind "by" was found to state, or null: "fell by 2.7%", "a 12% rise".</summary>
    public static Gap? By(TextReading reading, Sentence s, int first, int next)
    {
        // "That is a 12% rise", "a decrease of 2.7%"
        if (ChangeWords.Nouns.Contains(reading.Tokens[first].Lower) && (reading.FigureAt(first - 1)
            ?? (reading.Tokens[next].Is("of") ? reading.FigureAt(next + 1) : null)) is { } of)
            return reading.Steps.TryGetValue(of, out var told) ? told : null;
        for (var i = next; i < Math.Min(s.To, next + Close) && reading.Tokens[i].IsWord; i++)
        {
            if (reading.Tokens[i].Is("by"))
                return reading.FigureAt(i + 1) is { } f && reading.Steps.TryGetValue(f, out var step) ? step : null;
        }
        return null;
    }

    private static (Figure From, Figure To)? Ends(TextReading reading, Sentence s, int next)
    {
        Figure? from = null;
        for (var i = next; i < Math.Min(s.To, next + Far); i++)
        {
            if (reading.FigureAt(i) is not { } f)
                continue;
            if (from is not null)
                return IsEnd(reading.Tokens, f.First, from.Next) ? (from, f) : null;
            // "fell by a fifth, from 132 to 106"
            if (reading.Tokens[f.First - 1].Is("by"))
            {
                i = f.Next - 1;
                continue;
            }
            if (!reading.Tokens[f.First - 1].Is("from"))
                return null;
            (from, i) = (f, f.Next - 1);
        }
        return null;
    }

    // "to 13,350", "to a peak of 13,350"
    private static bool IsEnd(TokenList t, int first, int from)
    {
        if (t[first - 1].Is("to"))
            return true;
        for (var i = first - 2; t[first - 1].Is("of") && i >= Math.Max(from, first - Close); i--)
        {
            if (t[i].Is("to"))
                return true;
        }
        return false;
    }

    private static Figure? LastBefore(TextReading reading, Sentence s, int first)
    {
        var earliest = reading.Tokens[s.From].Break ? s.From : Math.Max(0, s.From - Back);
        for (var i = first - 1; i >= earliest; i--)
        {
            if (reading.FigureAt(i) is { } f)
                return f;
        }
        return null;
    }

    private static Point? ValueOf(TextReading reading, Figure f, Topic topic, string? area) =>
        reading.Stated.TryGetValue(f, out var p) && reading.Resolved.GetValueOrDefault(f) == topic && p.Fact.AreaCode == area ? p : null;
}
