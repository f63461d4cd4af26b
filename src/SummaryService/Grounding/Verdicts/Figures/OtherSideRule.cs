using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts.Comparison;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>Judges a share told of the other side of what is measured: "69% are rated good" where 31% are rated inadequate.</summary>
internal static class OtherSideRule
{
    private const double Sure = 0.25;
    private const int Reach = 10;

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        if (!f.IsShare || !NamesQuality(reading, f) || reading.Ranker.At(f.NumberAt).FirstOrDefault(r => r.Score >= Sure
            && r.Topic.Unit is { Kind: QuantityKind.Share, Per: 100 } && Opposes(reading, f, r.Topic)).Topic is not { } topic
            || topic.In(Whose.Of(reading, f).Code ?? reading.Index.OwnCode) is not { IsEmpty: false } series)
            return false;
        var time = FigureTime.Of(reading, f);
        var point = series.Points.LastOrDefault(p => time?.Covers(p.Period) is not false, series.Latest);
        var rest = (topic.Unit.AsFraction ? 1 : 100) - point.Value;
        reading.Resolved[f] = topic;
        reading.Stated[f] = point;
        var text = $"{Words.State(reading, topic, point)}, which leaves {Words.Say(topic, rest)}";
        if (Fit.Of(reading, f, topic.Unit, rest) == FitKind.Match)
            judge.Supported(f.First, f.Next, $"{text}.", point.Id);
        else
            judge.Wrong(f.First, f.Next, FindingKind.Number, $"{text}, not {reading.Doc.Quote(f.First, f.Next)}.", point.Id);
        return true;
    }

    // The cheapest question first: most sentences have no such word, and there are many topics to ask.
    private static bool NamesQuality(TextReading reading, Figure f)
    {
        var end = Math.Min(reading.Doc.Sentences[f.Sentence].To, f.Next + Reach);
        for (var i = f.Next; i < end; i++)
        {
            if (reading.Tokens[i].IsWord && ComparisonTruth.IsQuality(reading.Tokens[i].Lower))
                return true;
        }
        return false;
    }

    // An opposite behind the figure that no other share has in its name, with no word of the topic's own side beside it.
    private static bool Opposes(TextReading reading, Figure f, Topic topic)
    {
        var end = Math.Min(reading.Doc.Sentences[f.Sentence].To, f.Next + Reach);
        for (var i = f.Next; i < end; i++)
        {
            if (reading.FigureAt(i) is not null || reading.Clauses[i] != reading.Clauses[f.Next]
                || reading.Tokens[i].Lower is ";" or "not" or "than" or "compared" or "while" or "but")
                return false;
            if (ComparisonTruth.IsOpposite(reading.Tokens, topic, i) && !topic.LabelStems.Contains(reading.Tokens[i].Stem)
                && !reading.Index.Topics.Any(t => t.Unit.Kind == QuantityKind.Share && t.LabelStems.Contains(reading.Tokens[i].Stem)))
                return true;
        }
        return false;
    }
}
