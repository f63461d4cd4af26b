using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>The span of time that a statement speaks of.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="First">The first token that names it.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="Single">Whether one date is named, not two.</param>
internal readonly record struct TimeWindow(DateOnly From, DateOnly To, int First, int Next, bool Single)
{
    private const int Reach = 14, Season = 8, FarBack = 30, DaysApart = 366, Qualified = 6;

    /// <summary>Finds the dates beside a statement: behind it first, then before it in the same sentence.</summary>
    public static TimeWindow? Beside(TextReading reading, Sentence s, int first, int next, Series series)
    {
        if (Behind(reading, s, next, series) is { } behind)
            return behind;
        for (var d = reading.DateBefore(first); d >= 0; d--)
        {
            var date = reading.Dates[d];
            if (date.First < s.From)
                break;
            if (date.Next > first)
                continue;
            // "Apart from a setback in 2021 it has grown every year"
            if (reading.Tokens[s.From].Lower is "apart" or "aside" or "except" or "excepting" or "barring" or "bar"
                && reading.Clauses[date.First] == reading.Clauses[s.From])
                return null;
            if (reading.Clauses[first] - reading.Clauses[date.First] > 3 || Spoken(reading, date.Next, first))
                return null;
            if (Follows(reading, date.Next, first) || OpensAfter(reading, s, date))
                return After(reading, s, date, next, series);
            if (reading.Clauses[first] != reading.Clauses[date.First] && IsOfFigure(reading, s, date))
                return null;
            return At(reading, d > 0 && reading.Dates[d - 1].First >= s.From && Joined(reading, d - 1) ? d - 1 : d, series);
        }
        return null;
    }

    // "After a low of 22.1 in 2020 it rose"
    private static bool OpensAfter(TextReading reading, Sentence s, DateMention date) =>
        reading.Tokens[s.From].Lower is "after" or "following" && reading.Clauses[date.First] - reading.Clauses[s.From] <= 1;

    // "with a value of 0.5 in November 2022, indicating a decrease": the date is the figure's.
    private static bool IsOfFigure(TextReading reading, Sentence s, DateMention date) =>
        date.First - 2 >= s.From && TimeWords.Leads.Contains(reading.Tokens[date.First - 1].Lower)
            && reading.FigureAt(date.First - 2) is not null;

    /// <summary>Finds the time since a date that was told before: "It peaked in 2021 and has fallen since".</summary>
    public static TimeWindow? SinceThen(TextReading reading, Change change, Series series)
    {
        if (!SaysSinceThen(reading, change) || MainDateBefore(reading, change.First) is not (>= 0 and var d) || reading.Dates[d] is not
            { From: { } from, Loose: false } date || series.Latest.Period.End is not { } last || from >= last
            || reading.SentenceOf(date.First).Paragraph != change.S.Paragraph || change.First - date.Next > FarBack)
            return null;
        return new TimeWindow(from, last, date.First, date.Next, false);
    }

    // "In 2020 it collapsed to a third of the 2019 level": then is 2020, and 2019 only what it is set against.
    private static int MainDateBefore(TextReading reading, int token)
    {
        var d = reading.DateBefore(token);
        while (d > 0 && reading.Dates[d].Next < reading.Tokens.Length && reading.Dates[d].First > 0
            && TimeWords.OfYear.Contains(reading.Tokens[reading.Dates[d].Next].Lower)
            && reading.Tokens[reading.Dates[d].First - 1].Lower is "the" or "its" or "their"
            && reading.SentenceOf(reading.Dates[d - 1].First).From == reading.SentenceOf(reading.Dates[d].First).From)
            d--;
        return d;
    }

    /// <summary>Whether a change is told "since" without a date: "has since fallen", "has fallen since then".</summary>
    public static bool SaysSinceThen(TextReading reading, Change change)
    {
        var (t, s) = (reading.Tokens, change.S);
        if (change.First > s.From && t[change.First - 1].Is("since") || (t[s.From].Is("since") && s.From + 1 < s.To
            && t[s.From + 1].Is("then")))
            return true;
        for (var i = change.Next; i < Math.Min(s.To, change.Next + 4) && reading.FigureAt(i) is null; i++)
        {
            if (t[i].Is("since"))
                return i + 1 >= s.To || t[i + 1].Is("then") || t[i + 1].Kind == TokenKind.Symbol;
        }
        return false;
    }

    /// <summary>Whether a change is told of the last step of a series: "In the latest year it fell".</summary>
    public static bool SaysLatest(TextReading reading, Change change)
    {
        var (t, s) = (reading.Tokens, change.S);
        for (var i = change.First - 1; i > s.From && !Spoken(reading, i, change.First); i--)
        {
            if (TimeWords.Rounds.Contains(t[i].Lower) && (t[i - 1].Is("latest") || (t[i - 1].Is("recent") && t[i - 2].Is("most"))))
                return true;
        }
        return false;
    }

    // "a peak in June, before declining": the change comes after the date.
    private static bool Follows(TextReading reading, int from, int to) =>
        Enumerable.Range(from, to - from).Any(i => reading.Ages[i] == 0 && TimeWords.Follows.Contains(reading.Tokens[i].Lower));

    private static TimeWindow? After(TextReading reading, Sentence s, DateMention date, int next, Series series)
    {
        if (date.To is not { } from || series.Latest.Period.End is not { } last)
            return null;
        foreach (var until in reading.Dates)
        {
            if (until.First >= next && until.First < Math.Min(s.To, next + Reach) && until.To is { } to && to > from)
                return new TimeWindow(date.From!.Value, to, date.First, until.Next, false);
        }
        return from < last ? new TimeWindow(date.From!.Value, last, date.First, date.Next, false) : null;
    }

    private static TimeWindow? Behind(TextReading reading, Sentence s, int next, Series series)
    {
        var d = reading.DateBefore(next) + 1;
        if (d >= reading.Dates.Count || reading.Dates[d].First >= Math.Min(s.To, next + Reach))
            return null;
        if (reading.Contains(next, reading.Dates[d].First, t => TimeWords.Against.Contains(t.Lower)))
            return null;
        return Spoken(reading, next, reading.Dates[d].First) ? SinceFigure(reading, next, reading.Dates[d], series) : At(reading, d,
            series);
    }

    // "every year since the 71 minutes of 2020": the figure is the one that the time begins with.
    private static TimeWindow? SinceFigure(TextReading reading, int next, DateMention date, Series series)
    {
        var since = date.First - 1;
        while (since > next && !reading.Tokens[since].Is("since"))
            since--;
        // "every year since the low of 2020"
        if (reading.Tokens[since].Is("since") && Comparisons.Trends.In(reading.Tokens, since, date.First) is [{ Meaning: "peak"
            or "trough" }]
            && date.From is { } start && series.Latest.Period.End is { } end && start < end)
            return new TimeWindow(start, end, date.First, date.Next, false);
        return reading.Tokens[since].Is("since") && reading.FigureAt(date.First - 2) is { } f && (f.First - since <= 2
            || Comparisons.Trends.In(reading.Tokens, since, f.First).Count > 0)
            && date.From is { } from && series.Latest.Period.End is { } last && from < last
            ? new TimeWindow(from, last, date.First, date.Next, false) : null;
    }

    /// <summary>Gets the window that begins with a date.</summary>
    public static TimeWindow? At(TextReading reading, int d, Series series)
    {
        var date = reading.Dates[d];
        if (Joined(reading, d))
        {
            var until = reading.Dates[d + 1];
            if (until.To is { } end && (date.From ?? Borrow(date, until)) is { } start && start <= end)
                return new TimeWindow(start, end, date.First, until.Next, false);
        }
        if (Joined(reading, d) && OnlyYear(date, series) is { } early && OnlyYear(reading.Dates[d + 1], series) is { } late && early < late)
            return new TimeWindow(early, late.AddMonths(1).AddDays(-1), date.First, reading.Dates[d + 1].Next, false);
        if ((date.From ?? OnlyYear(date, series)) is not { } from)
            return null;
        var to = date.To ?? (date.Day > 0 ? from : from.AddMonths(1).AddDays(-1));
        var before = date.First > 0 ? reading.Tokens[date.First - 1].Lower : "";
        if (before is "since" or "after" or "from")
            return new TimeWindow(from, series.Latest.Period.End ?? to, date.First, date.Next, false);
        if (EndsAt(reading.Tokens, date.First))
            return d > 0 && reading.SentenceOf(date.First).From <= reading.Dates[d - 1].First && reading.Dates[d - 1].From is { } earlier
                && earlier < from ? new TimeWindow(earlier, to, date.First, date.Next, false) : null;
        return new TimeWindow(from, to, date.First, date.Next, true);
    }

    /// <summary>Whether what is told ends at a date: "until the end of 2021", "leading into mid-2021".</summary>
    public static bool EndsAt(TokenList t, int date)
    {
        var i = date - 1;
        while (i >= 0 && i > date - Qualified && t[i].Lower is "the" or "end" or "of" or "start" or "beginning" or "-" or "early" or "mid"
            or "late" or "first" or "last" or "days" or "weeks")
            i--;
        return i >= 0 && TimeWords.Into.Contains(t[i].Lower);
    }

    /// <summary>Whether a season is named beside a statement; which months it means, no text says.</summary>
    public static bool IsSeason(TextReading reading, Sentence s, int next) =>
        reading.Contains(next, Math.Min(s.To, next + Season), t => TimeWords.Seasons.Contains(t.Lower));

    /// <summary>Whether a date without a year stands beside a statement, so that its time is not known.</summary>
    public static bool IsVague(TextReading reading, Sentence s, int first, int next)
    {
        foreach (var date in reading.Dates)
        {
            if (date.First >= s.From && date.Next <= s.To && !date.HasYear && Math.Abs(date.First - next) < Reach)
                return true;
        }
        return false;
    }

    /// <summary>Gets the first day of a month without a year; a series within one year lends it its own.</summary>
    public static DateOnly? OnlyYear(DateMention date, Series series) =>
        date.Month > 0 && series.First.Period.Start is { } a && series.Latest.Period.End is { } b && a.Year == b.Year
            ? new DateOnly(a.Year, date.Month, date.Day == 0 ? 1 : Math.Min(date.Day, DateTime.DaysInMonth(a.Year, date.Month))) : null;

    // "from March 14 to June 20, 2022": the year stands once.
    private static DateOnly? Borrow(DateMention date, DateMention until) =>
        date.Month == 0 || until.From is not { } u ? null
        : new DateOnly(u.Year, date.Month, date.Day == 0 ? 1 : Math.Min(date.Day, DateTime.DaysInMonth(u.Year, date.Month))) is var start
            && start > u ? start.AddYears(-1) : start;

    private static bool Joined(TextReading reading, int d)
    {
        if (d + 1 >= reading.Dates.Count)
            return false;
        var (a, b) = (reading.Dates[d], reading.Dates[d + 1]);
        if (b.First - a.Next is < 1 or > 4)
            return false;
        return reading.Contains(a.Next, b.First, t => t.Lower is "to" or "until" or "through" or "–" or "-")
            || (reading.Tokens[a.Next].Is("and") && (a.Loose && b.Loose && IsNear(a, b)
                || reading.Contains(Math.Max(0, a.First - 2), a.First, t => t.Is("between"))));
    }

    // "the 1990s and early 2000s" is one time, "the late 1970s and late 1990s" are two.
    private static bool IsNear(DateMention a, DateMention b) =>
        a.To is not { } end || b.From is not { } start || start.DayNumber - end.DayNumber <= DaysApart;

    // Another statement of change between a statement and a date takes the date for itself.
    private static bool Spoken(TextReading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.FigureAt(i) is not null || reading.Tokens[i].Lower is ";" || TimeWords.Events.Contains(reading.Tokens[i].Lower)
                || Comparisons.Trends.At(reading.Tokens, i) is not null)
                return true;
        }
        return false;
    }
}
