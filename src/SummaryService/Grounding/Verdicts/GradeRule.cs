using SummaryService.Context;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Judges grades in words, such as "rated Good": the grade that is told must be the one that was given.</summary>
internal static class GradeRule
{
    private const double Near = 0.85;

    public static void Apply(TextReading reading, Judgements judge)
    {
        if (reading.Index.Grades.Count == 0)
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                if (Told(reading, s, i) is not { } next)
                    continue;
                Judge(reading, s, i, next, judge);
                i = next - 1;
            }
        }
    }

    // A grade of the sheet written as a name, or behind "rated"; behind that any other name is a grade too.
    private static int? Told(TextReading reading, Sentence s, int i)
    {
        var t = reading.Tokens;
        if (!t[i].IsWord)
            return null;
        var rated = i > s.From && IsVerdict(t, t[i - 1].Lower is "as" or "overall" ? i - 2 : i - 1, s.From);
        if (!rated && (i == s.From || (!t[i].Capital && !IsPredicate(t, i, s.To))))
            return null;
        foreach (var grade in reading.Index.Grades)
        {
            if (Matches(t, i, s.To, grade) && (rated || t[i].Capital || Ends(t, i + grade.Length, s.To)))
                return i + grade.Length;
        }
        if (!t[i].Capital && WordClasses.Grades.Contains(t[i].Lower) && Ends(t, i + 1, s.To))
            return i + 1;
        return rated && t[i].Capital && reading.PlaceAt(i) is null && t[i - 1].Lower != "overall" ? i + 1 : null;
    }

    // "Support for care leavers is outstanding."
    private static bool IsPredicate(TokenList t, int i, int end) => i < end && i > 0
        && t[i - 1].Lower is "is" or "was" or "are" or "were" or "remains";

    private static bool Ends(TokenList t, int next, int end) => next >= end
        || t[next].Lower is "." or "," or ";" or "and" or "but" or "overall";

    private static bool IsVerdict(TokenList t, int i, int from) => i >= from && t[i].Lower is "rated" or "graded" or "judged";

    private static bool Matches(TokenList t, int i, int end, string[] words)
    {
        if (i + words.Length > end)
            return false;
        for (var k = 0; k < words.Length; k++)
        {
            if (t[i + k].Lower != words[k])
                return false;
        }
        return true;
    }

    private static void Judge(TextReading reading, Sentence s, int first, int next, Judgements judge)
    {
        var ranked = reading.Ranker.At(first);
        if (ranked.Count == 0 || ranked[0].Topic.Unit.Kind != QuantityKind.Grade
            || Claims.Comparisons.IsNegated(reading.Tokens, first, s.From))
            return;
        var code = reading.PlacesIn(s.From, first).LastOrDefault(p => p.ByName).Code ?? reading.Index.OwnCode;
        var topics = ranked.Where(r => r.Topic.Unit.Kind == QuantityKind.Grade).Select(r => r.Topic).ToList();
        // A part that the clause names in full comes before those that share a word with it.
        if (topics.FindAll(t => IsNamed(reading, s, first, t)) is [var named])
            topics = [named];
        else
            topics = [.. ranked.TakeWhile(r => r.Score >= ranked[0].Score * Near).Select(r => r.Topic).Where(topics.Contains)];
        var given = topics.SelectMany(t => (t.In(code)?.Grades ?? []).Select(f => (Topic: t, Fact: f))).ToList();
        var quote = reading.Doc.Quote(first, next);
        if (given.Count == 0)
        {
            judge.NotCheckable(first, next, $"No grade is held for {Words.AreaName(reading.Index.Sheet, code)}.");
            return;
        }
        if (Several(reading, s, first, ranked[0].Topic, code, quote) is { } one)
        {
            judge.Supported(first, next, $"{ranked[0].Topic.Indicator.Label}: {one.Text} is given more than once ({one.Id}).", one.Id);
            return;
        }
        var same = given.Where(g => string.Equals(g.Fact.Text, quote, StringComparison.OrdinalIgnoreCase)).ToList();
        if (same.Find(g => g.Topic == given[0].Topic && IsTime(reading, s, first, g.Topic.In(code)!, g.Fact)) is { Fact: { } right } told)
            judge.Supported(first, next, Say(reading, told), right.Id);
        else if (same.Exists(g => g.Topic != given[0].Topic))
            judge.NotCheckable(first, next, $"It is not clear whether {quote} is told of {given[0].Topic.Name}.");
        else
            judge.Wrong(first, next, same.Count > 0 ? FindingKind.Period : IsElsewhere(reading, given[0].Topic, quote) ? FindingKind.Subject
                : FindingKind.Number, $"{Say(reading, given[^1])}, not {quote}.", given[^1].Fact.Id);
    }

    // "For all the others, it was Good": told of parts that the sentence does not name, one of which has that grade.
    private static Fact? Several(TextReading reading, Sentence s, int first, Topic topic, string code, string quote) =>
        reading.Contains(s.From, first, t => t.Lower is "other" or "others" or "else" or "rest" or "remaining" or "all" or "every"
            or "everything" or "most")
            ? reading.Index.Topics.Where(t => t.Indicator == topic.Indicator).SelectMany(t => t.In(code)?.Grades ?? [])
                .FirstOrDefault(f => string.Equals(f.Text, quote, StringComparison.OrdinalIgnoreCase))
            : null;

    private static bool IsNamed(TextReading reading, Sentence s, int first, Topic topic)
    {
        if (topic.CategoryStems.Count == 0)
            return false;
        var stems = new HashSet<string>();
        for (var i = first - 1; i >= s.From && reading.Clauses[i] == reading.Clauses[first]; i--)
            stems.Add(reading.Tokens[i].Stem);
        return topic.CategoryStems.All(stems.Contains);
    }

    // The latest grade, or an older one with its date beside it, or behind "from".
    private static bool IsTime(TextReading reading, Sentence s, int first, Series series, Fact fact) =>
        fact == series.Grade || (first > s.From && reading.Tokens[first - 1].Lower is "from" or "\"" && reading.Contains(first - 2, first,
            t => t.Is("from"))) || reading.DatesIn(s.From, s.To).Any(d => new FigureTime(d, null).Covers(fact.Period) is true);

    private static bool IsElsewhere(TextReading reading, Topic topic, string quote) =>
        reading.Index.Topics.Any(t => t.Indicator == topic.Indicator && t.ByArea.Values.Any(x => x.Grades.Any(f =>
            string.Equals(f.Text, quote, StringComparison.OrdinalIgnoreCase))));

    private static string Say(TextReading reading, (Topic Topic, Fact Fact) g) =>
        $"{g.Topic.Name} for {Words.AreaName(reading.Index.Sheet, g.Fact.AreaCode)} is {g.Fact.Text} ({g.Fact.Id})";
}
