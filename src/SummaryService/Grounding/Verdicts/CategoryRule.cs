using SummaryService.Catalogue;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Binds a figure to the category that the words right beside it name: "34 trawlers", "trams, at 85%".</summary>
internal static class CategoryRule
{
    private const int Reach = 24;
    private static readonly HashSet<string> Stops = [",", ";", ":", "(", ")", ".", "–", "and", "but", "while", "whereas", "than",
        "against", "compared", "followed", "versus", "or"];

    /// <summary>Whether a figure that states one category's value is told of another, whose value it is not.</summary>
    public static bool Refutes(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        if (topic.Category is null || Bound(reading, f, topic.Indicator.Id) is not { } bound || bound == topic)
            return false;
        // The few words beside the figure may be a part of the right name: "39 searches outside the area for lack of capacity".
        if (IsNamed(reading, f, topic.Category) && !IsNamed(reading, f, bound.Category!))
            return false;
        if (bound.In(point.Fact.AreaCode) is not { IsEmpty: false } series
            || bound.ByArea.Values.Any(s => s.Points.Any(p => Fit.Of(reading, f, bound.Unit, p.Value) == FitKind.Match)))
            return false;
        judge.Wrong(f.First, f.Next, FindingKind.Subject, $"{Words.State(reading, bound, series.Latest)}; "
            + $"{reading.Doc.Quote(f.First, f.Next)} is the figure "
            + $"for {topic.Category.Label} ({point.Id}).", series.Latest.Id, point.Id);
        return true;
    }

    private static string? Word(TextReading reading, int i) =>
        reading.Ages[i] > 0 ? TopicWords.Age(reading.Ages[i]) : reading.Tokens[i].IsWord ? reading.Tokens[i].Stem : null;

    /// <summary>Gets the one category of an indicator that the words beside a figure name, or null when it is not sure.</summary>
    public static Topic? Bound(TextReading reading, Figure f, string indicator)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (s.To - s.From > 120 || reading.Contains(s.From, s.To, t => t.Lower is "respectively" or "other" or "others" or "rest" or "not"))
            return null;
        var topics = reading.Index.Topics.Where(t => t.Category is not null && t.Indicator.Id == indicator).ToList();
        var end = f.Next;
        while (end < Math.Min(s.To, f.Next + Reach) && reading.FigureAt(end) is null && !Stops.Contains(reading.Tokens[end].Lower))
            end++;
        if (Named(reading, topics, f.Next, end) is { Count: > 0 } behind)
            return behind.Count == 1 ? behind[0] : null;
        var start = f.First;
        while (start > Math.Max(s.From, f.First - Reach) && reading.FigureAt(start - 1) is null
            && reading.Tokens[start - 1].Lower is not (";" or ":"))
            start--;
        // What stands right behind the figure before belongs to that one.
        var other = start > s.From ? reading.FigureAt(start - 1) : null;
        if (other is not null)
        {
            while (start < f.First && !Stops.Contains(reading.Tokens[start].Lower))
                start++;
        }
        var before = Named(reading, topics, start, f.First);
        if (before.Count == 0 && other is not null && IsSetAgainst(reading, other.Next, f.First))
            return Bound(reading, other, indicator);
        return before is [var one] ? one : null;
    }

    // "84, compared with 122", "84; the average is 122": the second figure is of the same category.
    private static bool IsSetAgainst(TextReading reading, int from, int to) =>
        reading.PlacesIn(from, to).Any(p => p.Role == PlaceRole.Comparator)
        || reading.Contains(from, to, t => t.Lower is "against" or "compared" or "versus" or "vs");

    // Whether the figure's sentence says the category by one of its names, whole.
    private static bool IsNamed(TextReading reading, Figure f, Category category)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        var sentence = reading.Doc.Text.AsSpan(reading.Tokens[s.From].Start..reading.Tokens[s.To - 1].End);
        foreach (var name in (string?[])[category.Label, category.Phrase, .. category.Aliases])
        {
            if (!string.IsNullOrEmpty(name) && sentence.Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // The categories with the most of their own words between two tokens.
    private static List<Topic> Named(TextReading reading, List<Topic> topics, int from, int to)
    {
        var (best, named) = (0, new List<Topic>());
        // Words of the indicator itself name no category: "searches" in "all searches".
        var ofIndicator = topics.Count > 0 ? TopicWords.Stems([topics[0].Indicator.Label]) : new HashSet<string>();
        foreach (var topic in topics)
        {
            var words = 0;
            for (var i = from; i < to; i++)
                words += Word(reading, i) is { } stem && topic.CategoryStems.Contains(stem) && !ofIndicator.Contains(stem) ? 1 : 0;
            if (words == 0 || words * 2 < topic.CategoryStems.Count && topic.CategoryStems.Count > 4)
                continue;
            if (words > best)
                (best, named) = (words, []);
            if (words == best)
                named.Add(topic);
        }
        return named;
    }
}
