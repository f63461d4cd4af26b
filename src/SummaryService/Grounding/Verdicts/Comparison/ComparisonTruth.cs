using System.Collections.Frozen;
using SummaryService.Catalogue;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Whether a comparison in words agrees with a pair of values.</summary>
internal static class ComparisonTruth
{
    // Readers accept "about the same" well beyond the rule for "similar"; only a clear gap refutes it.
    private const decimal ClearGap = 0.1m;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Opposites =
        LexiconFile.Read("opposites").ToFrozenDictionary(o => o.Key, o => o.Value.ToFrozenSet());

    /// <summary>Answers true, false, or null when the words do not say which way is up.</summary>
    public static bool? Holds(TextReading reading, Pair pair, int sign, bool turned, int word, Sentence s)
    {
        var gap = turned ? -pair.Gap : pair.Gap;
        if (sign == 0)
            return pair.Overlap || Math.Abs(pair.Relative) <= Math.Max(ClearGap, reading.Index.Sheet.SimilarWithinPercent / 100) ? true
                : false;
        if (sign is 2 or -2)
            return Polarity(pair, gap, sign);
        // "Delays lag behind" may be worse as well as fewer, "a share ahead of both" higher as well as better.
        if (pair.Topic.Indicator.Polarity == Catalogue.Polarity.LowerIsBetter && reading.Tokens[word].Lower is "behind" or "lag" or "lags"
            or "lagging" or "trail" or "trails" or "trailing" or "ahead" or "leads")
            return Math.Sign(gap) == sign ? true : null;
        if (sign == 3)
        {
            if (!pair.Topic.Names.Contains(reading.Tokens[word].Stem) && !pair.Topic.Names.Contains(Base(reading.Tokens[word].Lower))
                && !Opposites.Any(o => pair.Topic.Label.Contains(o.Key) && o.Value.Contains(reading.Tokens[word].Lower)))
                return null;
            sign = 1;
        }
        if (Turns(reading, pair.Topic, word, s) is not { } turn || IsVirtue(reading, pair.Topic, word, s))
            return null;
        if (pair.Overlap)
            return false;
        return Math.Sign(gap) == sign * turn;
    }

    /// <summary>Gets whether more (1) or less (−1) of a topic is meant by a way that a word sets apart, better and worse read by its
    /// polarity; null where nobody can say.</summary>
    public static int? SignOf(TextReading reading, Topic topic, int way, int word, Sentence s) => way is 2 or -2
        ? topic.Indicator.Polarity switch
        {
            Catalogue.Polarity.HigherIsBetter => way / 2,
            Catalogue.Polarity.LowerIsBetter => -way / 2,
            _ => null,
        }
        : Turns(reading, topic, word, s) * way;

    // "Quality is below average" where what is measured is bad.
    private static bool IsVirtue(TextReading reading, Topic topic, int word, Sentence s)
    {
        for (var i = s.From; i < word && topic.Indicator.Polarity == Catalogue.Polarity.LowerIsBetter; i++)
        {
            if (WordClasses.Virtues.Contains(reading.Tokens[i].Stem) && reading.Clauses[word] - reading.Clauses[i] <= 1
                && !topic.LabelStems.Contains(reading.Tokens[i].Stem))
                return true;
        }
        return false;
    }

    // fuller is more full
    private static string Base(string comparative)
    {
        var stem = comparative.EndsWith("ier", StringComparison.Ordinal) ? comparative[..^3] + "y"
            : comparative.EndsWith("er", StringComparison.Ordinal) ? comparative[..^2] : comparative;
        return Vocabulary.StemOf(stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] != 'l' ? stem[..^1] : stem);
    }

    private static bool? Polarity(Pair pair, decimal gap, int sign) => pair.Topic.Indicator.Polarity switch
    {
        Catalogue.Polarity.HigherIsBetter => Math.Sign(gap) == Math.Sign(sign),
        Catalogue.Polarity.LowerIsBetter => Math.Sign(gap) == -Math.Sign(sign),
        _ => null,
    };

    /// <summary>Gets −1 when the words around speak of the opposite of what the topic measures, 1 when not, null when unsure.</summary>
    public static int? Turns(TextReading reading, Topic topic, int word, Sentence s)
    {
        var turn = IsSpeed(topic, reading.Tokens[word].Lower) ? -1 : 1;
        var scale = ScaleWord(topic);
        for (var i = word; i < Math.Min(s.To, word + 4); i++)
        {
            var token = reading.Tokens[i];
            if (!token.IsWord)
                continue;
            if (token.Is("time") && i > 0 && reading.Tokens[i - 1].Is("on"))
                token = token with { Lower = "on-time" };
            if (scale is not null && token.Stem == scale && i > word)
                turn = -turn;
            foreach (var (concept, words) in Opposites)
            {
                if (words.Contains(token.Lower) && !IsDenied(reading.Tokens, i) && (topic.Label.Contains(concept) || scale == concept))
                    turn = -turn;
            }
        }
        // Elsewhere in the clause such a word leaves the direction open: "more trains ran on time" beside a share of delays.
        for (var i = s.From; i < s.To && HasOpposites(topic); i++)
        {
            if ((i < word || i >= word + 4) && IsOpposite(reading.Tokens, topic, i)
                && Math.Abs(reading.Clauses[i] - reading.Clauses[word]) <= 1)
                return null;
        }
        return turn;
    }

    /// <summary>Whether a word says the opposite of what a topic measures: "good" beside a share rated inadequate.</summary>
    public static bool IsOpposite(TokenList t, Topic topic, int i)
    {
        if (!HasOpposites(topic) || !t[i].IsWord || IsDenied(t, i))
            return false;
        foreach (var words in topic.Opposites!)
        {
            if (words.Contains(t[i].Lower))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word is the opposite of anything that can be measured.</summary>
    public static bool IsQuality(string lower)
    {
        foreach (var (_, words) in Opposites)
        {
            if (words.Contains(lower))
                return true;
        }
        return false;
    }

    private static bool HasOpposites(Topic topic) =>
        (topic.Opposites ??= [.. Opposites.Where(o => topic.Label.Contains(o.Key)).Select(o => o.Value)]).Length > 0;

    // "not good enough", "rated below good", "fall short of good"
    private static bool IsDenied(TokenList t, int i) => i > 0 && (t[i - 1].Lower is "not" or "never" or "below" or "under"
        || (t[i - 1].Is("of") && t[i - 2].Is("short")));

    /// <summary>Whether a word of speed is told of a time: what is quicker takes less of it.</summary>
    public static bool IsSpeed(Topic topic, string lower) => topic.Unit.Unit is { } unit && UnitTable.Dimension(unit) == "time"
        && lower is "quicker" or "faster" or "swifter" or "sooner" or "speedier" or "slower"
            or "quickest" or "fastest" or "soonest" or "slowest";

    // "(1 most deprived, 10 least)": a higher value is less deprived.
    private static string? ScaleWord(Topic topic)
    {
        var t = topic.WholeLabel;
        for (var i = 0; i + 2 < t.Length; i++)
        {
            if (t[i].IsNumber && t[i].Value == 1 && t[i + 1].Is("most") && t[i + 2].IsWord)
                return t[i + 2].Stem;
            if (t[i].IsNumber && t[i].Value > 1 && t[i + 1].Is("least") && t[i + 2].IsWord)
                return t[i + 2].Stem;
        }
        return null;
    }
}
