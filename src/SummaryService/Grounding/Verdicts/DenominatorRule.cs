using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>The base that a text names must be the one of the indicator: all residents are not older residents.</summary>
internal static class DenominatorRule
{
    private const int LongestBase = 7;
    private static readonly HashSet<string> AllResidents = ["people", "persons", "residents", "inhabitants", "individuals", "citizens"];
    private static readonly string[] Household = [Vocabulary.StemOf("households"), Vocabulary.StemOf("members")];

    public static bool Refutes(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        if (EachOther(reading, f, topic, point, judge))
            return true;
        if (f.BaseNoun < 0 || f.Base is not > 1 || topic.Unit.Per is null || topic.Indicator.Denominator is not { Length: > 0 } denominator)
            return false;
        var end = Math.Min(reading.Doc.Sentences[f.Sentence].To, f.BaseNoun + LongestBase);
        var named = false;
        for (var i = f.BaseNoun; i < end; i++)
        {
            var token = reading.Tokens[i];
            if (reading.Ages[i] > 0)
            {
                if (topic.Denominator.Contains(TopicWords.Age(reading.Ages[i])) || DenominatorNames(topic, reading.Ages[i] - 1))
                    return false;
                if (named)
                    return Wrong(reading, f, topic, point, denominator, i + 1, judge);
                continue;
            }
            if (token.Kind == TokenKind.Symbol && token.Lower is not "-" || token.IsNumber)
                break;
            if (token.IsWord && i == f.BaseNoun && ((AllResidents.Contains(token.Lower) && !OfPersons(topic)) || OfSome(reading, topic, i,
                end)))
                return Wrong(reading, f, topic, point, denominator, i + 1, judge);
            if (OfPersons(topic) && WordClasses.Group.Contains(token.Stem) && i <= f.BaseNoun + 1 && !topic.Denominator.Contains(token.Stem)
                && FollowedByPeople(reading, i, end))
                return Wrong(reading, f, topic, point, denominator, PeopleEnd(reading, i, end), judge);
            if (WordClasses.People.Contains(token.Stem))
                named = true;
            else if (!named || !(token.Lower is "aged" or "age" or "over" or "under" or "who" or "of" or "are" or "and" or "is"))
                break;
        }
        return false;
    }

    // "One in eight women" of births and "one in ten mothers" of newborns are sensible; "residents" of households are not.
    private static bool OfPersons(Topic topic) => topic.Denominator.Any(s => s[0] == '@')
        || StemsOf(topic).Any(w => !Household.Contains(w) && (WordClasses.Persons.Contains(w) || WordClasses.Group.Contains(w)
        || WordClasses.People.Contains(w)));

    // "1,000 residents" for a rate among patients: only some of the residents are.
    private static bool OfSome(TextReading reading, Topic topic, int i, int end) =>
        reading.Tokens[i].Lower is "residents" or "inhabitants" or "citizens" && !(i + 1 < end && reading.Tokens[i
            + 1].Lower is "aged" or "who" or "with")
        && StemsOf(topic).Any(w => WordClasses.Persons.Contains(w)) && !StemsOf(topic).Any(w => WordClasses.People.Contains(w))
        && !topic.Denominator.Any(w => w[0] == '@');

    private static IEnumerable<string> StemsOf(Topic topic) =>
        Tokenizer.Cut(topic.Indicator.Denominator ?? "").Where(t => t.IsWord).Select(t => t.Stem);

    // "each passenger received": spending by resident is told of the residents.
    private static bool EachOther(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        if (topic.Unit.Kind != QuantityKind.Money || topic.Unit.Per is null || f.Base > 1
            || topic.Indicator.Denominator is not { Length: > 0 } denominator
            || !StemsOf(topic).Any(WordClasses.People.Contains))
            return false;
        var s = reading.Doc.Sentences[f.Sentence];
        for (var i = f.First - 1; i >= Math.Max(s.From, f.First - 8); i--)
        {
            var noun = reading.Tokens[i];
            if (i > s.From && reading.Tokens[i - 1].Lower is "each" or "every" or "per" && WordClasses.Persons.Contains(noun.Stem)
                && !WordClasses.People.Contains(noun.Stem) && !topic.Denominator.Contains(noun.Stem))
            {
                judge.Wrong(i - 1, f.Next, FindingKind.Denominator, $"{Words.State(reading, topic, point)}, out of {denominator}, not "
                    + $"by {noun.Lower}.", point.Id);
                return true;
            }
        }
        return false;
    }

    private static bool DenominatorNames(Topic topic, int age) =>
        topic.Indicator.Denominator!.Contains(age.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static bool FollowedByPeople(TextReading reading, int i, int end) =>
        WordClasses.People.Contains(reading.Tokens[i].Stem) || reading.Tokens[i].Lower is "adults" or "children" or "women" or "men"
            or "pensioners" or "households"
        || (i + 1 < end && (WordClasses.People.Contains(reading.Tokens[i + 1].Stem) || reading.Tokens[i + 1].Lower is "adults"));

    private static int PeopleEnd(TextReading reading, int i, int end) =>
        i + 1 < end && WordClasses.People.Contains(reading.Tokens[i + 1].Stem) ? i + 2 : i + 1;

    private static bool Wrong(TextReading reading, Figure f, Topic topic, Point point, string denominator, int next, Judgements judge)
    {
        while (next < reading.Tokens.Length && reading.Ages[next] > 0)
            next++;
        judge.Wrong(f.First, next, FindingKind.Denominator, $"{Words.State(reading, topic, point)}, out of {denominator}, not out of "
            + $"{reading.Doc.Quote(f.BaseNoun, next)}.", point.Id);
        return true;
    }
}
