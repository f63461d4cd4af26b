using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Reads the figures that a change is told with: "from 68 in 2019 to 64 in 2022", "to 421", "17, up from 46".</summary>
internal static class TrendFigures
{
    private const int Close = 5, Far = 14, Back = 40;

    /// <summary>Gets the topic of the figure right behind a change: "rose gently from 13.5 per cent".</summary>
    public static Topic? TopicBehind(TextReading reading, Sentence s, int next) =>
        Behind(reading, s, next) is { } f ? reading.Resolved.GetValueOrDefault(f) : null;

    /// <summary>Gets the two values of a change that is told "from 68 in 2019 to 64 in 2022", or null.</summary>
    public static (Point A, Point B)? FromTo(TextReading reading, Sentence s, int next, Topic topic) =>
        Ends(reading, s, next) is (var from, var to) && OwnValue(reading, from, topic) is { } a && OwnValue(reading, to, topic) is { } b
            ? (a, b) : null;

    /// <summary>Gets the value that is told now and the one before it: "This was 17, up from 46 a year before".</summary>
    public static (Point A, Point B)? UpFrom(TextReading reading, Sentence s, int first, int next, Topic topic)
    {
        if (Behind(reading, s, next) is not { } from || !reading.Tokens[from.First - 1].Is("from") || Ends(reading, s, next) is not null
            || OwnValue(reading, from, topic) is not { } a || LastBefore(reading, s, first) is not { } now
            || OwnValue(reading, now, topic) is not { } b || a.Fact == b.Fact)
            return null;
        return (a, b);
    }

    /// <summary>Whether two figures "from … to …" go the other way than the word before them says.</summary>
    public static bool Turns(TextReading reading, Sentence s, int next, int sign) =>
        Ends(reading, s, next) is (var from, var to) && from.Shape == to.Shape && (from.Unit == to.Unit || from.Unit is null)
            && from.Base == to.Base && Math.Sign(to.Value - from.Value) == -sign;

    /// <summary>Gets the area's value that the figure right behind a change states, or null.</summary>
    public static Point? StatedBehind(TextReading reading, Sentence s, int next, Topic topic) =>
        Behind(reading, s, next) is { } f && !reading.Tokens[f.First - 1].Is("from") ? OwnValue(reading, f, topic) : null;

    private static Figure? Behind(TextReading reading, Sentence s, int next)
    {
        for (var i = next; i < Math.Min(s.To, next + Close); i++)
        {
            if (reading.FigureAt(i) is { } f)
                return f;
            if (reading.Tokens[i].Kind == TokenKind.Symbol)
                return null;
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
                return reading.Tokens[f.First - 1].Is("to") ? (from, f) : null;
            if (!reading.Tokens[f.First - 1].Is("from"))
                return null;
            (from, i) = (f, f.Next - 1);
        }
        return null;
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

    private static Point? OwnValue(TextReading reading, Figure f, Topic topic) =>
        reading.Stated.TryGetValue(f, out var p) && reading.Resolved.GetValueOrDefault(f) == topic
            && p.Fact.AreaCode == reading.Index.OwnCode ? p : null;
}
