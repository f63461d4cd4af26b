using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Comparison;

namespace SummaryService.Grounding.Verdicts.AmongAreas;

/// <summary>Where an area stands among the others by one topic, beside the place that is told.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Own">The area's value.</param>
/// <param name="All">The values of all areas that have one, the first of the ranking first.</param>
/// <param name="Holds">Whether the place told is the area's; null where nobody can say.</param>
/// <param name="IsWhole">Whether the values are those of all the areas that are meant.</param>
internal sealed record Standing(Topic Topic, Point Own, IReadOnlyList<Point> All, bool? Holds, bool IsWhole)
{
    /// <summary>Ranks the areas by a topic, or answers null where the values or the direction are missing.</summary>
    public static Standing? Of(TextReading reading, Sentence s, AreaRank told, Topic topic, string area, Point? stated)
    {
        if (topic.In(area) is not { } series || (stated ?? RankedArea.At(reading, s, told, series)) is not { } own
            || IsOtherQuality(reading, told, topic))
            return null;
        var sets = reading.Index.Peers.Sets(told.Scope.Count).Select(codes => Peers.At(codes, topic, own.Period)).ToList();
        var values = sets[0];
        var whole = told.Scope.Count is { } n ? n == values.Count : false;
        // A rank that is published as a figure is the place itself, among areas that the dataset need not hold.
        if (topic.Indicator.Unit == "rank")
            return told.Scope.Count == reading.Index.Peers.Codes.Count || told.Place < 0 || told.Sign is 1 or -1 ? null
                : new Standing(topic, own, [own], told.Sign == -2 ? null : own.Value == told.Place, true);
        var signs = Signs(reading, s, told, topic);
        if (signs.Length == 0 || values.Count < 2 || (told.Scope.IsPart && !whole))
            return null;
        var verdicts = sets.SelectMany(set => signs.Select(sign =>
            IsAt(set, own, told.Place, sign, told.Scope.Count == set.Count))).ToList();
        var holds = verdicts.Contains(true) ? true : verdicts.TrueForAll(v => v is false) ? false : (bool?)null;
        return new Standing(topic, own, [.. values.OrderByDescending(p => p.Value * signs[0])], holds, whole);
    }

    /// <summary>Says who stands first, and where the area stands.</summary>
    public string Say(TextReading reading) => All.Count < 2 ? $"{Words.State(reading, Topic, Own)}."
        : $"{Words.State(reading, Topic, Own)}; in order: " + string.Join(", ", All.Take(6).Select(p =>
            $"{Words.AreaName(reading.Index.Sheet, p.Fact.AreaCode)} {Words.Say(Topic, p.Value)}")) + ".";

    /// <summary>Lists the facts, the area's own first.</summary>
    public string[] Facts(int most) => [.. All.Select(p => p.Id).Prepend(Own.Id).Distinct().Take(most)];

    // More areas than the dataset holds can only push an area down, so what is beaten already stays beaten.
    private static bool? IsAt(IReadOnlyList<Point> values, Point own, int place, int sign, bool whole)
    {
        var (from, turn) = place < 0 ? (-place, -sign) : (place, sign);
        var ahead = values.Count(p => p.Value * turn > own.Value * turn);
        var level = values.Count(p => p.Value == own.Value);
        if (from <= ahead)
            return false;
        return from <= ahead + Math.Max(1, level) ? true : whole ? false : null;
    }

    private static int[] Signs(TextReading reading, Sentence s, AreaRank told, Topic topic)
    {
        // Without a word for it the first is the best, or either end where nothing is better.
        var way = told.Sign == 0 ? 2 : told.Sign;
        return ComparisonTruth.SignOf(reading, topic, way, told.Word, s) is { } sign ? [sign] : told.Sign == 0 ? [1, -1] : [];
    }

    // "the most reliable": only a topic that is called so says which way is up.
    private static bool IsOtherQuality(TextReading reading, AreaRank told, Topic topic)
    {
        var t = reading.Tokens;
        return t[told.Word].Lower is "most" or "least" && told.Next < t.Length && t[told.Next].IsWord && told.Scope.First != told.Next
            && !topic.Names.Contains(t[told.Next].Stem);
    }
}
