using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Comparison;

namespace SummaryService.Grounding.Verdicts.AmongAreas;

/// <summary>Judges which areas lie beyond another, where a text says that only these do, or all, or none.</summary>
internal static class AreaSetRule
{
    private const double Sure = 0.45;

    public static void Apply(TextReading reading, Judgements judge)
    {
        if (!reading.Index.HasData)
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                if (AreaSet.At(reading, s, i) is not { } told || judge.HasErrorIn(told.First, told.Next))
                    continue;
                Judge(reading, s, told, judge);
                i = told.Next - 1;
            }
        }
    }

    private static void Judge(TextReading reading, Sentence s, AreaSet told, Judgements judge)
    {
        var topics = RankedArea.Topics(reading, s, told.Word, told.Next);
        var verdicts = topics.Select(x => (x.Topic, Beyond: Beyond(reading, s, told, x.Topic))).ToList();
        var holds = verdicts.Find(v => v.Beyond is { } b && Holds(told, b));
        if (holds.Beyond is { } good && reading.Index.Peers.At(holds.Topic, good.Base.Period).Count == reading.Index.Peers.Codes.Count)
            judge.Supported(told.First, told.Next, Say(reading, holds.Topic, good), [good.Base.Id, .. good.Points.Select(p => p.Id)]);
        else if (topics.Count > 0 && topics[0].Score >= Sure && verdicts.TrueForAll(v => v.Beyond is { } b && !Holds(told, b)))
            judge.Wrong(told.First, told.Next, FindingKind.Subject, Say(reading, verdicts[0].Topic, verdicts[0].Beyond!.Value),
                [verdicts[0].Beyond!.Value.Base.Id, .. verdicts[0].Beyond!.Value.Points.Select(p => p.Id).Take(4)]);
        else
            judge.NotCheckable(told.First, told.Next, "The facts do not hold the figures of all the areas that are meant.");
    }

    private static bool Holds(AreaSet told, (Point Base, IReadOnlyList<Point> Points, int Level) beyond) => told.Codes is { } codes
        ? codes.All(c => beyond.Points.Any(p => p.Fact.AreaCode == c)) && beyond.Points.Count <= codes.Length
        : told.Count == 0 ? beyond.Points.Count == 0 : beyond.Points.Count + beyond.Level >= told.Count;

    private static string Say(TextReading reading, Topic topic, (Point Base, IReadOnlyList<Point> Points, int Level) beyond) =>
        $"{Words.State(reading, topic, beyond.Base)}; beyond it " + (beyond.Points.Count == 0 ? "lies none of the others."
            : $"lie {string.Join(", ", beyond.Points.Select(p =>
                $"{Words.AreaName(reading.Index.Sheet, p.Fact.AreaCode)} ({Words.Say(topic, p.Value)})"))}.");

    // The areas on the side told of what they are set against, at one time; null where the facts do not say.
    private static (Point Base, IReadOnlyList<Point> Points, int Level)? Beyond(TextReading reading, Sentence s, AreaSet told, Topic topic)
    {
        if (topic.In(told.Against) is not { IsEmpty: false } series || At(reading, s, series) is not { } level
            || ComparisonTruth.SignOf(reading, topic, told.Sign, told.Word, s) is not { } sign)
            return null;
        var values = reading.Index.Peers.At(topic, level.Period).Where(p => p.Fact.AreaCode != told.Against).ToList();
        if (told.Codes is { } codes ? codes.Any(c => !values.Exists(p => p.Fact.AreaCode == c))
            : values.Count < reading.Index.Peers.Codes.Count)
            return null;
        return (level, [.. values.Where(p => p.Value * sign > level.Value * sign)], values.Count(p => p.Value == level.Value));
    }

    private static Point? At(TextReading reading, Sentence s, Series series)
    {
        var dates = reading.DatesIn(s.From, s.To).ToList();
        if (dates.Count == 0)
            return series.Latest;
        var covered = series.Points.Where(p => new FigureTime(dates[0], null).Covers(p.Period) is true).ToList();
        return dates.Count == 1 && covered is [var one] ? one : null;
    }
}
