using System.Collections.Frozen;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Judges what a text says that its values are measured in: "measured in gigawatt-hours", "expressed in deaths per 1,000
/// births", "shows how many millions of people" of a percentage.</summary>
internal static class MeasureRule
{
    private const int UnitReach = 4, PerReach = 9, LongestCount = 6;

    private static readonly IReadOnlyDictionary<string, List<string>> File = LexiconFile.Read("measured");

    private static readonly FrozenSet<string> Verbs = File["verbs"].ToFrozenSet(), Shows = File["shows"].ToFrozenSet(),
        Counts = File["counts"].ToFrozenSet();

    public static void Apply(TextReading reading, Judgements judge)
    {
        if (!reading.Index.HasData || Common(reading) is not { } topic)
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i + 2 < s.To; i++)
            {
                if (Verbs.Contains(reading.Tokens[i].Lower) && reading.Tokens[i + 1].Is("in"))
                    Judge(reading, s, i, topic, judge);
                else if (HowMany(reading, s, i) is { } next && topic.Unit is { Kind: QuantityKind.Share, Per: 100 }
                    && UnitTable.Words.Has(topic.Indicator.Unit, "percent"))
                    judge.Wrong(i, next, FindingKind.Unit, $"{topic.Name} is measured in {topic.Indicator.Unit}, and does not count.");
            }
        }
    }

    // The one thing that all values of the sheet are measured in.
    private static Topic? Common(TextReading reading)
    {
        Topic? first = null;
        foreach (var topic in reading.Index.Topics)
        {
            if (!topic.InSheet)
                continue;
            first ??= topic;
            if (topic.Unit.Kind != first.Unit.Kind || topic.Unit.Unit != first.Unit.Unit || topic.Unit.Per != first.Unit.Per)
                return null;
        }
        return first;
    }

    private static void Judge(TextReading reading, Sentence s, int verb, Topic topic, Judgements judge)
    {
        var (t, from) = (reading.Tokens, verb + 2);
        for (var i = from; i < Math.Min(s.To, from + UnitReach) && t[i].IsWord && !t[i].Is("per"); i++)
        {
            if (UnitTable.Words.At(t, i) is not { } hit || hit.Next > s.To || (t[i].Lower.Length == 1 && !t[i].Capital))
                continue;
            if (IsAnother(hit.Meaning, topic))
                judge.Wrong(verb, hit.Next, FindingKind.Unit, $"{topic.Name} is measured in {topic.Indicator.Unit}.");
            break;
        }
        if (PerPhrase.In(t, from, Math.Min(s.To, from + PerReach)) is { Number: > 1 } per && topic.Unit.Per is > 1 and var real
            && per.Number != real && !judge.HasErrorIn(verb, per.Next))
            judge.Wrong(verb, per.Next, FindingKind.Unit, $"{topic.Name} is measured per {Words.Say(real)}.");
    }

    private static bool IsAnother(string told, Topic topic)
    {
        // "reported in only one year"
        if (UnitTable.Dimension(told) == "time" && !(topic.Unit.Unit is { } measured && UnitTable.Dimension(measured) == "time"))
            return false;
        if (topic.Unit.Unit is { } unit && UnitTable.Words.Has(unit, unit))
            return told != unit && !UnitTable.IsSameCurrency(told, unit) && !(told == "percent" && topic.Unit.Per == 100);
        // A percentage is in no unit but per cent; a bare number may be of anything.
        return UnitTable.Words.Has(topic.Indicator.Unit, "percent") && told is not ("percent" or "points");
    }

    // "shows how many millions of people"
    private static int? HowMany(TextReading reading, Sentence s, int i)
    {
        var t = reading.Tokens;
        if (!t[i].Is("how") || !t[i + 1].Is("many") || !reading.Contains(Math.Max(s.From, i - LongestCount), i, w =>
            Shows.Contains(w.Lower))
            || reading.Contains(i, s.To, w => w.Lower is "per" or "out" || w.Stem == "percent" || w.Is("%")))
            return null;
        return Counts.Contains(t[i + 2].Lower) ? i + 3 : null;
    }
}
