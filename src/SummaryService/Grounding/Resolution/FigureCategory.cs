using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>Says which category of an indicator a figure is told of: the one named right behind it, else the nearest before it that no
/// other figure has taken.</summary>
internal static class FigureCategory
{
    private const int Reach = 24, LongestSentence = 120, MostSteps = 4;

    private static readonly HashSet<string> Stops = [",", ";", ":", "(", ")", ".", "–", "and", "but", "while", "whereas", "than",
        "against", "compared", "followed", "versus", "or"];

    /// <summary>Gets the category, or null when the words do not say it for sure.</summary>
    public static Topic? Of(TextReading reading, Figure f, string indicator) => Of(reading, f, indicator, MostSteps);

    private static Topic? Of(TextReading reading, Figure f, string indicator, int steps)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (!reading.Index.Parts.Contains(indicator) || s.To - s.From > LongestSentence
            || reading.Says(f.Sentence, static t => t.Lower is "other" or "others" or "else" or "rest" or "not"))
            return null;
        if (reading.Says(f.Sentence, static t => t.Is("respectively")))
            return Respectively(reading, f, indicator);
        // "six in ten (61.4%) are aged 18 to 64": what stands behind the brackets counts.
        var behindAt = f.Next < s.To && f.First > s.From && reading.Tokens[f.Next].Is(")")
            && reading.Tokens[f.First - 1].Is("(") ? f.Next + 1 : f.Next;
        var end = behindAt;
        while (end < Math.Min(s.To, f.Next + Reach) && reading.FigureAt(end) is null or { Weak: true } && !IsStop(reading, end))
            end++;
        if (Named(reading, f.Sentence, indicator, behindAt, end) is { Count: > 0 } behind)
            return behind is [var one] ? one : null;
        var start = f.First;
        while (start > Math.Max(s.From, f.First - Reach) && reading.FigureAt(start - 1) is null
            && reading.Tokens[start - 1].Lower is not (";" or "while" or "whereas" or "but"))
            start--;
        var other = start > s.From ? reading.FigureAt(start - 1) : null;
        var from = start;
        // What stands right behind the figure before belongs to that one.
        while (other is not null && from < f.First && !IsStop(reading, from))
            from++;
        var before = Named(reading, f.Sentence, indicator, from, f.First);
        if (before.Count > 0)
            return before is [var single] ? single : null;
        if (steps == 0)
            return null;
        // "compared with 1,240 people aged 65 and over": of another group, whichever it is.
        if (other is not null && Enumerable.Range(behindAt, end - behindAt).Any(i => reading.Ages[i] > 0))
            return null;
        return other is not null ? IsSetAgainst(reading, other, f) ? Of(reading, other, indicator, steps - 1) : null
            : LeansBack(reading, f, s) ? OfSentenceBefore(reading, f, indicator) : null;
    }

    // "84, compared with 122", "84; the average is 122": the second figure is of the same category.
    private static bool IsSetAgainst(TextReading reading, Figure before, Figure f) =>
        before.Shape is FigureShape.Fraction or FigureShape.Multiple or FigureShape.Points
        || f.Shape is FigureShape.Fraction or FigureShape.Multiple or FigureShape.Points
        || reading.PlacesIn(before.Next, f.First).Any(p => p.Role == PlaceRole.Comparator)
        || reading.Contains(before.Next, f.First, t => t.Lower is "against" or "compared" or "versus" or "vs");

    // "65 and over" is one name.
    private static bool IsStop(TextReading reading, int token) => reading.Ages[token] == 0 && Stops.Contains(reading.Tokens[token].Lower);

    // "The figure for England was higher, at 12": a sentence that names nothing but the place goes on about the same.
    private static bool LeansBack(TextReading reading, Figure f, Sentence s) =>
        reading.Tokens[s.From].Lower is "this" or "that" or "it"
        || reading.PlacesIn(s.From, f.First).FirstOrDefault() is { Role: PlaceRole.Comparator, First: var at } && at - s.From <= 4;

    private static Topic? OfSentenceBefore(TextReading reading, Figure f, string indicator)
    {
        var at = reading.IndexOf(f) - 1;
        // "Both are below the medians (455 and 27)": in the order of the figures before.
        var here = reading.FiguresIn(f.Sentence);
        if (here.Count > 1)
        {
            var there = reading.FiguresIn(f.Sentence - 1).FindAll(x => reading.Resolved.GetValueOrDefault(x)?.Indicator.Id == indicator);
            return there.Count == here.Count ? reading.Resolved[there[here.IndexOf(f)]] : null;
        }
        return at >= 0 && reading.Figures[at].Sentence == f.Sentence - 1
            && reading.Resolved.GetValueOrDefault(reading.Figures[at]) is { } topic
            && topic.Indicator.Id == indicator && topic.Category is not null ? topic : null;
    }

    // As many figures as names, in the same order; the names may stand in the sentence before.
    private static Topic? Respectively(TextReading reading, Figure f, string indicator)
    {
        var figures = reading.FiguresIn(f.Sentence);
        foreach (var sentence in new[] { f.Sentence, f.Sentence - 1 })
        {
            if (sentence >= 0 && reading.CategoriesIn(sentence, indicator) is { Count: > 1 } names && names.Count == figures.Count)
                return names[figures.IndexOf(f)].Topic;
        }
        return null;
    }

    /// <summary>Lists the categories that a run of words calls by whole names; without one, those with the most of their own
    /// words.</summary>
    public static List<Topic> Named(TextReading reading, int sentence, string indicator, int from, int to)
    {
        var mentions = reading.CategoriesIn(sentence, indicator);
        return mentions.Count > 0 && ByWholeName(reading, mentions, indicator, from, to) is { Count: > 0 } whole ? whole
            : ByAge(reading, indicator, from, to) is { Count: > 0 } aged ? aged : Touched(reading, indicator, from, to);
    }

    private static List<Topic> ByWholeName(TextReading reading, List<CategoryMention> mentions, string indicator, int from, int to)
    {
        var whole = mentions.FindAll(m => m.First >= from && m.Next <= to);
        if (whole.Count == 0)
            return [];
        // "services help them to feel safe" is more than "feel safe".
        if (whole is [var only] && Touched(reading, indicator, from, to, only.Words + 1) is [var longer] && longer != only.Topic)
            return [longer];
        var inside = whole.Select(m => m.Topic).Distinct().ToList();
        if (inside.Count > 1)
            inside.RemoveAll(t => t.IsTotal);
        return inside;
    }

    // "the younger group", "the older ones": the first or the last of the age groups.
    private static List<Topic> ByAge(TextReading reading, string indicator, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.Tokens[i].Lower is not ("younger" or "older" or "youngest" or "oldest") || i + 1 >= reading.Tokens.Length
                || reading.Tokens[i + 1].Lower is not ("group" or "age" or "ones" or "half"))
                continue;
            var groups = reading.Index.Parts[indicator].Where(t => t.CategoryStems.Any(s => s[0] == '@'))
                .OrderBy(t => t.CategoryStems.Where(s => s[0] == '@').Min(TopicWords.AgeOf)).ToList();
            return groups.Count < 2 ? [] : [reading.Tokens[i].Lower[0] == 'y' ? groups[0] : groups[^1]];
        }
        return [];
    }

    private static List<Topic> Touched(TextReading reading, string indicator, int from, int to, int least = 1)
    {
        var (best, named) = (least - 1, new List<Topic>());
        foreach (var topic in reading.Index.Parts[indicator])
        {
            // Words of the indicator itself name no category: "searches" in "all searches".
            var ofIndicator = topic.LabelStems;
            var words = 0;
            for (var i = from; i < to; i++)
            {
                // The tokens of an age group are one word.
                words += reading.StemAt(i) is { } stem && topic.CategoryStems.Contains(stem) && !ofIndicator.Contains(stem)
                    && !(i > from && reading.Ages[i] > 0 && reading.Ages[i] == reading.Ages[i - 1]) ? 1 : 0;
            }
            if (words == 0 || (words * 2 < topic.CategoryStems.Count && topic.CategoryStems.Count > 3)
                || (!topic.HasOwnStems && words < topic.CategoryStems.Count(c => c != TopicWords.Age(AgeScanner.Working))))
                continue;
            if (words > best)
                (best, named) = (words, []);
            if (words == best)
                named.Add(topic);
        }
        return named;
    }
}
