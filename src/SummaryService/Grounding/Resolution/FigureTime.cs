using SummaryService.Catalogue;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>When a figure is said to have been measured: one date, a window between two, or nothing.</summary>
/// <param name="At">The date, or the start of the window.</param>
/// <param name="Until">The end of the window, or null.</param>
internal readonly record struct FigureTime(DateMention At, DateMention? Until)
{
    private const int DaysAround = 31, LongestSpan = 20;
    private const int ListReach = 5, LongestList = 80, LongestBreath = 24, ShortBreath = 7;

    public int First => At.First;

    public int Next => Math.Max(At.Next, Until?.Next ?? 0);

    /// <summary>Gets the words that give a figure its time, figure and date together; the figure alone where they stand apart.</summary>
    public (int First, int Next) With(Figure f) =>
        (Math.Min(f.First, First), Math.Max(f.Next, Next)) is var (first, next) && next - first <= LongestSpan ? (first, next)
            : (f.First, f.Next);

    /// <summary>Finds the date that belongs to a figure: right behind it, else the nearest before it that no other figure has
    /// taken.</summary>
    public static FigureTime? Of(TextReading reading, Figure f)
    {
        if (reading.NotesOf(f) is not { } notes)
            return Find(reading, f);
        if (!notes.Time.Known)
            notes.Time = (true, Find(reading, f));
        return notes.Time.Time;
    }

    private static FigureTime? Find(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (OfItsYear(reading, f, s) is { } own)
            return own;
        if ((Respectively(reading, f, s) ?? Paired(reading, f, s)) is { } paired)
            return paired;
        return Behind(reading, f, s, reading.DateBefore(f.Next) + 1) ?? Before(reading, f, s, reading.DateBefore(f.First));
    }

    // "its 2019 figure of 3.5 million in 2023"
    private static FigureTime? OfItsYear(TextReading reading, Figure f, Sentence s)
    {
        var d = reading.DateBefore(f.First);
        return d >= 0 && reading.Dates[d] is var date && date.First >= s.From && f.First == date.Next + 2
            && reading.Tokens[date.Next + 1].Is("of")
            && TimeWords.OfYear.Contains(reading.Tokens[date.Next].Lower) ? new FigureTime(date, null) : null;
    }

    private static FigureTime? Behind(TextReading reading, Figure f, Sentence s, int d)
    {
        if (d >= reading.Dates.Count || reading.Dates[d].First >= s.To)
            return null;
        var date = reading.Dates[d];
        // "1.45 million (Q1 2023: 1.48 million)": the date of the next one.
        if (date.Next < s.To && reading.Tokens[date.Next].Is(":") && reading.Tokens[date.First - 1].Is("("))
            return null;
        return OnlySmallWords(reading.Tokens, f.Next, date.First) || Recorded(reading.Tokens, f.Next, date.First)
            || SameBreath(reading, f, s, date.First) ? new FigureTime(date,
            Window(reading, d)) : null;
    }

    private static FigureTime? Before(TextReading reading, Figure f, Sentence s, int d)
    {
        if (d < 0 || reading.Dates[d].First < s.From || FigureBetween(reading, reading.Dates[d].Next, f.First))
            return null;
        var date = reading.Dates[d];
        // "fell in 2024, from 84 to 80": the date is that of the second.
        if (RunsOn(reading, f, date) || (Joined(reading, reading.IndexOf(f)) && Window(reading, d - 1) is null))
            return null;
        // "171 in 2023-24, from 163", "34.5 in late 2024, compared with 36.2": a value of another time or place.
        if (reading.Contains(date.Next, f.First, t => t.Lower is "compared" or "against" or "versus" or "from" or "after")
            && FigureBetween(reading, s.From, date.First))
            return null;
        // "in 2019 to 298,000": the date belongs to the figure before it.
        if (FigureBefore(reading, date.First, s.From) is { } other && other != f && OnlySmallWords(reading.Tokens, other.Next, date.First))
            return null;
        if (reading.Clauses[f.NumberAt] - reading.Clauses[date.First] > 3 || HasItsOwn(reading, f, s, date))
            return null;
        var joined = d > 0 && reading.Dates[d - 1].First >= s.From && Window(reading, d - 1) is not null;
        return joined ? new FigureTime(reading.Dates[d - 1], date) : new FigureTime(date, null);
    }

    // "surpassed 50% in 2014 and stood above 75% from 2019": another statement, with a time of its own.
    private static bool HasItsOwn(TextReading reading, Figure f, Sentence s, DateMention before)
    {
        var behind = reading.DateBefore(f.Next) + 1;
        if (behind >= reading.Dates.Count || reading.Dates[behind].First >= s.To
            || reading.Clauses[f.NumberAt] == reading.Clauses[before.First]
            || reading.Clauses[reading.Dates[behind].First] != reading.Clauses[f.NumberAt])
            return false;
        return !FigureBetween(reading, f.Next, reading.Dates[behind].First);
    }

    // "The lowest value, 98.4, was recorded in 2018", "8.7 °C, dates from 2013"
    private static bool Recorded(TokenList t, int from, int date)
    {
        // "the highest, 98.4, came in 2018, the lowest, 91.0, in 2013"
        var verbs = from < t.Length && t[from].Is(",") && from + 1 < date && t[from + 1].Is("in") && Between(t, from) ? 1 : 0;
        for (var i = from; i < date && date - from < 7; i++)
        {
            if (TimeWords.Recorded.Contains(t[i].Lower))
                verbs++;
            else if (t[i].Lower is not ("," or "was" or "were" or "is" or "in" or "the" or "on" or "from" or "back" or "to" or "for"
                or ")"))
                return false;
        }
        return verbs > 0;
    }

    // A comma before the figure as well as behind it.
    private static bool Between(TokenList t, int comma)
    {
        for (var i = comma - 1; i > 0 && comma - i < 7; i--)
        {
            if (t[i].Is(","))
                return t[i + 1].IsNumber || t[i + 2].IsNumber;
        }
        return false;
    }

    // "until 2023 and is now 15.8", "from July onwards", "than the year before (10.9)": a time that ends or begins there, or the other one.
    private static bool RunsOn(TextReading reading, Figure f, DateMention date) =>
        (date.First > 0 && reading.Tokens[date.First - 1].Is("than") && reading.Tokens[f.First - 1].Is("(")) ||
        (date.First > 0 && reading.Tokens[date.First - 1].Lower is "since" or "until")
            // "up on 2023 and below the national 139.5"
            || (date.First > 1 && reading.Tokens[date.First - 1].Lower is "on" or "from"
            && reading.Tokens[date.First - 2].Lower is "up" or "down"
                && reading.Contains(date.Next, f.First, t => t.Lower is "and" or "but" or ","))
            // "more often than in 2018, 160 days a year", "more confident than in 2019: 71.2%"
            || (date.First > 1 && (reading.Tokens[date.First - 1].Is("than") || reading.Tokens[date.First - 2].Is("than"))
                && reading.Tokens[date.Next].Lower is "," or ":" or ";")
            // "overfished in 2022 and 2023, but dropped back to 95.0%", "overfished in 2019, was down to 84.5%": it went on to that.
            || (reading.Tokens[f.First - 1].Is("to") && reading.Clauses[f.First] != reading.Clauses[date.First] && date.First > 3
                && !reading.Tokens[date.First - 2].Kind.Equals(TokenKind.Symbol) && GoesOn(reading, date.Next, f.First - 1))
            // "3.8% more than in 2023 and 6.5% above"
            || (date.First > 1 && reading.Tokens[date.First - 1].Is("in") && reading.Tokens[date.First - 2].Is("than")
                && FigureBefore(reading, date.First, Math.Max(0, date.First - 6)) is not null)
            || reading.Contains(date.Next, f.First, t => t.Is("than") || TimeWords.Now.Contains(t.Lower));

    private static bool GoesOn(TextReading reading, int from, int to) =>
        reading.Contains(from, to, t => t.Lower is "back" or "down" or "up") && reading.Contains(from, to, t => t.Lower is "but" or "yet"
            or "was" or "were" or "had");

    /// <summary>Whether a period fits the date; null when the text names no year or the period none.</summary>
    public bool? Covers(Period period)
    {
        if (PeriodWords.Days(period) is not var (start, end))
            return null;
        if (!At.HasYear)
            return At.Month == 0 ? null : Until is not null || (start.Month <= At.Month && end.Month >= At.Month && (At.Day == 0
                || (start.Day <= At.Day && end.Day >= At.Day) || start != end));
        var from = At.From!.Value;
        var to = Until?.To ?? At.To!.Value;
        if (At.Loose || Until?.Loose == true)
            (from, to) = (from.AddDays(-DaysAround), to.AddDays(DaysAround));
        return start <= to && end >= from;
    }

    private static bool FigureBetween(TextReading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.FigureAt(i) is not null)
                return true;
        }
        return false;
    }

    private static Figure? FigureBefore(TextReading reading, int token, int start)
    {
        for (var i = token - 1; i >= Math.Max(start, token - 6); i--)
        {
            if (reading.FigureAt(i) is { } found)
                return found;
        }
        return null;
    }

    private static FigureTime? Respectively(TextReading reading, Figure f, Sentence s)
    {
        if (s.To - s.From > LongestList || !reading.Says(f.Sentence, static t => t.Is("respectively")))
            return null;
        var figures = reading.FiguresIn(f.Sentence).FindAll(x => x.First >= s.From && x.Next <= s.To);
        var dates = reading.DatesIn(s.From, s.To).ToList();
        return figures.Count == dates.Count && figures.IndexOf(f) is >= 0 and var i ? new FigureTime(dates[i], null) : null;
    }

    // "from 77 days to 33, between September 2024 and September 2025", "between 2019 and 2023 it grew from 13.5% to 14.1%"
    private static FigureTime? Paired(TextReading reading, Figure f, Sentence s)
    {
        var at = reading.IndexOf(f);
        var first = Joined(reading, at) ? at : Joined(reading, at - 1) ? at - 1 : -1;
        if (first < 0)
            return Listed(reading, f, at, s);
        var (from, to) = (reading.Figures[first], reading.Figures[first + 1]);
        var d = reading.DateBefore(to.Next) + 1;
        if (d >= reading.Dates.Count || reading.Dates[d].First > to.Next + 3 || Window(reading, d) is null)
            d = reading.DateBefore(from.First) - 1;
        if (d < 0 || reading.Dates[d].First < s.From || reading.Dates[d].First >= s.To || Window(reading, d) is not { } until
            || (until.Next <= from.First && FigureBetween(reading, until.Next, from.First)))
            return null;
        return new FigureTime(f == from ? reading.Dates[d] : until, null);
    }

    // "in 2021 and 2022, to 10.2 and 10.6": as many dates as figures, in order
    private static FigureTime? Listed(TextReading reading, Figure f, int at, Sentence s)
    {
        var first = Beside(reading, at) ? at : Beside(reading, at - 1) ? at - 1 : -1;
        if (first < 0)
            return null;
        // "58 and 61 were the figures of 2018 and 2023"
        var behind = reading.DateBefore(reading.Figures[first + 1].Next) + 1;
        if (behind + 1 < reading.Dates.Count && reading.Dates[behind + 1].Next <= s.To
            && reading.Dates[behind].First - reading.Figures[first + 1].Next < ShortBreath
            && reading.Dates[behind + 1].First == reading.Dates[behind].Next + 1 && reading.Tokens[reading.Dates[behind].Next].Is("and")
            && !reading.Contains(reading.Figures[first + 1].Next, reading.Dates[behind].First, t => t.Is("between") || t.Is(",")))
            return new FigureTime(reading.Dates[f == reading.Figures[first] ? behind : behind + 1], null);
        var d = reading.DateBefore(reading.Figures[first].First) - 1;
        if (d < 0 || reading.Dates[d].First < s.From || reading.Dates[d + 1].First != reading.Dates[d].Next + 1
            || !reading.Tokens[reading.Dates[d].Next].Is("and") || reading.Tokens[Math.Max(0, reading.Dates[d].First - 1)].Is("between")
            || reading.Figures[first].First - reading.Dates[d + 1].Next > ListReach)
            return null;
        return new FigureTime(reading.Dates[f == reading.Figures[first] ? d : d + 1], null);
    }

    private static bool Beside(TextReading reading, int at) =>
        at >= 0 && at + 1 < reading.Figures.Count && reading.Figures[at + 1].First == reading.Figures[at].Next + 1
            && reading.Tokens[reading.Figures[at].Next].Is("and");

    // "from A to B" with no date between
    private static bool Joined(TextReading reading, int at) =>
        at >= 0 && at + 1 < reading.Figures.Count && reading.Figures[at] is var a && reading.Figures[at + 1] is var b && a.First > 0
            && reading.Tokens[a.First - 1].Is("from") && b.First == a.Next + 1 && reading.Tokens[a.Next].Is("to");

    // "from A to B", "between A and B", "A–B"
    private static DateMention? Window(TextReading reading, int d)
    {
        if (d < 0 || d + 1 >= reading.Dates.Count)
            return null;
        var (a, b) = (reading.Dates[d], reading.Dates[d + 1]);
        var t = reading.Tokens;
        var between = b.First - a.Next;
        // "in 2013 to 298,270 in 2023": a figure of its own stands between.
        if (FigureBetween(reading, a.Next, b.First))
            return null;
        return between is >= 1 and <= 3 && (t[a.Next].Lower is "to" or "–" or "-" or "until" or "through" || (t[a.Next].Is(",")
            && between > 1 && t[a.Next + 1].Lower is "to" or "until" or "through")
            || (t[a.Next].Is("and") && reading.Contains(a.First - 4, a.First, w => w.Is("between")))) ? b : null;
    }

    // "10,480 GWh of electricity in Galicia in 2023", "63% of those who got care in the year 2023": one breath, no other figure, no
    // change between.
    private static bool SameBreath(TextReading reading, Figure f, Sentence s, int date)
    {
        var t = reading.Tokens;
        if (date - f.Next > LongestBreath || !TimeWords.Leads.Contains(t[t[date - 1].Is("the") ? date - 2 : date - 1].Lower))
            return false;
        // "had shrunk to 646,100 tonnes and by 2019 to 254,700": another figure's.
        if (date - 2 >= f.Next && t[date - 2].Is("and") && FigureBetween(reading, date, Math.Min(s.To, date + ListReach)))
            return false;
        var open = 0;
        for (var i = f.Next; i < date && open >= 0; i++)
        {
            open += t[i].Lower switch { "(" => 1, ")" => -1, _ => 0 };
            if ((t[i].Kind == TokenKind.Symbol && t[i].Lower is not ("-" or "'" or "(" or ")")) || TimeWords.Turns.Contains(t[i].Lower)
                || reading.FigureAt(i) is not null || (Comparisons.Trends.At(t, i) is not null && ChangeWords.States(t, i, s)))
                return false;
        }
        return open == 0;
    }

    private static bool OnlySmallWords(TokenList t, int from, int to)
    {
        if (to - from > 5)
            return false;
        for (var i = from; i < to; i++)
        {
            if (!TimeWords.Small.Contains(t[i].Lower))
                return false;
        }
        return true;
    }
}
