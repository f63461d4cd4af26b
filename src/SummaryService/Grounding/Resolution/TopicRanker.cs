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

    private readonly Dictionary<(int Clause, int Sentence), Ranking> cache = [];
    private readonly Ranking?[] byToken = new Ranking?[reading.Tokens.Length];
    private readonly WordTopics[]?[] wordsOf = new WordTopics[]?[reading.Doc.Sentences.Count];
    private readonly WordTopics?[] wordAt = new WordTopics?[reading.Tokens.Length];
    private readonly (double All, double Category, double Label)[] scores = new (double, double, double)[reading.Index.Topics.Count];
    private readonly double[] weights = new double[reading.Index.WordCount];
    private readonly List<WordTopics> context = [];
    private readonly double[] order = new double[reading.Index.Topics.Count];
    private readonly int[] topics = new int[reading.Index.Topics.Count];

    /// <summary>Gets how well each topic fits the clause of a token, as a part of the best fit, by the topic's number.</summary>
    public double[] RelevanceAt(int token)
    {
        var found = Find(token);
        if (found.Relevance is { } known)
            return known;
        var relevance = new double[reading.Index.Topics.Count];
        foreach (var r in found.Topics)
            relevance[r.Topic.Number] = found.Topics[0].Score > 0 ? r.Score / found.Topics[0].Score : 0;
        return found.Relevance = relevance;
    }

    /// <summary>Ranks the topics for the clause of a token, best first; topics that share no word are left out.</summary>
    public IReadOnlyList<Ranked> At(int token) => Find(token).Topics;

    private Ranking Find(int token)
    {
        if (byToken[token] is { } known)
            return known;
        var sentence = reading.IndexOfSentence(token);
        var key = (reading.Clauses[token], sentence);
        if (!cache.TryGetValue(key, out var ranking))
            cache[key] = ranking = new Ranking(Rank(token, sentence));
        return byToken[token] = ranking;
    }

    private Ranked[] Rank(int token, int sentence)
    {
        var s = reading.Doc.Sentences[sentence];
        var clause = reading.Clauses[token];
        PutAll(sentence, SameSentence);
        // Only the clauses beside it weigh more, so that the work stays linear in a sentence of many clauses.
        for (var i = token; i >= s.From && clause - reading.Clauses[i] <= 1; i--)
            Put(wordAt[i], reading.Clauses[i] == clause ? SameClause : NextClause);
        for (var i = token + 1; i < s.To && reading.Clauses[i] - clause <= 1; i++)
            Put(wordAt[i], reading.Clauses[i] == clause ? SameClause : NextClause);
        if (sentence > 0 && reading.Doc.Sentences[sentence - 1] is { IsHeading: false } before && before.Paragraph == s.Paragraph)
            PutAll(sentence - 1, LeansBack(s) ? Pronoun : SentenceBefore);
        if (s.Heading >= 0)
            PutAll(s.Heading, Heading);
        return Score();
    }

    private bool LeansBack(Sentence s)
    {
        var first = reading.Tokens[s.From].Lower;
        return Pronouns.Contains(first) || s.To - s.From < 9;
    }

    private void PutAll(int sentence, double weight)
    {
        foreach (var word in wordsOf[sentence] ??= WordsOf(reading.Doc.Sentences[sentence]))
            Put(word, weight);
    }

    private void Put(WordTopics? word, double weight)
    {
        if (word is null || weights[word.Number] >= weight)
            return;
        if (weights[word.Number] == 0)
            context.Add(word);
        weights[word.Number] = weight;
    }

    private WordTopics[] WordsOf(Sentence s)
    {
        var words = new List<WordTopics>();
        for (var i = s.From; i < s.To; i++)
        {
            if ((wordAt[i] = WordAt(i)) is { } word && !words.Contains(word))
                words.Add(word);
        }
        return [.. words];
    }

    private WordTopics? WordAt(int i)
    {
        if (reading.PlaceAt(i) is { ByName: true } || (i > 0 && reading.Tokens[i - 1].Is("without") && !reading.Index.Knows("without")))
            return null;
        var stem = reading.Ages[i] > 0 ? TopicWords.Age(reading.Ages[i]) : reading.Tokens[i].Stem;
        // "not happy" is "unhappy", where the catalogue knows such a word.
        return reading.Index.Find(IsNegated(i) && Negative(stem) is { } negative ? negative : stem);
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

    private Ranked[] Score()
    {
        var count = 0;
        foreach (var word in context)
        {
            var weight = weights[word.Number];
            weights[word.Number] = 0;
            foreach (var p in word.Postings)
            {
                ref var sum = ref scores[p.Topic];
                if (sum.All == 0)
                    topics[count++] = p.Topic;
                sum.All += p.Weight * weight;
                if (p.OfCategory)
                    sum.Category += p.Weight * weight;
                else if (p.OfLabel)
                    sum.Label += p.Weight * weight;
            }
        }
        context.Clear();
        var chart = reading.Index.Sheet.Subject.Level == SummaryLevel.Chart;
        // A chart's own topics are meant even where no word names them.
        foreach (var own in chart ? reading.Index.OwnTopics : [])
        {
            if (scores[own].All == 0)
                topics[count++] = own;
        }
        for (var i = 0; i < count; i++)
        {
            var number = topics[i];
            var (raw, ofCategory, ofLabel) = scores[number];
            scores[number] = default;
            var topic = reading.Index.Topics[number];
            // A long label must not win by its length alone, nor lose by it.
            var score = raw / topic.Length;
            // A label said in full is meant more surely than a long one touched by a word.
            score *= 0.75 + (0.5 * Math.Min(1, ofLabel / topic.LabelLength));
            if (topic.Category is not null)
            {
                var named = 0.45 + (0.75 * Math.Min(1, ofCategory / topic.CategoryLength));
                // A total is meant wherever no part is named.
                score *= topic.IsTotal ? Math.Max(1, named) : named;
            }
            if (topic.InSheet)
                score += chart ? 0.5 : 0;
            else
                score *= chart ? 0.4 : 0.8;
            order[i] = -score;
        }
        order.AsSpan(0, count).Sort(topics.AsSpan(0, count));
        var ranked = new Ranked[count];
        for (var i = 0; i < count; i++)
        {
            // Equals stand in the order of the sheet.
            if (i + 1 < count && order[i + 1] == order[i] && (i == 0 || order[i - 1] != order[i]))
                topics.AsSpan(i, order.AsSpan(i, count - i).LastIndexOf(order[i]) + 1).Sort();
            ranked[i] = new Ranked(reading.Index.Topics[topics[i]], -order[i]);
        }
        return ranked;
    }

    private sealed class Ranking(Ranked[] topics)
    {
        public Ranked[] Topics => topics;

        public double[]? Relevance { get; set; }
    }
}
