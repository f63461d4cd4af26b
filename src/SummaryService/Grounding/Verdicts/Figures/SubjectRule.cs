using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>A right number must be told of the right thing: what the indicator counts, and what it is about.</summary>
internal static class SubjectRule
{
    private static readonly HashSet<string> AboutData = ["data", "coverage", "record", "report", "information", "dataset", "statistic",
        "figur"];

    public static bool Refutes(TextReading reading, Figure f, Candidate match, Judgements judge)
    {
        var sentence = reading.Doc.Sentences[f.Sentence];
        if (IsAboutData(match.Topic) && match.Point.Fact.AreaCode == reading.Index.OwnCode
            && !reading.Contains(sentence.From, sentence.To, t => AboutData.Contains(t.Stem)))
        {
            var (first, next) = Predicate(reading, f, sentence);
            judge.Wrong(first, next, FindingKind.Subject, $"{match.Topic.Name} says how good the data is, not "
                + $"{reading.Doc.Quote(first, next)} ({match.Point.Id}).", match.Point.Id);
            return true;
        }
        // Only a plain number counts things; the sentence is not made for nothing.
        if (f.Shape != FigureShape.Amount)
            return false;
        var text = $"{Words.State(reading, match.Topic, match.Point)}.";
        return CountedRule.Refutes(reading, f, match.Topic, text, [match.Point.Id], judge)
            || CountsOther(reading, f, match.Topic, text, [match.Point.Id], judge);
    }

    /// <summary>Whether an indicator measures its own data: "trusts whose data is of acceptable quality".</summary>
    public static bool IsAboutData(Topic topic) => topic.IsAboutData;

    public static bool MentionsData(TextReading reading, int from, int to) => reading.Contains(from, to, t => AboutData.Contains(t.Stem));

    // "one service issue" for a count of requests: neither the noun nor the words before it stand in the label.
    public static bool CountsOther(TextReading reading, Figure f, Topic topic, string text, string[] facts, Judgements judge)
    {
        var sentence = reading.Doc.Sentences[f.Sentence];
        if (topic.Unit.Kind is not (QuantityKind.Plain or QuantityKind.Share) || f.Shape != FigureShape.Amount
            || !topic.CountsThings)
            return false;
        if (Modifies(reading, f, topic, sentence) is { } part)
        {
            judge.Wrong(f.First, part + 1, FindingKind.Subject, $"{text} It does not count {reading.Tokens[part].Lower}.", facts);
            return true;
        }
        if (OfAnother(reading, f, topic, sentence) is { } other)
        {
            judge.Wrong(f.First, other + 1, FindingKind.Subject, $"{text} It does not count {reading.Tokens[other].Lower}.", facts);
            return true;
        }
        for (var i = f.Next; i < Math.Min(sentence.To, f.Next + 6); i++)
        {
            var token = reading.Tokens[i];
            if (!token.IsWord && token.Lower != "-" || token.Lower is "in" or "for" or "per" or "were" or "was" or "are" or "is" or "who"
                or "with" or "of" or "from" or "than" || IsNext(reading.Tokens, i) || IsOf(reading, topic, token.Stem)
                    || WordClasses.People.Contains(token.Stem))
                return false;
            if (!WordClasses.Counted.Contains(token.Stem) || (i + 1 < sentence.To && reading.Tokens[i + 1].IsWord
                && WordClasses.Counted.Contains(reading.Tokens[i + 1].Stem)))
                continue;
            if (IsPeopleLike(token))
                return false;
            judge.Wrong(f.First, i + 1, FindingKind.Subject, $"{text} The text counts something else: {reading.Tokens[i].Lower}.", facts);
            return true;
        }
        return false;
    }

    // "12.60 florins and the price index": another thing begins.
    private static bool IsNext(TokenList t, int i) => t[i].Lower is "and" or "but" && i + 1 < t.Length
        && t[i + 1].Lower is "the" or "its" or "their" or "a";

    // A total counts what its parts are.
    private static bool IsOf(TextReading reading, Topic topic, string stem) => topic.Label.Contains(stem)
        || (WordClasses.Facilities.Contains(stem) && topic.Label.Overlaps(WordClasses.Facilities))
        || (topic.Category is null && reading.Index.Topics.Any(t => t.Indicator == topic.Indicator && t.Label.Contains(stem)));

    // "289,400 lessons" for a count of pupils: the noun belongs to another indicator of the sheet.
    private static int? OfAnother(TextReading reading, Figure f, Topic topic, Sentence s)
    {
        if (f.Next >= s.To || topic.Unit.Kind != QuantityKind.Plain)
            return null;
        var noun = reading.Tokens[f.Next];
        if (!noun.IsWord || !noun.Lower.EndsWith('s') || noun.Is("times") || IsPeopleLike(noun) || topic.Names.Contains(noun.Stem)
            || WordClasses.Frame.Contains(noun.Stem) || WordClasses.People.Contains(noun.Stem))
            return null;
        return reading.Index.Topics.Any(t => t.InSheet && t.Indicator != topic.Indicator && (t.Label.Contains(noun.Stem)
            || t.Denominator.Contains(noun.Stem))) ? f.Next : null;
    }

    // "9,090 hospitals" for "Hospital beds": the noun only describes what is counted.
    private static int? Modifies(TextReading reading, Figure f, Topic topic, Sentence s)
    {
        if (f.Next >= s.To || !WordClasses.Counted.Contains(reading.Tokens[f.Next].Stem) || (f.Next + 1 < s.To
            && reading.Tokens[f.Next + 1].IsWord && WordClasses.Counted.Contains(reading.Tokens[f.Next + 1].Stem)))
            return null;
        var label = topic.LabelTokens;
        for (var i = 0; i + 1 < label.Count; i++)
        {
            if (label[i].Stem == reading.Tokens[f.Next].Stem && WordClasses.Counted.Contains(label[i + 1].Stem)
                && !label[i].Lower.EndsWith('s'))
                return f.Next;
        }
        return null;
    }

    private static bool IsPeopleLike(Token token) =>
        token.Lower is "adults" or "individuals" or "cases" or "patients" or "children" or "workers" or "staff" or "families"
            or "households" or "pupils" or "passengers";

    // What the figure is said to be: the words behind it up to the end of the clause.
    private static (int First, int Next) Predicate(TextReading reading, Figure f, Sentence sentence)
    {
        var next = f.Next;
        while (next < sentence.To && reading.Tokens[next].Lower is not ("," or "." or ";" or "–" or "("))
            next++;
        return next - f.Next >= 3 ? (f.Next, next) : (f.First, f.Next);
    }
}
