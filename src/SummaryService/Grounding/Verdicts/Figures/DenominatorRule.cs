using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>The base that a text names must be the one of the indicator: all residents are not older residents, homes are not
/// people.</summary>
internal static class DenominatorRule
{
    private const int LongestBase = 7, LongestName = 3, OldFrom = 50;

    /// <summary>Words that end a noun and what belongs to it.</summary>
    internal static readonly HashSet<string> Ends = ["said", "say", "says", "are", "were", "was", "is", "be", "have", "has", "had", "live",
        "lived", "got", "get", "gets", "spend", "spent", "pay", "paid", "gave", "took", "receive", "received", "felt", "feel", "in", "at",
        "on", "than", "compared", "which", "that", "and"];

    /// <summary>Whether a figure that states a value is told of another base than the value's.</summary>
    public static bool Refutes(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        if (EachRule.Refutes(reading, f, topic, point, judge) || AnotherSize(reading, f, topic, point, judge))
            return true;
        if (BaseNoun(reading, f, topic) is not { } noun)
            return false;
        var end = Math.Min(reading.Doc.Sentences[f.Sentence].To, noun + LongestBase);
        if (OtherAge(reading, topic, noun, end) is { } age)
            return Wrong(reading, f, topic, point, noun, age, judge);
        if (!IsAnother(reading, topic, noun, end))
            return false;
        return Wrong(reading, f, topic, point, noun, noun + 1, judge);
    }

    // The first word of the base: behind "per 1,000", "per", "out of every 100" or "% of", or of the frame "For every 1,000 …,".
    private static int? BaseNoun(TextReading reading, Figure f, Topic topic)
    {
        var t = reading.Tokens;
        var end = reading.Doc.Sentences[f.Sentence].To;
        var at = f.BaseNoun >= 0 ? f.BaseNoun
            : f.Shape is FigureShape.Percent or FigureShape.Fraction && topic.Unit.Kind == QuantityKind.Share && f.Next < end
                && t[f.Next].Is("of") ? f.Next + 1
            : f.Base is null && Frame(reading, f) is { } frame ? frame.Next : -1;
        while (at >= 0 && at < end && t[at].Lower is "all" or "the" or "its" or "their" or "those" or "these" or "every" or "local" or "of")
            at++;
        // "existing dwellings": the noun that the adjective belongs to.
        if (at >= 0 && at + 1 < end && t[at].IsWord && t[at + 1].IsWord && !IsBaseWord(t[at]) && IsBaseWord(t[at + 1]))
            at++;
        return at >= 0 && at < end && (t[at].IsWord || reading.Ages[at] > 0) ? at : null;
    }

    private static bool IsBaseWord(Token token) => WordClasses.People.Contains(token.Stem) || WordClasses.Persons.Contains(token.Stem)
        || WordClasses.Group.Contains(token.Stem) || WordClasses.Counted.Contains(token.Stem);

    // "For every 100,000 residents, there were 84 …": the base before the figure.
    private static NumberText? Frame(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        for (var i = f.First - 1; i > s.From && f.Shape == FigureShape.Amount && f.Unit is null; i--)
        {
            if (reading.FigureAt(i) is not null)
                return null;
            if (NumberReader.At(reading.Tokens, i) is { } n && BaseReader.IsBareBase(reading.Tokens, i, n))
                return n;
        }
        return null;
    }

    // "for every 1,000 residents" of a rate per 100,000, told before the figure.
    private static bool AnotherSize(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        if (f.Base is not null || topic.Unit.Per is not > 1 || Frame(reading, f) is not { } frame || frame.Value == topic.Unit.Per
            || topic.Unit.Kind is not (QuantityKind.Share or QuantityKind.Money))
            return false;
        judge.Wrong(f.First, f.Next, FindingKind.Denominator,
            $"{Words.State(reading, topic, point)}, not {reading.Doc.Quote(f.First, f.Next)} "
            + $"for every {Words.Say(frame.Value)}.", point.Id);
        return true;
    }

    // "residents aged 65 and over" of a rate among all residents.
    private static int? OtherAge(TextReading reading, Topic topic, int noun, int end)
    {
        for (var i = noun; i < end && topic.Indicator.Denominator is not null; i++)
        {
            var token = reading.Tokens[i];
            if (reading.Ages[i] > 0)
                return (i == noun && (topic.IsAgeGroup || !OfAllAges(topic))) || topic.Denominator.Contains(TopicWords.Age(reading.Ages[i]))
                    || DenominatorNames(topic, reading.Ages[i] - 1)
                    || (!OfAllAges(topic) && topic.Names.Contains(TopicWords.Age(reading.Ages[i]))) ? null : i + 1;
            if (!WordClasses.People.Contains(token.Stem) && !WordClasses.Persons.Contains(token.Stem)
                && !(token.Lower is "aged" or "age" or "over" or "under" or "who" || (token.Is("are") && reading.Tokens[i - 1].Is("who"))))
                return null;
        }
        return null;
    }

