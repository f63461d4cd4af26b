using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Judges figures that state a difference or a change: 16 per cent below the average, two points more, up by 17,000.</summary>
internal static class DifferenceRule
{
    private const double Near = 0.5;

    private const int Far = 10;

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        // "fell by seven deaths per 1,000"
        if (f.Shape == FigureShape.OutOf && f.First > 0 && reading.Tokens[f.First - 1].Is("by"))
            f = f with { Shape = FigureShape.Amount };
        // "for two more years"
        if (f is { Unit: null, Shape: FigureShape.Amount, Digits: <= 2 } && reading.Tokens[f.Next].Lower is "more" or "further" or "other"
            && UnitTable.Words.At(reading.Tokens, f.Next + 1) is { } unit && UnitTable.Dimension(unit.Meaning) == "time"
            && AsideRule.IsDuration(reading, f with { Unit = unit.Meaning }))
        {
            judge.NotCheckable(f.First, unit.Next, "A stretch of time that no indicator measures.");
            return true;
        }
        // "dropped below −2.5 °C" tells a value; "a change of −2.5" tells how far it went.
        if (f.Value < 0)
        {
            if (f.Bound != Bound.Exact || IsStated(reading, f))
                return false;
            f = f with { Value = -f.Value };
        }
        if (f.Shape is FigureShape.Multiple or FigureShape.OutOf || IsValueBeside(reading, f))
            return false;
        if (DifferenceCue.Of(reading, f) is not { } cue)
            return By(reading, f, judge);
        var ofCategories = Gaps.OfCategories(reading, f, cue);
        var gaps = ofCategories ?? Gaps.Of(reading, f, cue).ToList();
        if (ThanStranger(reading, f, cue, gaps))
        {
            judge.NotCheckable(f.First, f.Next, "The facts hold no value of the area that it is compared with.");
            return true;
        }
        var isTurned = TellsEarlierFirst(reading, f);
        var hit = gaps.Find(g => g.Fits && (isTurned ? cue.Sign == 0 || !cue.Agrees(g) : cue.Agrees(g)));
        if (hit.Topic is null && ofCategories is null && !Spoken.AgainstComparator(reading, f, cue.Next))
        {
            var between = Gaps.Between(reading, f).ToList();
            hit = between.Find(g => g.Fits && (isTurned ? cue.Sign == 0 || !cue.Agrees(g) : cue.Agrees(g)));
            gaps.AddRange(between.Where(g => g.Fits));
        }
        if (hit.Topic is not null && Exception(reading, f, hit, gaps) is { Topic: not null } other)
        {
            judge.Wrong(f.First, cue.Next, FindingKind.Arithmetic, $"{other.Text} That is not {reading.Doc.Quote(f.First, cue.Next)}.",
                other.Facts);
            return true;
        }
        if (hit.Topic is not null && (BreakRule.Refutes(reading, f, hit.Topic, hit.Facts, judge)
            || CountedRule.Refutes(reading, f, hit.Topic, hit.Text, hit.Facts, judge)))
            return true;
        if (hit.Topic is not null)
        {
            reading.Resolved[f] = hit.Topic;
            reading.Steps[f] = hit;
            judge.Supported(f.First, f.Next, hit.Text, hit.Facts);
            return true;
        }
        if (reading.Tokens[f.First].Is("the") && AsideRule.IsDuration(reading, f))
        {
            judge.NotCheckable(f.First, f.Next, "A stretch of time that no indicator measures.");
            return true;
        }
        if (IsItself(reading, f) || IsExcess(reading, f, cue) || (cue.Word is null && IsValue(reading, f)))
            return false;
        var quote = reading.Doc.Quote(f.First, cue.Next);
        if (gaps.Find(g => g.Fits) is { Topic: not null } back && SaysEarlier(reading, f))
            judge.Supported(f.First, f.Next, back.Text, back.Facts);
        else if (gaps.Find(g => g.Fits) is { Topic: not null } turned)
            judge.Wrong(f.First, cue.Next, cue.OverTime ? FindingKind.Trend
                : FindingKind.Direction, $"{turned.Text} The text says {quote}.", turned.Facts);
        else if (Arithmetic.Explain(reading, f, Whose.Of(reading, f)) is { } computed)
            judge.Supported(f.First, f.Next, computed.Text, computed.Facts);
        else if (Spoken.NamesStranger(reading, f))
            judge.NotCheckable(f.First, f.Next, "The facts hold no value of the area that it is compared with.");
        else if (TextArithmetic.Beside(reading, f, cue) is { } beside)
            judge.Supported(f.First, f.Next, beside);
        else if (ToldBefore.Explain(reading, f, Whose.Of(reading, f)) is { } told)
            judge.Supported(f.First, f.Next, told.Text, told.Facts);
        else if (Explained(reading, f, gaps) is { } explained)
            judge.Supported(f.First, f.Next, explained.Text, explained.Facts);
        else if (gaps.Find(g => g.Twisted) is { Topic: not null } twisted)
            judge.Wrong(f.First, cue.Next, f.Shape == FigureShape.Percent || (f.Unit is not null
                && twisted.Topic.Unit.Kind != QuantityKind.Money) ? FindingKind.Unit
                : FindingKind.Denominator, $"{twisted.Text} That is not {quote}.", twisted.Facts);
        else if ((gaps.Count == 0 || SpeaksOfOthers(reading, f)) && Unannounced.Of(reading, f) is { } fitting)
            judge.NotCheckable(f.First, f.Next, $"Nothing says what it is; it would fit {fitting.Say(reading)}.");
        else if (gaps.Count > 0)
            judge.Wrong(f.First, cue.Next, FindingKind.Arithmetic, $"{gaps[0].Text} That is not {quote}.", gaps[0].Facts);
        else if (Candidates.Of(reading, f, Whose.Of(reading, f), null).Exists(c => c.Fit == FitKind.Match && c.Relevance > Near))
            return false;
        else if (!f.Weak && !FigureRule.IsLabelNumber(reading, f))
            judge.Wrong(f.First, cue.Next, FindingKind.Unsupported, $"No facts give a difference of {quote}.");
        return true;
    }

    private static bool SpeaksOfOthers(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        return reading.PlacesIn(s.From, s.To).Any(p => p.Role == PlaceRole.Other);
    }

    // "beats the region by four percentage points (29.3%)": the value from which it is counted.
    private static bool IsValueBeside(TextReading reading, Figure f) => f.Shape == FigureShape.Percent && reading.Tokens[f.Next].Is(")")
        && reading.Tokens[f.First - 1].Is("(") && reading.FigureAt(f.First - 2) is { Shape: FigureShape.Points };

    // "two euros less than on Aldby": another area of the dataset, of which the sheet holds nothing.
    private static bool ThanStranger(TextReading reading, Figure f, DifferenceCue cue, List<Gap> gaps)
    {
        var end = Math.Min(reading.Doc.Sentences[f.Sentence].To, cue.Next + 4);
        return cue.Next < end && reading.Tokens[cue.Next].Is("than")
            && reading.PlacesIn(cue.Next, end).FirstOrDefault() is { Next: > 0, Role: PlaceRole.Other, Code: { } code }
            && !gaps.Exists(g => g.Topic.In(code) is { IsEmpty: false });
    }

    // "cleared up 36.4%": what stands before the figure is no change, and the figure is the value.
    private static bool IsValue(TextReading reading, Figure f) => f.Digits >= 2 && f.First > 0
        && reading.Tokens[f.First - 1].Lower is "up" or "down" or "further" or "additional" or "extra" && IsStated(reading, f);

    private static bool IsStated(TextReading reading, Figure f) =>
        Candidates.Of(reading, f, Whose.Of(reading, f), FigureTime.Of(reading, f)).Exists(c => c.Fit == FitKind.Match && c.AreaFits
            && c.TimeFits is not false && c.Relevance > Near);

    // "The figure for 2022 was 8 larger than the 80 of 2023": told of the earlier time, from the later one.
    private static bool TellsEarlierFirst(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        var then = reading.DatesIn(f.Next, s.To).FirstOrDefault();
        return then is { Next: > 0, From: { } later } && reading.DatesIn(s.From, f.First).LastOrDefault() is { Next: > 0, To: { } earlier }
            && earlier < later && reading.Contains(f.Next, then.First, t => t.Is("than")) && then.First - f.Next < Far;
    }

    // "a year earlier there were 270 fewer": told of the earlier value.
    private static bool SaysEarlier(TextReading reading, Figure f)
    {
        var from = f.First;
        while (from > reading.Doc.Sentences[f.Sentence].From && reading.Tokens[from].Lower is not (";" or ","))
            from--;
        return reading.Contains(from, f.First, t => t.Lower is "earlier" or "before" or "ago" or "previously");
    }

    // A difference of something else that is measured in the figure's own unit, where none of the words around is.
    private static Sum? Explained(TextReading reading, Figure f, List<Gap> gaps) =>
        (f.Unit is not null && gaps.TrueForAll(g => g.Topic.Unit.Unit is null)) || ThanElsewhen(reading, f) || SaysNothingMore(reading, f)
            ? GapRule.Explain(reading, f) : null;

    // "There were 410 fewer burglaries in 2024.": nothing to set it against.
    private static bool SaysNothingMore(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        return (f.Shape == FigureShape.Amount ? !reading.Contains(f.Next, s.To, t => t.Is("than")) : !reading.DatesIn(s.From, s.To).Any())
            && !reading.PlacesIn(s.From, s.To).Any(p => p.Role == PlaceRole.Comparator);
    }

    // "more than in the second", "than in the quarter before": set against a time that is told by its place alone.
    private static bool ThanElsewhen(TextReading reading, Figure f)
    {
        var t = reading.Tokens;
        for (var i = f.Next; i + 2 < Math.Min(reading.Doc.Sentences[f.Sentence].To, f.Next + 5); i++)
        {
            if (t[i].Is("than"))
                return t[i + 1].Is("in") && t[i + 2].Is("the") && !reading.PlacesIn(i, i + 5).Any();
        }
        return false;
    }

    // "cooled by 2.6 degrees": a verb that no lexicon knows; a difference where one fits.
    private static bool By(TextReading reading, Figure f, Judgements judge)
    {
        if (f.First <= reading.Doc.Sentences[f.Sentence].From || !reading.Tokens[f.First - 1].Is("by") || (f.Unit is null
            && f.Shape == FigureShape.Amount && (f.Value < 10 || (f.Next < reading.Tokens.Length && reading.Tokens[f.Next].IsWord))))
            return false;
        var cue = new DifferenceCue(0, true, f.Next);
        var hit = Gaps.Of(reading, f, cue).Concat(Gaps.Between(reading, f)).FirstOrDefault(g => g.Fits);
        if (hit.Topic is null)
            return false;
        if (BreakRule.Refutes(reading, f, hit.Topic, hit.Facts, judge))
            return true;
        reading.Steps[f] = hit;
        judge.Supported(f.First, f.Next, hit.Text, hit.Facts);
        return true;
    }

    // "nursing and residential are each one-third below": it must hold for every category that the clause names.
    private static Gap Exception(TextReading reading, Figure f, Gap hit, List<Gap> gaps)
    {
        var from = f.First;
        while (from > reading.Doc.Sentences[f.Sentence].From && !reading.Tokens[from].Is(","))
            from--;
        if (!reading.Contains(from, f.First, t => t.Lower is "each" or "both"))
            return default;
        return gaps.Find(g => !g.Fits && g.Topic != hit.Topic && g.Topic.Indicator == hit.Topic.Indicator && g.Topic.Category is { } c
            && reading.Contains(from, f.First, t => t.IsWord && TopicWords.Stems([c.Label]).Contains(t.Stem)
                && !TopicWords.Stems([hit.Topic.Category?.Label]).Contains(t.Stem)));
    }

    // "22.84% more deaths than projected": the one indicator is itself an excess over what no fact holds.
    private static bool IsExcess(TextReading reading, Figure f, DifferenceCue cue)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        var than = f.Next;
        while (than < s.To && than < f.Next + Far && !reading.Tokens[than].Is("than"))
            than++;
        return f.Digits >= 3 && cue.Next <= than && reading.Tokens[than].Is("than") && reading.Index.Only is not null
            && !reading.PlacesIn(than, s.To).Any() && !reading.DatesIn(than, s.To).Any()
            && Candidates.Of(reading, f, Whose.Of(reading, f), FigureTime.Of(reading, f)).Exists(c => c.Fit == FitKind.Match
                && c.TimeFits is true);
    }

    // "Rise in referrals: 44%": the indicator is itself a change, and its value is told.
    private static bool IsItself(TextReading reading, Figure f) =>
        Candidates.Of(reading, f, Whose.Of(reading, f), null).Exists(c => c.Fit == FitKind.Match && c.Relevance > Near
            && ChangeWords.MeasuredBy(c.Topic.WholeLabel) is not null);
}
