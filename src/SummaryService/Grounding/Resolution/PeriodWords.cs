using SummaryService.Catalogue;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>Reads the days that a publisher's own words for a period name: "12 months to September 2025", "Winter 2023".</summary>
internal static class PeriodWords
{
    // Words such as "academic year" or "winter" may begin earlier and end later than the date in them.
    private const int MonthsAround = 3;

    /// <summary>Gets the first and the last day of a period, or null when it names none.</summary>
    public static (DateOnly Start, DateOnly End)? Days(Period period) =>
        period is { Start: { } start, End: { } end } ? (start, end) : period.Text.Length == 0 ? null : Read(period.Text);

    private static (DateOnly, DateOnly)? Read(string text)
    {
        var tokens = Tokenizer.Cut(text);
        var dates = DateScanner.Find(tokens).FindAll(d => d.HasYear);
        if (dates.Count == 0)
            return null;
        var (from, to) = (dates[0].From!.Value, dates[^1].To!.Value);
        if (dates.Count > 1)
            return from <= to ? (from, to) : null;
        return RunsUpTo(tokens, dates[0].First) ? (to.AddYears(-1).AddDays(1), to)
            : (from.AddMonths(-MonthsAround), to.AddMonths(MonthsAround));
    }

    private static bool RunsUpTo(TokenList t, int date) => date > 0 && t[date - 1].Lower is "to" or "ending" or "ended";
}
