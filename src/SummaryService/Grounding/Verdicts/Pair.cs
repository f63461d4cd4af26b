using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts;

/// <summary>The values of one topic in the area and its comparator.</summary>
internal readonly record struct Pair(Topic Topic, Point Own, Point Other)
{
    public decimal Gap => Own.Value - Other.Value;

    /// <summary>Gets the gap as a part of the comparator's value.</summary>
    public decimal Relative => Other.Value == 0 ? (Gap == 0 ? 0 : Math.Sign(Gap)) : Gap / Math.Abs(Other.Value);

    /// <summary>Gets whether the intervals of both values share a stretch, so that neither is higher.</summary>
    public bool Overlap => Own.Fact is { Lower: { } a, Upper: { } b } && Other.Fact is { Lower: { } c, Upper: { } d } && a <= d && c <= b;

    public string[] Facts => [Own.Id, Other.Id];

    public static Pair? Of(TextReading reading, Topic topic)
    {
        if (topic.In(reading.Index.OwnCode) is not { IsEmpty: false } own
            || topic.In(reading.Index.OtherCode) is not { IsEmpty: false } other)
            return null;
        var latest = own.Latest;
        var same = other.Points.LastOrDefault(p => p.Period.Text == latest.Period.Text, other.Latest);
        return new Pair(topic, latest, same);
    }

    public string Say(TextReading reading) =>
        $"{Words.State(reading, Topic, Own)} and for {Words.AreaName(reading.Index.Sheet, Other.Fact.AreaCode)} "
            + $"{Words.Say(Topic, Other.Value)} ({Other.Id})";
}
