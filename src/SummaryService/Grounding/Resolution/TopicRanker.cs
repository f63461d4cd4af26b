using SummaryService.Context;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>How well a topic fits the words around a place in a text.</summary>
internal readonly record struct Ranked(Topic Topic, double Score);

/// <summary>Says what a sentence, or a place in it, is about: words near the place count most, then the sentence, the sentence before,
/// the heading.</summary>
internal sealed class TopicRanker(TextReading reading)
{
    private const double SameClause = 1, NextClause = 0.55, SameSentence = 0.35, SentenceBefore = 0.2, Pronoun = 0.55, Heading = 0.3;

    private static readonly HashSet<string> Pronouns = ["this", "that", "these", "it", "they", "both", "such", "similarly"];

    private readonly Dictionary<(int Clause, int Sentence), IReadOnlyList<Ranked>> cache = [];
    private readonly Dictionary<IReadOnlyList<Ranked>, double[]> shares = new(ReferenceEqualityComparer.Instance);
    private readonly double[] scores = new double[reading.Index.Topics.Count];
    private readonly double[] ofCategory = new double[reading.Index.Topics.Count];
    private readonly double[] ofLabel = new double[reading.Index.Topics.Count];
    private readonly Dictionary<string, double> context = [];

    /// <summary>Gets how well each topic fits the clause of a token, as a part of the best fit, by the topic's number.</summary>
    public double[] RelevanceAt(int token)
    {
        var ranked = At(token);
        if (shares.TryGetValue(ranked, out var known))
            return known;
        var relevance = new double[reading.Index.Topics.Count];
        foreach (var r in ranked)
            relevance[r.Topic.Number] = ranked[0].Score > 0 ? r.Score / ranked[0].Score : 0;
        return shares[ranked] = relevance;
    }

    /// <summary>Ranks the topics for the clause of a token, best first; topics that share no word are left out.</summary>
    public IReadOnlyList<Ranked> At(int token)
    {
        var sentence = reading.IndexOfSentence(token);
        var key = (reading.Clauses[token], sentence);
        if (!cache.TryGetValue(key, out var ranked))
            cache[key] = ranked = Rank(token, sentence);
        return ranked;
    }

    private IReadOnlyList<Ranked> Rank(int token, int sentence)
    {
        context.Clear();
        var s = reading.Doc.Sentences[sentence];
        var clause = reading.Clauses[token];
        for (var i = s.From; i < s.To; i++)
            Put(i, Math.Abs(reading.Clauses[i] - clause) switch { 0 => SameClause, 1 => NextClause, _ => SameSentence });
        if (sentence > 0 && reading.Doc.Sentences[sentence - 1] is { IsHeading: false } before && before.Paragraph == s.Paragraph)
            PutAll(before, LeansBack(s) ? Pronoun : SentenceBefore);
        if (s.Heading >= 0)
            PutAll(reading.Doc.Sentences[s.Heading], Heading);
        return Score();
    }

    private bool LeansBack(Sentence s)
    {
        var first = reading.Tokens[s.From].Lower;
        return Pronouns.Contains(first) || s.To - s.From < 9;
    }

    private void PutAll(Sentence s, double weight)
    {
        for (var i = s.From; i < s.To; i++)
            Put(i, weight);
    }

    private void Put(int i, double weight)
    {
        if (reading.PlaceAt(i) is { ByName: true } || (i > 0 && reading.Tokens[i - 1].Is("without") && !reading.Index.Knows("without")))
            return;
        var stem = reading.Ages[i] > 0 ? TopicWords.Age(reading.Ages[i]) : reading.Tokens[i].Stem;
        // "not happy" is "unhappy", where the catalogue knows such a word.
        if (IsNegated(i) && Negative(stem) is { } negative)
            stem = negative;
        if (!reading.Index.Knows(stem))
            return;
        if (!context.TryGetValue(stem, out var known) || known < weight)
            context[stem] = weight;
    }

    private bool IsNegated(int i) =>
        reading.Tokens[i].IsWord && ((i > 0 && reading.Tokens[i - 1].Is("not")) || (i > 1 && reading.Tokens[i - 2].Is("not")));

    private string? Negative(string stem)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["dis", "un", "in"])
        {
            if (reading.Index.Knows(prefix + stem))
                return prefix + stem;
        }
        return null;
    }

    private IReadOnlyList<Ranked> Score()
    {
        Array.Clear(scores);
        Array.Clear(ofCategory);
        Array.Clear(ofLabel);
        foreach (var (stem, weight) in context)
        {
            foreach (var p in reading.Index.Postings(stem))
            {
                scores[p.Topic] += p.Weight * weight;
                if (p.OfCategory)
                    ofCategory[p.Topic] += p.Weight * weight;
                else if (reading.Index.Topics[p.Topic].Label.Contains(stem))
                    ofLabel[p.Topic] += p.Weight * weight;
            }
        }
        var chart = reading.Index.Sheet.Subject.Level == SummaryLevel.Chart;
        var ranked = new List<Ranked>();
        foreach (var topic in reading.Index.Topics)
        {
            var raw = scores[topic.Number];
            if (raw <= 0 && !(chart && topic.InSheet))
                continue;
            // A long label must not win by its length alone, nor lose by it.
            var score = raw / Math.Sqrt(1 + topic.Mass);
            // A label said in full is meant more surely than a long one touched by a word.
            score *= 0.75 + (0.5 * Math.Min(1, ofLabel[topic.Number] / Math.Max(0.5, topic.LabelMass)));
            if (topic.Category is not null)
            {
                var named = 0.45 + (0.75 * Math.Min(1, ofCategory[topic.Number] / Math.Max(0.1, topic.CategoryMass * 0.6)));
                // A total is meant wherever no part is named.
                score *= topic.IsTotal ? Math.Max(1, named) : named;
            }
            if (topic.InSheet)
                score += chart ? 0.5 : 0;
            else
                score *= chart ? 0.4 : 0.8;
            ranked.Add(new Ranked(topic, score));
        }
        ranked.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Topic.Number.CompareTo(b.Topic.Number));
        return ranked;
    }
}
