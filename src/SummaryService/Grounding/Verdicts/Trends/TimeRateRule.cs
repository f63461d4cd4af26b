using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Derived;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>What is measured by the year may not be told by the month: "£1,200 a month" for a yearly bill.</summary>
internal static class TimeRateRule
{
    private static readonly Dictionary<string, decimal> PerYear = new()
    {
        ["hour"] = 8760, ["day"] = 365, ["week"] = 52, ["month"] = 12, ["quarter"] = 4, ["year"] = 1,
    };

    private static readonly Dictionary<string, string> Adverbs = new()
    {
        ["hourly"] = "hour",
        ["daily"] = "day",
        ["weekly"] = "week",
        ["monthly"] = "month",
        ["quarterly"] = "quarter",
        ["yearly"] = "year",
        ["annual"] = "year",
        ["annually"] = "year",
    };

    public static bool Refutes(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        if (Told(reading, f) is not { } told || Measured(reading, topic) is not { } measured || told.Unit == measured)
            return false;
        judge.Wrong(f.First, told.Next, FindingKind.Unit, $"{Words.State(reading, topic, point)}, by the {measured}, not by the "
            + $"{told.Unit}.", point.Id);
        return true;
    }

    /// <summary>Explains a figure that tells a rate by another time than it is measured by: £100 a month for £1,200 a year. Hours are
    /// left out: a day's work is not 24 of them.</summary>
    public static Sum? Converted(TextReading reading, Figure f, Topic topic, Point point)
    {
        if ((Told(reading, f) ?? Over(reading, f)) is not { } told || Measured(reading, topic) is not { } measured || told.Unit == measured
            || told.Unit == "hour" || measured == "hour")
            return null;
        var value = point.Value * PerYear[measured] / PerYear[told.Unit];
        return Fit.Of(reading, f, topic.Unit, value) == FitKind.Match
            ? new Sum(topic, $"{Words.State(reading, topic, point)}, which is {Words.Say(value)} by the {told.Unit}.", [point.Id]) : null;
    }

    // "€1,842 a month", "40 litres per day"
    private static (string Unit, int Next)? Told(TextReading reading, Figure f)
    {
        var (t, end) = (reading.Tokens, reading.Doc.Sentences[f.Sentence].To);
        if (f.Next + 1 < end && IsEach(t[f.Next]) && PerYear.ContainsKey(t[f.Next + 1].Lower) && !IsElsewhen(t[f.Next + 2]))
            return (t[f.Next + 1].Lower, f.Next + 2);
        // "above 50% in every month" is told of each of them.
        if (t[f.Next - 1].Lower is { } last && PerYear.ContainsKey(last) && IsEach(t[f.Next - 2]) && !t[f.Next - 3].Is("in"))
            return (last, f.Next);
        return f.Next < end && t[f.Next].Lower is not "annual" && Adverbs.TryGetValue(t[f.Next].Lower, out var unit) ? (unit, f.Next
            + 1) : null;
    }

    private static bool IsElsewhen(in Token token) => token.Lower is "later" or "earlier" or "before" or "after" or "ago";

    private static bool IsEach(in Token token) => token.Lower is "a" or "an" or "per" or "each" or "every";

    // "Over a whole year that comes to"
    private static (string Unit, int Next)? Over(TextReading reading, Figure f)
    {
        var t = reading.Tokens;
        for (var i = f.First - 1; i > Math.Max(reading.Doc.Sentences[f.Sentence].From, f.First - 10); i--)
        {
            if (PerYear.ContainsKey(t[i].Lower) && (IsEach(t[i - 1]) || t[i - 1].Lower is "whole" or "full"))
                return (t[i].Lower, f.Next);
        }
        return null;
    }

    private static string? Measured(TextReading reading, Topic topic)
    {
        var charts = reading.Index.Sheet.Charts.Where(c => c.Indicators.Contains(topic.Indicator.Id)).SelectMany(c => c.Caveats);
        var found = charts.Append(topic.Indicator.Label).Append(topic.Indicator.Unit.Replace('_', ' ')).Append(topic.Indicator.Note)
            .Append(topic.Indicator.Description).SelectMany(Times).Distinct().ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static IEnumerable<string> Times(string? text)
    {
        var t = Tokenizer.Cut(text ?? "");
        for (var i = 0; i < t.Length; i++)
        {
            if (Adverbs.TryGetValue(t[i].Lower, out var adverb))
                yield return adverb;
            else if (i > 0 && PerYear.ContainsKey(t[i].Lower) && (IsEach(t[i - 1]) || t[i - 1].Is("whole")))
                yield return t[i].Lower;
        }
    }
}
