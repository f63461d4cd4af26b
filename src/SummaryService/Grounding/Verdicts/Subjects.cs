using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Says what a statement without a figure of its own is about: the figure beside it, the words around it, or what was spoken
/// of before.</summary>
internal static class Subjects
{
    private const double FromFigure = 1.5, FullName = 1, Weak = 0.2;
    private const int LongestNaming = 60;

    /// <summary>Lists the topics, best first; empty when nothing fits.</summary>
    public static IReadOnlyList<Ranked> At(TextReading reading, Sentence s, int token, int end, double near)
    {
        if ((Beside(reading, s, token) ?? Behind(reading, s, end)) is { } beside)
            return [new Ranked(beside, FromFigure)];
        var ranked = reading.Ranker.At(token);
        var leans = LeansBack(reading, s);
        if ((ranked.Count == 0 || ranked[0].Score < Weak || (leans && !HasOwnWords(reading, s, ranked[0].Topic)))
            && Before(reading, s) is { } before)
            return [new Ranked(before, 1)];
        if (ranked.Count == 0)
            return [];
        if (NamedInFull(reading, s, ranked) is { Count: > 0 } named)
            return named;
        var limit = ranked[0].Score * near;
        return [.. ranked.TakeWhile(r => r.Score >= limit)];
    }

    // "The average delay in leaving hospital is lower …": what is called by its whole name is meant, and nothing that shares a word.
    private static List<Ranked> NamedInFull(TextReading reading, Sentence s, IReadOnlyList<Ranked> ranked)
    {
        if (ranked[0].Topic.Category is not null || s.To - s.From > LongestNaming)
            return [];
        var names = reading.IndicatorsIn(reading.IndexOfSentence(s.From));
        var named = new List<Ranked>();
        foreach (var r in ranked)
        {
            if (r.Topic.Category is null && names.Exists(n => n.Indicator == r.Topic.Indicator.Id && n.Words == names.Max(m => m.Words)))
                named.Add(r with { Score = Math.Max(r.Score, FullName) });
        }
        return named.Count == 1 ? named : [];
    }

    // The last figure before the statement in its sentence, with no other subject between.
    private static Topic? Beside(TextReading reading, Sentence s, int token)
    {
        for (var i = token - 1; i >= Math.Max(s.From, token - 14); i--)
        {
            if (reading.FigureAt(i) is { } f)
                return reading.Clauses[token] - reading.Clauses[i] <= 2
                    && Quiet(reading, f.Next, token) ? reading.Resolved.GetValueOrDefault(f) : null;
        }
        return null;
    }

    // "lower than average, 7.7 against 8.4"
    private static Topic? Behind(TextReading reading, Sentence s, int end)
    {
        for (var i = end; i < Math.Min(s.To, end + 3); i++)
        {
            if (reading.FigureAt(i) is { } f)
                return reading.Resolved.GetValueOrDefault(f);
            if (reading.Tokens[i].Lower is not ("," or "(" or "at" or "of" or "with"))
                return null;
        }
        return null;
    }

    // No word between that names another topic.
    private static bool Quiet(TextReading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.Tokens[i].Lower is "but" or "while" or "although" or "and" or "yet")
                return false;
        }
        return true;
    }

    public static Topic? Before(TextReading reading, Sentence s)
    {
        Topic? last = null;
        for (var i = s.From - 1; i >= Math.Max(0, s.From - 60) && last is null; i--)
        {
            if (reading.Tokens[i].Break && i < s.From - 1 && reading.SentenceOf(i).Paragraph != s.Paragraph)
                break;
            if (reading.FigureAt(i) is { } f)
                last = reading.Resolved.GetValueOrDefault(f);
        }
        return last;
    }

    public static bool LeansBack(TextReading reading, Sentence s) =>
        reading.Tokens[s.From].Lower is "this" or "that" or "it" or "these" or "they" or "both"
        || reading.Contains(s.From, Math.Min(s.To, s.From + 6), t => t.Lower is "therefore" or "thus" or "so");

    /// <summary>Whether no word of a sentence tells one indicator from another, so that it goes on about what was told before.</summary>
    public static bool NamesNothing(TextReading reading, Sentence s)
    {
        for (var i = s.From; i < s.To; i++)
        {
            if (reading.Tokens[i].IsWord && reading.PlaceAt(i) is null && !WordClasses.Frame.Contains(reading.Tokens[i].Stem)
                && reading.Index.Postings(reading.Tokens[i].Stem).Any(p => reading.Index.Topics[p.Topic] is { InSheet: true } t
                    && t.Names.Contains(reading.Tokens[i].Stem)))
                return false;
        }
        return true;
    }

    private static bool HasOwnWords(TextReading reading, Sentence s, Topic topic)
    {
        var words = 0;
        for (var i = s.From; i < s.To; i++)
        {
            if (topic.Label.Contains(reading.Tokens[i].Stem) && !WordClasses.Frame.Contains(reading.Tokens[i].Stem))
                words++;
        }
        return words >= 1;
    }
}
