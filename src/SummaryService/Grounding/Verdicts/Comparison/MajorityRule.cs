using System.Globalization;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Judges parts told in words: most, almost all, very few.</summary>
internal static class MajorityRule
{
    private const double Sure = 0.6, SureWithOpposite = 0.25;
    private const int Reach = 14;

    private static readonly PhraseTable Words = new("majorities");

    public static void Apply(TextReading reading, Judgements judge)
    {
        if (!reading.Index.HasData)
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                if (reading.FigureAt(i) is null && reading.PlaceAt(i) is null && Words.At(reading.Tokens, i) is { } hit && hit.Next < s.To
                    && !(reading.Tokens[i].Is("most") && i > s.From && reading.Tokens[i - 1].Is("the")
                    && !reading.Tokens[hit.Next].Is("of"))
                    && OfPeople(reading, hit.Next, s))
                    Judge(reading, s, i, hit, judge);
            }
        }
    }

    // "most pupils", "most of the buses"; not "most of England", "most deprived", "most recent".
    private static bool OfPeople(TextReading reading, int next, Sentence s)
    {
        if (reading.PlaceAt(next) is not null || reading.Tokens[next].Lower is "places" or "areas" or "councils" or "other" or "cases"
            or "likely" or "of" && next + 1 < s.To && (reading.PlaceAt(next + 1) is not null || reading.Tokens[next + 1].Lower is "the"
            && next + 2 < s.To && reading.PlaceAt(next + 2) is not null))
            return false;
        var noun = reading.Tokens[next].Is("of") ? Math.Min(s.To - 1, next + 2) : next;
        // "most care providers": both words of a label.
        if (noun == next && noun + 1 < s.To
            && reading.Tokens[noun + 1] is { IsWord: true, Lower: [.., 's'] and not ("areas" or "places") } head
            && reading.Index.Topics.Any(t => t.InSheet && t.Label.Contains(head.Stem) && t.Label.Contains(reading.Tokens[noun].Stem)))
            return true;
        return reading.Tokens[noun].IsWord && (reading.Tokens[noun].Lower.EndsWith('s')
            || WordClasses.People.Contains(reading.Tokens[noun].Stem));
    }

    private static void Judge(TextReading reading, Sentence s, int first, (string Meaning, int Next) hit, Judgements judge)
    {
        var ranked = reading.Ranker.At(first);
        // "Most providers give good care": what the word is the opposite of, whatever else is called by the noun.
        var opposed = ranked.FirstOrDefault(r => r.Score >= SureWithOpposite && r.Topic.Unit is { Kind: QuantityKind.Share, Per: 100 }
            && Opposes(reading, r.Topic, first, s)).Topic;
        var topic = opposed ?? (ranked.Count > 0 ? ranked[0].Topic : null);
        if (topic is not null && NoDataRule.Missing(reading, s, topic) is { } missing)
        {
            judge.Wrong(first, hit.Next, FindingKind.NoData, $"There is no figure of {missing.Name} for {reading.Index.Sheet.Area.Name}.");
            return;
        }
        if (topic is null || (opposed is null && ranked[0].Score < Sure) || topic.Unit is not { Kind: QuantityKind.Share, Per: 100 }
            || topic.In(reading.Index.OwnCode) is not { IsEmpty: false } own)
            return;
        if ((opposed is null && Uncertain(ranked)) || Side(reading, topic, first, s) is not { } side)
            return;
        var limits = hit.Meaning.Split(' ').Select(p => decimal.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var value = topic.Unit.AsFraction ? own.Latest.Value * 100 : own.Latest.Value;
        if (side < 0)
            value = 100 - value;
        var message = $"{Verdicts.Words.State(reading, topic, own.Latest)}.";
        if (value >= limits[0] && value <= limits[1])
            judge.Supported(first, hit.Next, message, own.Latest.Id);
        else if (!Spoken(reading, s, topic))
            judge.NotCheckable(first, hit.Next, "It is not clear what this is a part of.");
        else
            judge.Wrong(first, hit.Next, FindingKind.Number, message, own.Latest.Id);
    }

    // 1 for what the topic measures, −1 for the rest, null when unsure: "most are not giving good care" is the share rated inadequate.
    private static int? Side(TextReading reading, Topic topic, int first, Sentence s)
    {
        var denied = reading.Contains(s.From, s.To, t => t.Lower is "not" or "without" or "no");
        if (!Opposes(reading, topic, first, s))
            return !denied && ComparisonTruth.Turns(reading, topic, first, s) is 1 ? 1 : null;
        return !denied ? -1 : reading.Contains(first, Math.Min(s.To, first + Reach), t => t.Is("not")) ? 1 : null;
    }

    private static bool Opposes(TextReading reading, Topic topic, int first, Sentence s)
    {
        for (var i = first; i < Math.Min(s.To, first + Reach); i++)
        {
            if (ComparisonTruth.IsOpposite(reading.Tokens, topic, i))
                return true;
        }
        return false;
    }

    private static bool Uncertain(IReadOnlyList<Ranked> ranked) => ranked.Count > 1 && ranked[1].Score > ranked[0].Score * 0.8;

    // More than half of what the label says must be said.
    private static bool Spoken(TextReading reading, Sentence s, Topic topic)
    {
        var said = new HashSet<string>();
        for (var i = s.From; i < s.To; i++)
        {
            if (topic.Label.Contains(reading.Tokens[i].Stem) || ComparisonTruth.IsOpposite(reading.Tokens, topic, i))
                said.Add(reading.Tokens[i].Stem);
        }
        return said.Count * 2 >= Math.Min(topic.Label.Count, topic.MainStems.Length);
    }
}
