using System.Collections.Frozen;
using System.Globalization;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Finds the dates, months, years, financial years and decades of a text.</summary>
internal static class DateScanner
{
    private static readonly FrozenDictionary<string, int> Months =
        LexiconFile.Read("months").SelectMany(m => m.Value.Select(w => (w, int.Parse(m.Key, CultureInfo.InvariantCulture))))
            .ToFrozenDictionary(p => p.w, p => p.Item2);

    private static readonly FirstWords FirstOfMonths = new(Months.Keys);

    private static readonly FrozenSet<string> Before =
        new[] { "in", "since", "from", "to", "by", "of", "until", "till", "during", "between", "and", "after", "before", "the", "year",
            "early", "late", "mid", "through", "around", "spring", "summer", "autumn", "winter", "fall", "end", "beginning", "start", ",",
            "(", "-", "–", "for" }.ToFrozenSet();

    private static readonly FrozenSet<string> Loose = new[] { "early", "mid", "late", "around", "about", "circa", "end", "beginning",
        "start" }.ToFrozenSet();

    /// <summary>Finds every time that is named, from left to right.</summary>
    public static List<DateMention> Find(TokenList tokens)
    {
        var found = new List<DateMention>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if ((QuarterReader.At(tokens, i) ?? At(tokens, i) ?? RelativeDate.At(tokens, i, found)
                ?? (found.Count > 0 ? QuarterReader.Again(tokens, i, found[^1]) : null)) is not { } date)
                continue;
            found.Add(Part(date, tokens, i));
            i = date.Next - 1;
        }
        return found;
    }

    // "early 2020" is its first third, "late" and "the end of" its last.
    private static DateMention Part(DateMention date, TokenList t, int i)
    {
        if (!IsLoose(t, i))
            return date;
        if (date.From is not { } from || date.To is not { } to || from == to)
            return date with { Loose = true };
        var third = (to.DayNumber - from.DayNumber + 1) / 3;
        return Word(t, i) switch
        {
            "early" or "beginning" or "start" => date with { To = from.AddDays(third), Loose = true },
            "mid" => date with { From = from.AddDays(third), To = to.AddDays(-third), Loose = true },
            "late" or "end" => date with { From = to.AddDays(-third), Loose = true },
            _ => date with { Loose = true },
        };
    }

    private static string Word(TokenList t, int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
        {
            if (Loose.Contains(t[k].Lower))
                return t[k].Lower;
        }
        return "";
    }

    private static DateMention? At(TokenList t, int i) =>
        t[i].IsNumber ? Iso(t, i) ?? DayMonth(t, i) ?? Year(t, i) : t[i].IsWord
            && FirstOfMonths.MayHave(t[i]) && Months.TryGetValue(t[i].Lower, out var month) ? MonthFirst(t, i, month) : null;

    private static DateMention? Iso(TokenList t, int i) =>
        IsYear(t, i) && i + 4 < t.Length && t[i + 1].Is("-") && t[i + 2].IsNumber && t[i + 3].Is("-") && t[i + 4].IsNumber
            && Glued(t, i + 1, i + 5) && t[i + 2].Value < 100 && t[i + 4].Value < 100
        && Day((int)t[i].Value, (int)t[i + 2].Value, (int)t[i + 4].Value) is { } day
            ? new DateMention(i, i + 5, day, day, 0, 0, false) : null;

    // 5 March 2021, 5th of March
    private static DateMention? DayMonth(TokenList t, int i)
    {
        if (t[i].Decimals > 0 || t[i].Value is < 1 or > 31)
            return null;
        var next = SkipOrdinal(t, i + 1);
        if (next < t.Length && t[next].Is("of"))
            next++;
        if (next >= t.Length || !Months.TryGetValue(t[next].Lower, out var month) || (month == 5 && !t[next].Capital))
            return null;
        var after = next + 1 < t.Length && t[next + 1].Is(",") ? next + 2 : next + 1;
        if (after < t.Length && IsYear(t, after) && Day((int)t[after].Value, month, (int)t[i].Value) is { } day)
            return new DateMention(i, after + 1, day, day, 0, 0, false);
        return new DateMention(i, next + 1, null, null, month, (int)t[i].Value, false);
    }

    // March 5, 2021 · March 2021 · March
    private static DateMention? MonthFirst(TokenList t, int i, int month)
    {
        if (!t[i].Capital)
            return null;
        var next = i + 1;
        if (next < t.Length && t[next].IsNumber && t[next].Value is >= 1 and <= 31 && t[next].Decimals == 0 && !IsYear(t, next))
        {
            var dayNumber = (int)t[next].Value;
            var after = SkipOrdinal(t, next + 1);
            if (after < t.Length && t[after].Is(","))
                after++;
            return after < t.Length && IsYear(t, after) && Day((int)t[after].Value, month, dayNumber) is { } day
                ? new DateMention(i, after + 1, day, day, 0, 0, false)
                : new DateMention(i, SkipOrdinal(t, next + 1), null, null, month, dayNumber, false);
        }
        if (next < t.Length && t[next].Is(",") && next + 1 < t.Length && IsYear(t, next + 1))
            next++;
        if (next < t.Length && IsYear(t, next))
        {
            var year = (int)t[next].Value;
            return new DateMention(i, next + 1, new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year,
                month)), 0, 0, false);
        }
        // "May" and "March" at the head of a sentence are more often a verb.
        return month is 3 or 5 && (i == 0 || !Before.Contains(t[i - 1].Lower)) ? null
            : new DateMention(i, i + 1, null, null, month, 0, false);
    }

    private static DateMention? Year(TokenList t, int i)
    {
        if (!IsYear(t, i))
            return null;
        var year = (int)t[i].Value;
        if (i + 1 < t.Length && t[i + 1].Glued && t[i + 1].Is("s"))
            return new DateMention(i, i + 2, new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31), 0, 0, true);
        if (i + 2 < t.Length && t[i + 1].Lower is "-" or "–" or "/" && t[i + 1].Glued && t[i + 2].Glued && t[i + 2].IsNumber
            && t[i + 2].Value < 100 && (int)t[i + 2].Value == (year + 1) % 100)
            return new DateMention(i, i + 3, new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31), 0, 0, false);
        return ReadsAsYear(t, i) ? new DateMention(i, i + 1, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), 0, 0, false) : null;
    }

    // 1500 to 2100 without a comma, a unit or a counted noun behind it.
    private static bool ReadsAsYear(TokenList t, int i)
    {
        if (i + 1 < t.Length && (t[i + 1].Lower is "%" or "." && t[i + 1].Glued && i + 2 < t.Length
            && t[i + 2] is { IsNumber: true, Glued: true }))
            return false;
        if (i > 0 && t[i - 1].Lower is "£" or "$" or "€")
            return false;
        if (i > 0 && Before.Contains(t[i - 1].Lower))
            return true;
        // "2024 brought a mean of 10.9"
        if ((i == 0 || t[i].Break || t[i - 1].Lower is "." or "only" or ";" or ":" or "–" or "but" or "while") && i + 1 < t.Length
            && (TimeWords.YearVerbs.Contains(t[i + 1].Lower)
            || ClosesAt(t, i + 1)))
            return true;
        return i + 1 >= t.Length || !t[i + 1].IsWord || t[i + 1].Lower is "and" or "to" or "was" or "is" or "the" or "survey" or "census"
            or "financial" or "data" or "figures" or "figure" or "by" or "with" or "but" or "while" or "at" or "as" or "when" or "it"
                or "there" or "compared" or "alone"
            || TimeWords.OfYear.Contains(t[i + 1].Lower) || (i > 0 && t[i - 1].Lower is "its" or "their");
    }

    // "2024 closed at 156.2"; but "2024 registered voters"
    private static bool ClosesAt(TokenList t, int i) => i + 1 < t.Length && t[i].Lower.EndsWith("ed", StringComparison.Ordinal)
        && t[i + 1].Lower is "at" or "with" or "on" or "in" or "a" or "an" or "the";

    private static bool IsYear(TokenList t, int i) =>
        t[i].IsNumber && t[i].Decimals == 0 && t[i].Value is >= 1500 and <= 2100 && t[i].End - t[i].Start == 4 && !(i + 1 < t.Length
            && t[i + 1].Glued && t[i + 1].IsWord && !t[i + 1].Is("s"));

    private static bool IsLoose(TokenList t, int i) =>
        (i > 0 && Loose.Contains(t[i - 1].Lower)) || (i > 1 && t[i - 1].Lower is "-" or "of" or "the" && Loose.Contains(t[i - 2].Lower))
        || (i > 2 && t[i - 1].Is("of") && Loose.Contains(t[i - 3].Lower));

    private static int SkipOrdinal(TokenList t, int i) => i < t.Length && t[i].Glued
        && t[i].Lower is "st" or "nd" or "rd" or "th" ? i + 1 : i;

    private static bool Glued(TokenList t, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!t[i].Glued)
                return false;
        }
        return true;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
