using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Judges comparisons with the comparator in words: lower than the average, similar to, much more than elsewhere.</summary>
internal static class ComparisonRule
{
    private const double Near = 0.7, Wide = 0.4, Sure = 0.45;
    private const int ShortSide = 4, Rare = 4;

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var sentence in reading.Doc.Sentences)
        {
            if (sentence.IsHeading)
                continue;
            var (clause, end) = (-1, -1);
            for (var i = sentence.From; i < sentence.To; i++)
            {
                // "fewer people wait longer than …": one comparison, not two.
                if (reading.FigureAt(i) is not null || (i < end && reading.Clauses[i] == clause)
                    || ComparisonPhrase.At(reading, sentence, i) is not { } claim)
                    continue;
                Judge(reading, sentence, claim, judge);
                (clause, end) = (reading.Clauses[i], claim.End);
                i = claim.Next - 1;
            }
        }
    }

    private static void Judge(TextReading reading, Sentence s, ComparisonPhrase claim, Judgements judge)
    {
        if (NoDataRule.IsHonest(reading, s))
            return;
        if (!reading.Index.HasData)
        {
            judge.Wrong(claim.First, claim.End, FindingKind.NoData,
                $"There are no figures for {reading.Index.Sheet.Title} in {reading.Index.Sheet.Area.Name}, so nothing can be compared.");
            return;
        }
        var topics = Subjects.At(reading, s, claim.Word, claim.End, Near);
        if (topics.Count == 0)
        {
            judge.NotCheckable(claim.First, claim.End, "It is not clear what is compared.");
            return;
        }
        topics = OfNoun(reading, s, claim, OfAdjective(reading, claim, topics));
        if (topics.Count == 0)
        {
            judge.NotCheckable(claim.First, claim.End, "Nothing that is measured is called so.");
            return;
        }
        if (Region(reading, s, claim, topics[0].Topic, topics[0].Score, judge) || AboutData(reading, s, claim, topics, judge))
            return;
        if (claim.Place is { Role: PlaceRole.Other, Code: { } code } && !topics.Any(x => x.Topic.In(code) is { IsEmpty: false }))
        {
            judge.NotCheckable(claim.First, claim.End, "The facts hold no value of the area that it is compared with.");
            return;
        }
        // "64 per cent find it harder to keep staff": a word of the label compares nothing.
        if (claim.Sign == 3 && topics[0].Topic.LabelTokens.Any(l => l.Is(reading.Tokens[claim.Word].Lower)))
            return;
        if (NoDataRule.Missing(reading, s, topics[0].Topic) is { } missing)
        {
            judge.Wrong(claim.First, claim.End, FindingKind.NoData, $"There is no figure of {missing.Name} for "
                + $"{reading.Index.Sheet.Area.Name}, so it cannot be compared.");
            return;
        }
        // "was above the national figure until 2023": told of another time than any pair here.
        if (reading.Contains(claim.End, Math.Min(s.To, claim.End + 3), t => t.Is("until")))
        {
            judge.NotCheckable(claim.First, claim.End, "It is told of the time until then.");
            return;
        }
        var sides = Sides.Of(reading, s, claim.Word, claim.Place);
        var pairs = topics.SelectMany(x => Pair.Told(reading, x.Topic, s, claim.Word, sides)).ToList();
        if (pairs.Count == 0)
            pairs = [.. reading.Ranker.At(claim.Word).TakeWhile(r => r.Score >= topics[0].Score * Wide).Select(r =>
                Pair.Of(reading, r.Topic, sides)).OfType<Pair>()];
        if (pairs.Count == 0)
        {
            Missing(reading, claim, topics[0], judge);
            return;
        }
        Weigh(reading, s, claim, topics, pairs, judge);
    }

    // "slightly less deprived than average": what the adjective behind "more" or "less" names, whatever was spoken of before.
    private static IReadOnlyList<Ranked> OfAdjective(TextReading reading, ComparisonPhrase claim, IReadOnlyList<Ranked> topics)
    {
        if (reading.Tokens[claim.Word].Lower is not ("more" or "less") || claim.Next + 1 >= claim.Place.First
            || !reading.Tokens[claim.Next + 1].Is("than")
            || reading.Tokens[claim.Next] is not { IsWord: true } adjective || WordClasses.Frame.Contains(adjective.Stem))
            return topics;
        var named = reading.Ranker.At(claim.Word).Where(r => r.Topic.Category is null && r.Topic.Label.Contains(adjective.Stem)).ToList();
        return named.Count > 0 ? [.. named.Select(r => r with { Score = Math.Max(r.Score, Sure) })] : topics;
    }

    // "below-average quality scores and many vacant posts" is said of the scores alone.
    private static IReadOnlyList<Ranked> OfNoun(TextReading reading, Sentence s, ComparisonPhrase claim, IReadOnlyList<Ranked> topics) =>
        reading.Tokens[claim.Word + 1].Is("-") && claim.End < s.To && reading.Tokens[claim.End] is { IsWord: true } noun
            && !WordClasses.Frame.Contains(noun.Stem) ? [.. topics.Where(t => t.Topic.Names.Contains(noun.Stem))] : topics;

    private static void Weigh(TextReading reading, Sentence s, ComparisonPhrase claim, IReadOnlyList<Ranked> topics, List<Pair> pairs,
        Judgements judge)
    {
        var first = pairs[0];
        var verdicts = pairs.Select(p => (Pair: p, Holds: ComparisonTruth.Holds(reading, p, claim.Sign, claim.Turned, claim.Word, s)))
            .ToList();
        if (verdicts.Find(v => v.Holds is true) is { Holds: true } good)
        {
            if (SizeRule.Refutes(reading, claim.First, claim.Next, good.Pair) is { } message)
                judge.Wrong(claim.First, claim.End, FindingKind.Trend, message, good.Pair.Facts);
            else
                judge.Supported(claim.First, claim.End, $"{good.Pair.Say(reading)}.", good.Pair.Facts);
        }
        else if (verdicts[0].Holds is false && topics[0].Score >= Sure && topics[0].Topic == first.Topic
            && verdicts.TrueForAll(v => v.Holds is false) && !LiesBefore(reading, s, claim, first.Topic))
        {
            var reason = first.Overlap && claim.Sign is 1 or -1 ? " Their intervals overlap, so neither is higher." : "";
            judge.Wrong(claim.First, claim.End, FindingKind.Direction, $"{first.Say(reading)}.{reason}", first.Facts);
        }
        else
        {
            judge.NotCheckable(claim.First, claim.End, "It is not clear which figures are compared.");
        }
    }

    // "Fewer requests from disabled people but a level of formal care that is above average": named on the other side of "but" alone,
    // while its own side names something else.
    private static bool LiesBefore(TextReading reading, Sentence s, ComparisonPhrase claim, Topic topic)
    {
        var link = claim.Word;
        while (link > s.From && reading.Tokens[link].Lower is not ("but" or "yet" or "whereas" or "while"))
            link--;
        if (link == s.From || claim.Word - link < ShortSide || reading.FigureAt(claim.Word - 1) is not null)
            return false;
        for (var i = link; i < claim.Word; i++)
        {
            if (reading.Tokens[i].Lower is "it" or "they" or "this" or "that" && i <= link + 1)
                return false;
            if (IsRareIn(reading, topic, i))
                return false;
        }
        return Enumerable.Range(s.From, link - s.From).Any(i => IsRareIn(reading, topic, i));
    }

    // A word of the label that is said of few indicators of the sheet only.
    private static bool IsRareIn(TextReading reading, Topic topic, int i) => reading.Tokens[i] is { IsWord: true } word
        && topic.Label.Contains(word.Stem) && !WordClasses.Frame.Contains(word.Stem)
        && reading.Index.Topics.Where(t => t.Label.Contains(word.Stem)).Select(t => t.Indicator).Distinct().Count() <= Rare;

    private static bool Region(TextReading reading, Sentence s, ComparisonPhrase claim, Topic topic, double score, Judgements judge)
    {
        if (topic.Indicator.Geography is not { } geography || score < Sure || claim.Turned
            || topic.In(reading.Index.OwnCode) is not { IsEmpty: false } own)
            return false;
        if (PlaceRule.SpeaksOfRegion(reading, s, geography))
            return false;
        // "Turnover here is 23.9 per cent, which is lower than …": that it is the region's was said of the figure.
        if (claim.Place.Role == PlaceRole.Comparator && Pair.Of(reading, topic) is { } pair
            && ComparisonTruth.Holds(reading, pair, claim.Sign, claim.Turned, claim.Word, s) is true
            && judge.Findings.Any(f => f.Kind == FindingKind.Subject && f.Facts.Contains(own.Latest.Id)
            && f.Start >= reading.Tokens[s.From].Start && f.End <= reading.Tokens[claim.First].Start))
        {
            judge.NotCheckable(claim.First, claim.End, "It is told of the figure before, which is not the area's.");
            return true;
        }
        judge.Wrong(claim.First, claim.End, FindingKind.Subject,
            $"{topic.Name} describes the {geography}, not {reading.Index.Sheet.Area.Name} ({own.Latest.Id}).", own.Latest.Id);
        return true;
    }

    private static bool AboutData(TextReading reading, Sentence s, ComparisonPhrase claim, IReadOnlyList<Ranked> topics, Judgements judge)
    {
        if (!topics.All(t => SubjectRule.IsAboutData(t.Topic)) || SubjectRule.MentionsData(reading, s.From, s.To)
            || claim.Sign is 1 or -1 or 0 || !(Subjects.LeansBack(reading, s) || NamedTwice(reading, s, topics[0].Topic)))
            return false;
        judge.Wrong(claim.First, claim.End, FindingKind.Subject,
            $"{topics[0].Topic.Name} says how good the data is; it makes nothing better or worse.");
        return true;
    }

    // "weaker quality scores" share one word with "data of acceptable quality".
    private static bool NamedTwice(TextReading reading, Sentence s, Topic topic)
    {
        var said = new HashSet<string>();
        for (var i = s.From; i < s.To; i++)
        {
            if (reading.Tokens[i].IsWord && topic.Names.Contains(reading.Tokens[i].Stem)
                && !WordClasses.Frame.Contains(reading.Tokens[i].Stem))
                said.Add(reading.Tokens[i].Stem);
        }
        return said.Count > 1;
    }

    private static void Missing(TextReading reading, ComparisonPhrase claim, Ranked top, Judgements judge)
    {
        if (top.Score < Sure || claim.Place.Role == PlaceRole.Region || reading.Index.Sheet.Subject.Level != Context.SummaryLevel.Chart)
        {
            judge.NotCheckable(claim.First, claim.End, "The facts hold no pair of values for this comparison.");
            return;
        }
        var own = top.Topic.In(reading.Index.OwnCode);
        var without = own is { IsEmpty: false } ? reading.Index.Sheet.Comparator?.Name ?? "another area" : reading.Index.Sheet.Area.Name;
        judge.Wrong(claim.First, claim.End, FindingKind.NoData,
            $"There is no figure of {top.Topic.Name} for {without}, so it cannot be compared.");
    }
}