    private static bool OfAllAges(Topic topic) => topic.Indicator.Denominator!.StartsWith("all ", StringComparison.OrdinalIgnoreCase)
        || topic.NamedBase.Zip(topic.NamedBase.Skip(1)).Any(w => w.First.Is("all") && w.Second.Is("ages"));

    private static bool IsAnother(TextReading reading, Topic topic, int noun, int end)
    {
        var t = reading.Tokens;
        if (reading.Ages[noun] > 0)
            return false;
        if (IsHeldBy(topic, t, noun, end) || IsOtherThanBase(topic, t, noun))
            return true;
        if (SaysOwn(reading, topic, noun, end))
            return false;
        // "at home" in a label is no base, where the base is of persons.
        if (OtherWord(topic, t, noun) is { } told && topic.NamedBase is { Length: > 0 } named && BaseWords.IsAnother(told, named))
            return true;
        if (IsOtherIndicator(reading, topic, noun, end))
            return true;
        if (topic.Indicator.Denominator is not { Length: > 0 })
            return false;
        var stem = t[noun].Stem;
        if (StemsOf(topic).Contains(stem) || (t[noun].Lower is "older" or "elderly" && topic.Denominator.Any(w => w[0] == '@'
            && TopicWords.AgeOf(w) > OldFrom)))
            return false;
        // "15 out of every 100 people were delayed" of discharges: what happens to persons may be told of them.
        if (WordClasses.People.Contains(stem) && StemsOf(topic).Any(WordClasses.Events.Contains))
            return t[noun].Lower is "residents" or "inhabitants" or "citizens";
        if (WordClasses.People.Contains(stem))
            return !OfPersons(topic) || (OfSome(topic) && t[noun].Lower is "residents" or "inhabitants" or "citizens"
                && !reading.Contains(noun + 1, Math.Min(end, noun + 2), w => w.Lower is "who" or "with" or "aged"));
        // "1,205 kg per farm" where the label says per hectare.
        if (topic.Unit.Per == 1 || (topic.Unit.Per is null && topic.NamedBase.Any(w => w.Is("per"))))
            return noun > 0 && t[noun - 1].Lower is "per" or "each" or "every" && UnitTable.Words.At(t, noun) is null;
        // "One in ten mothers" of births is sensible, and one thing's name may well be another's; but persons are no other persons, nor
        // land.
        return (OfPersons(topic) || !StemsOf(topic).Any(WordClasses.Events.Contains))
            && t[noun].Lower is not ("respondents" or "participants")
            && (WordClasses.Group.Contains(stem) || (WordClasses.Persons.Contains(stem) && t[noun].Lower.EndsWith('s'))
                || (OfPersons(topic) && WordClasses.Counted.Contains(stem) && t[noun].Lower.EndsWith('s')));
    }

    // "59% of hotels" of hotel beds, "seven in ten rivers" of the length of rivers.
    private static bool IsHeldBy(Topic topic, TokenList t, int noun, int end) =>
        topic.Unit is { Kind: QuantityKind.Share, Per: 100 } && CountedThing.IsPlural(t[noun])
        && !(noun + 1 < end && t[noun + 1].IsWord && topic.LabelStems.Contains(t[noun + 1].Stem))
        && topic.Counted is { } counted && counted.Beside.Contains(t[noun].Stem) && counted.Head.Stem != t[noun].Stem
        && (WordClasses.Holders.Contains(counted.Head.Stem) || WordClasses.Amounts.Contains(counted.Head.Stem));

    // "4.0 homes per 1,000 dwellings" of new homes per 1,000 residents: what is counted is no base.
    private static bool IsOtherThanBase(Topic topic, TokenList t, int noun) =>
        topic.Unit is { Kind: QuantityKind.Share, Per: > 100 } && topic.Indicator.Denominator is { Length: > 0 } denominator
        && OtherWord(topic, t, noun) is { } told && BaseWords.IsAnother(told, Tokenizer.Cut(denominator));

    // The base word at a token, unless it is persons where the base is of persons.
    private static (string Family, string Word)? OtherWord(Topic topic, TokenList t, int noun) =>
        BaseWords.At(t, noun) is { } told && !(told.Family == BaseWords.People && OfPersons(topic)) ? told : null;

