using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>Judges a part of a year's total: "July and August brought 72,200, almost half of the annual total".</summary>
internal static class YearShareRule
{
    private const int Reach = 4;

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (f.Shape is not (FigureShape.Percent or FigureShape.Fraction) || !OfYear(reading, f, s))
            return false;
        foreach (var r in reading.Ranker.At(f.NumberAt).Where(r => r.Topic.InSheet && Totals.CanBeAdded(r.Topic)))
        {
            if (r.Topic.In(reading.Index.OwnCode) is not { Dated: true } series || LastYear(series) is not { } year)
                continue;
            var whole = year.Sum(p => p.Value) * r.Topic.Unit.Scale;
            if (Part(reading, f, s, year, r.Topic) is not { } part || whole == 0)
                return false;
            var text = $"{Words.Say(part)} of {Words.Say(whole)} in the year "
                + $"({year[0].Period.Text} to {year[^1].Period.Text}) is {Words.Say(part / whole * 100)}%.";
            if (Tolerance.Allows(f, f.Share, f.Shape == FigureShape.Percent ? f.Step / 100 : f.Step, part / whole))
                judge.Supported(f.First, f.Next, text, [.. year.Select(p => p.Id)]);
            else
                judge.Wrong(f.First, f.Next, FindingKind.Arithmetic, text, [.. year.Select(p => p.Id)]);
            return true;
        }
        return false;
    }

    // "of the annual total", "of the year's visitors"
    private static bool OfYear(TextReading reading, Figure f, Sentence s) => f.Next + 1 < s.To && reading.Tokens[f.Next].Is("of")
        && reading.Contains(f.Next + 1, Math.Min(s.To, f.Next + Reach), t => t.Lower is "annual" or "yearly" or "year's");

    private static List<Point>? LastYear(Series series) => series.Years is [.., var last] ? last : null;

    // The figure right before that the periods of the year add up to, in full numbers.
    private static decimal? Part(TextReading reading, Figure f, Sentence s, List<Point> year, Topic topic)
    {
        var at = reading.IndexOf(f) - 1;
        if (at < 0 || reading.Figures[at] is not { Shape: FigureShape.Amount } before || before.First < s.From)
            return null;
        var full = before.Value;
        return full > year.Min(p => p.Value) * topic.Unit.Scale && full < year.Sum(p => p.Value) * topic.Unit.Scale ? full : null;
    }
}
