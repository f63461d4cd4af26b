using System.Collections.Frozen;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Knows numbers that are no figures: parts of names, pronouns, list markers, stretches of time, levels of confidence.</summary>
internal static class NumberedName
{
    private static readonly FrozenSet<string> Named =
        new[] { "section", "table", "figure", "chart", "page", "sheet", "tab", "appendix", "annex", "paragraph", "version", "article",
            "route", "line", "platform", "junction", "chapter" }.ToFrozenSet();

    // Names with their number where they are written with a capital letter: Term 2, Level 3, Year 9.
    private static readonly FrozenSet<string> Capitalised =
        new[] { "term", "quarter", "week", "phase", "stage", "level", "year", "years", "grade", "group", "class", "zone", "type", "part",
            "step", "band", "tier", "decile", "quintile", "scenario", "wave", "round", "cycle", "unit", "block", "district", "ward",
            "category", "stream", "objective", "goal", "key", "schedule", "option", "division" }.ToFrozenSet();

    private static readonly FrozenSet<string> TimeSpan =
        new[] { "past", "last", "next", "previous", "coming", "recent", "first", "within", "every", "final" }.ToFrozenSet();

    private static readonly FrozenSet<string> AfterTimeSpan =
        new[] { "ago", "later", "earlier", "period", "apart", "time", "before", "prior", "running", "straight" }.ToFrozenSet();

    /// <summary>Whether the number at a token, read up to another, is part of a name.</summary>
    public static bool Is(TokenList t, int i, int next)
    {
        if (!t[i].IsNumber)
            return IsPronoun(t, i, next);
        if (i > 1 && t[i - 1].Lower is "-" or "/" && t[i - 1].Glued && t[i].Glued && t[i - 2].IsWord)
            return true;
        if (i > 1 && t[i - 1].Capital && Capitalised.Contains(t[i - 1].Lower) && t[i].Decimals == 0)
            return true;
        if (i > 0 && (Named.Contains(t[i - 1].Lower) || t[i - 1].Lower is "#" or "no" && t[i].Glued))
            return true;
        if (t[i].Break && next < t.Length && t[next].Glued && t[next].Lower is "." or ")")
            return true;
        if (next < t.Length && t[next].Glued && t[next].IsWord)
            return t[next].Lower is "st" or "nd" or "rd" or "th" or "s" || UnitTable.Words.At(t, next) is null;
        // "7-day average", "12-month period": part of a name.
        return next + 1 < t.Length && t[next].Is("-") && t[next].Glued && t[next + 1].IsWord && t[next + 1].Glued;
    }

    // "one of the reasons", "this one": a pronoun unless a figure's company stands behind it.
    private static bool IsPronoun(TokenList t, int i, int next)
    {
        // A number of several words is none: "one thousand two hundred".
        if (t[i].Lower is "a" or "an" || next > i + 2)
            return false;
        if (next < t.Length && t[next].Is("-") && next + 1 < t.Length && t[next + 1].IsWord)
            return true;
        if (t[i].Lower != "one")
            return false;
        var after = next < t.Length ? t[next].Lower : ".";
        var before = i > 0 ? t[i - 1].Lower : "";
        // "the only one of the four"
        if (before == "only" && i > 1 && t[i - 2].Is("the"))
            return true;
        // "one birth in twelve", "one car out of every five"
        if (next + 2 < t.Length && t[next].IsWord && (t[next + 1].Is("in") || (t[next + 1].Is("out") && t[next + 2].Is("of")))
            && NumberReader.At(t, t[next + 1].Is("in") ? next + 2 : Math.Min(t.Length - 1, next + 3)) is { Value: > 1 and < 1000 })
            return false;
        return !(after is "in" or "out" or "person" or "per" or "hundred" or "thousand" or "million" or "percentage"
            || before is "only" or "just" or "about" or "roughly" or "around" or "than")
            && UnitTable.Words.At(t, next) is null;
    }

    /// <summary>Whether a figure tells how long something went on, not a value: "the last 5 years", "three years in a row".</summary>
    public static bool IsTimeSpan(TokenList t, Figure f) =>
        f.Unit is not null && UnitTable.Dimension(f.Unit) == "time"
        && ((f.First > 0 && TimeSpan.Contains(t[f.First - 1].Lower)) || (f.Next < t.Length && AfterTimeSpan.Contains(t[f.Next].Lower))
            // "ten years on," but not "1.13 days on average"
            || (f.Next < t.Length && t[f.Next].Is("on") && (f.Next + 1 >= t.Length || !t[f.Next + 1].IsWord))
            || (f.Next + 1 < t.Length && t[f.Next].Is("in") && t[f.Next + 1].Is("succession"))
            || (f.Next + 2 < t.Length && t[f.Next].Is("in") && t[f.Next + 1].Is("a") && t[f.Next + 2].Is("row")));

    /// <summary>Whether a figure is a level of confidence: "a 95% interval".</summary>
    public static bool IsConfidence(TokenList t, Figure f)
    {
        for (var i = f.Next; i < Math.Min(t.Length, f.Next + 2) && f.Shape == FigureShape.Percent; i++)
        {
            if (t[i].Lower is "interval" or "intervals" or "confidence" or "confident" or "ci" or "credible" or "certainty")
                return true;
        }
        return false;
    }
}