    // "4.5% of ship calls" of a share of cargo: two words that name another indicator, and neither of them this one.
    private static bool IsOtherIndicator(TextReading reading, Topic topic, int noun, int end)
    {
        if (IsHeadOfOther(reading, topic, noun, end))
            return true;
        if (noun == 0 || noun + 1 >= end || reading.Tokens[noun] is not { IsWord: true, Stem: var first }
            || reading.Tokens[noun + 1] is not { IsWord: true, Stem: var second } || first == second || IsOwnWord(topic, first)
            || IsOwnWord(topic, second))
            return false;
        return reading.Index.Topics.Any(t => t.Indicator != topic.Indicator && t.Category is null
            && t.LabelStems.Count <= LongestName
            && t.LabelStems.Contains(first) && t.LabelStems.Contains(second));
    }

    // "27% of flights" of a share of passengers, where another indicator counts flights.
    private static bool IsHeadOfOther(TextReading reading, Topic topic, int noun, int end)
    {
        var t = reading.Tokens;
        if (topic.Unit is not { Kind: QuantityKind.Share, Per: 100 } || topic.Indicator.Denominator is not { Length: > 0 }
            || !CountedThing.IsPlural(t[noun]) || t[noun].Is("cases") || WordClasses.Facilities.Contains(t[noun].Stem)
            || WordClasses.People.Contains(t[noun].Stem) || IsOwnWord(topic, t[noun].Stem)
            || (noun + 1 < end && t[noun + 1].IsWord && !Ends.Contains(t[noun + 1].Lower) && CountedThing.IsPlural(t[noun + 1]))
            || (WordClasses.Persons.Contains(t[noun].Stem) && StemsOf(topic).Any(WordClasses.Events.Contains)))
            return false;
        return reading.Index.Topics.Any(o => o.Indicator != topic.Indicator && o.Category is null
            && o.Counted?.Head.Stem == t[noun].Stem);
    }

    private static bool IsOwnWord(Topic topic, string stem) => topic.Names.Contains(stem) || topic.Denominator.Contains(stem)
        || WordClasses.Frame.Contains(stem);

    // A word of the indicator's own base, label or names belongs to the noun that is told: "students leaving school".
    private static bool SaysOwn(TextReading reading, Topic topic, int noun, int end)
    {
        for (var i = noun; i < Math.Min(end, noun + 5); i++)
        {
            var token = reading.Tokens[i];
            if ((token.Kind == TokenKind.Symbol && !token.Is("-")) || Ends.Contains(token.Lower)
                || (i > noun && token.Lower.EndsWith("ed", StringComparison.Ordinal)))
                return false;
            if (token.IsWord && !WordClasses.People.Contains(token.Stem)
                && (topic.Denominator.Contains(token.Stem) || topic.Excluded.Contains(token.Stem)
                    || (topic.Names.Contains(token.Stem) && !(topic.Indicator.Denominator is not null && OfAllAges(topic)))))
                return true;
        }
        return false;
    }

    /// <summary>Whether the base of an indicator is persons.</summary>
    internal static bool OfPersons(Topic topic) => topic.Denominator.Any(s => s[0] == '@') || StemsOf(topic).Any(w =>
        (WordClasses.Persons.Contains(w) || WordClasses.Group.Contains(w) || WordClasses.People.Contains(w)) && !IsHousehold(w));

    /// <summary>Whether a word names several persons together.</summary>
    internal static bool IsHousehold(string stem) => stem == Vocabulary.StemOf("households") || stem == Vocabulary.StemOf("members");

    // Only some of the residents are patients.
    private static bool OfSome(Topic topic) => StemsOf(topic).Any(WordClasses.Persons.Contains)
        && !StemsOf(topic).Any(WordClasses.People.Contains)
        && !topic.Denominator.Any(w => w[0] == '@');

    /// <summary>Gets the stems of the base, general words and all.</summary>
    internal static IEnumerable<string> StemsOf(Topic topic) =>
        Tokenizer.Cut(topic.Indicator.Denominator ?? "").Where(t => t.IsWord).Select(t => t.Stem);

    private static bool DenominatorNames(Topic topic, int age) =>
        topic.Indicator.Denominator!.Contains(age.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static bool Wrong(TextReading reading, Figure f, Topic topic, Point point, int noun, int next, Judgements judge)
    {
        while (next < reading.Tokens.Length && reading.Ages[next] > 0)
            next++;
        var of = topic.Indicator.Denominator is { Length: > 0 } denominator ? $", out of {denominator}" : "";
        judge.Wrong(Math.Min(f.First, noun), Math.Max(f.Next, next), FindingKind.Denominator,
            $"{Words.State(reading, topic, point)}{of}, not "
            + $"out of {reading.Doc.Quote(noun, next)}.", point.Id);
        return true;
    }
}
