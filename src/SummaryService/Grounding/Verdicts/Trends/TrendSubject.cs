using SummaryService.Context;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Says what a change is told of: the figure behind it, the words beside it, or what was spoken of before.</summary>
internal static class TrendSubject
{
    private const double Near = 0.7, Sure = 0.3;
    private const int ShortSpan = 9;

    /// <summary>Lists the topics of a change, best first; empty when nothing fits.</summary>
    public static List<Topic> Topics(TextReading reading, Sentence s, int first, int next)
    {
        if (reading.Tokens[first].Stem == "old" && reading.Index.Topics.Any(t => t.IsAgeGroup))
            return [.. reading.Index.Topics.Where(t => t.IsAgeGroup)];
        if (GrowsItself(reading, s, first, next) && reading.Index.Population is { } people)
            return [people];
        if (next < s.To && WordClasses.AreaKinds.Contains(reading.Tokens[next].Lower)
            && ChangeWords.IsAdjective(reading.Tokens, first, next, s)
            && reading.Index.Population is { } population)
            return [population];
        if (TrendFigures.TopicBehind(reading, s, next) is { } told)
            return [told];
        var (from, to) = TrendSpan.Of(reading, s, first, next);
        if (Named(reading, first, from, to) is { Count: > 0 } named)
            return named;
        return TrendSpan.PointsBack(reading, s, first) ? Before(reading, s) : [];
    }

    // "Luton is densely built and still expanding": the area is the subject, and nothing that belongs to it.
    private static bool GrowsItself(TextReading reading, Sentence s, int first, int next) => first > s.From
        && reading.PlacesIn(s.From, first).FirstOrDefault() is { ByName: true, Role: PlaceRole.Own } place && place.First - s.From <= 1
        && place.Next < first && reading.Tokens[place.Next].Lower is "is" or "was"
        && reading.Tokens[first - 1].Lower is "still" or "and" or "is" or "also"
        && (next >= s.To || !reading.Tokens[next].IsWord);

    /// <summary>Lists the topics that the words of a span name.</summary>
    public static List<Topic> Named(TextReading reading, int first, int from, int to)
    {
        if (NamesAgeOnly(reading, from, to))
            return [.. reading.Index.Topics.Where(t => t.IsAgeGroup)];
        var ranked = reading.Ranker.At(first);
        var named = ranked.Where(r => r.Score >= Sure && IsNamed(reading, r.Topic, from, to)).ToList();
        if (named.Count > 0)
            return [.. named.TakeWhile(r => r.Score >= named[0].Score * Near).Select(r => r.Topic)];
        if (reading.Index.Topics.Count(t => t.InSheet) == 1)
            return [reading.Index.Topics.First(t => t.InSheet)];
        var own = reading.PlacesIn(from, to).Any(p => p.Role == PlaceRole.Own);
        return own && reading.Index.Population is { } people && to - from < ShortSpan && NamesNothing(reading, from, first) ? [people] : [];
    }

    /// <summary>Gets the code of the area that a change is told of: "use in the region fell" is not about the area itself.</summary>
    public static string? Area(TextReading reading, Sentence s, int first, int next)
    {
        if (TrendFigures.Behind(reading, s, next) is { } f && reading.Stated.TryGetValue(f, out var point))
            return point.Fact.AreaCode;
        // "They fell in Veldria as well"
        if (next + 1 < s.To && reading.Tokens[next].Lower is "in" or "across" && reading.PlacesIn(next + 1, Math.Min(s.To, next + 4))
            .FirstOrDefault(p => p.ByName && p.First <= next + 2) is { Next: > 0, Code: { } there })
            return there;
        for (var i = first - 1; i >= s.From && reading.Clauses[i] == reading.Clauses[first]; i--)
        {
            if (reading.PlaceAt(i) is { } place)
                return place is { Role: PlaceRole.Comparator or PlaceRole.Other, Code: { } other } ? other : reading.Index.OwnCode;
        }
        // "Nationally, the number increased", "Across Wales, too, …"
        return reading.PlacesIn(s.From, Math.Min(first, s.From + 4)).FirstOrDefault() is { Next: > 0,
            Role: PlaceRole.Comparator } opening && opening.Next < first
            && !reading.PlacesIn(opening.Next, first).Any() && reading.Index.OtherCode is { } told ? told : reading.Index.OwnCode;
    }

    // "This figure has gone down": the thing told last, or anything that the chart shows.
    private static List<Topic> Before(TextReading reading, Sentence s)
    {
        if (Subjects.Before(reading, s) is { } last)
            return [last];
        var before = reading.SentenceOf(Math.Max(0, s.From - 1));
        if (before.From < s.From && before.Paragraph == s.Paragraph && Named(reading, s.From, before.From, before.To) is { Count: 1 } named)
            return named;
        var shown = reading.Index.Topics.Where(t => t.InSheet).ToList();
        return reading.Index.Sheet.Subject.Level == SummaryLevel.Chart
            && !shown.Exists(t => t.In(reading.Index.OwnCode) is { Dated: true }) ? shown : [];
    }

    // "Luton grew" is about its people; "its costs in Luton grew" is not.
    private static bool NamesNothing(TextReading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.Tokens[i].IsWord && reading.PlaceAt(i) is null && TimeWords.Pronoun.Contains(reading.Tokens[i].Lower))
                return false;
        }
        return true;
    }

    // "the older cohort grows" is about the age group itself.
    private static bool NamesAgeOnly(TextReading reading, int from, int to)
    {
        var aged = false;
        for (var i = from; i < to; i++)
        {
            var stem = reading.Tokens[i].Stem;
            if (reading.Ages[i] > 0 || stem == "old")
                aged = true;
            else if (reading.Tokens[i].IsWord && reading.Index.Knows(stem) && !WordClasses.Frame.Contains(stem)
                && !WordClasses.People.Contains(stem))
                return false;
        }
        return aged && reading.Index.Topics.Any(t => t.IsAgeGroup);
    }

    private static bool IsNamed(TextReading reading, Topic topic, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var stem = reading.Tokens[i].Stem;
            if (topic.Names.Contains(stem) && !WordClasses.Frame.Contains(stem) || (topic == reading.Index.Population
                && stem is "population" or "resid" or "headcount" or "inhabit"))
                return true;
        }
        return false;
    }
}
