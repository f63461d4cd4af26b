using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>A value by one of something may not be told by one of something else: by resident, by passenger, by household.</summary>
internal static class EachRule
{
    public static bool Refutes(TextReading reading, Figure f, Topic topic, Point point, Judgements judge) =>
        EachOther(reading, f, topic, point, judge) || ForEachOther(reading, f, topic, point, judge)
        || PerOther(reading, f, topic, point, judge);

    // "each passenger received": spending by resident is told of the residents.
    private static bool EachOther(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        if (topic.Unit.Kind != QuantityKind.Money || topic.Unit.Per is null || f.Base > 1
            || topic.Indicator.Denominator is not { Length: > 0 } denominator
            || !DenominatorRule.StemsOf(topic).Any(WordClasses.People.Contains))
            return false;
        var s = reading.Doc.Sentences[f.Sentence];
        for (var i = f.First - 1; i >= Math.Max(s.From, f.First - 8); i--)
        {
            var noun = reading.Tokens[i];
            if (i > s.From && reading.Tokens[i - 1].Lower is "each" or "every" or "per" && !topic.Denominator.Contains(noun.Stem)
                && (WordClasses.People.Contains(noun.Stem) ? IsNarrowed(reading.Tokens, i + 1) : WordClasses.Persons.Contains(noun.Stem)))
            {
                judge.Wrong(i - 1, f.Next, FindingKind.Denominator, $"{Words.State(reading, topic, point)}, out of {denominator}, not "
                    + $"by {noun.Lower}.", point.Id);
                return true;
            }
        }
        return false;
    }

    // "each person receiving care"; "each person living here" is anybody.
    private static bool IsNarrowed(TokenList t, int i) => i < t.Length && (t[i].Lower is "who" or "with"
        || (t[i].Lower.EndsWith("ing", StringComparison.Ordinal) && t[i].Lower is not "living"));

    // "8.2 students per classroom" of students per teacher; "the average family spends" of spending per visitor.
    private static bool PerOther(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        if (LabelBase(topic) is not { } named || Mean(reading, f) is not { } noun || reading.PlaceAt(noun) is not null)
            return false;
        var told = reading.Tokens[noun];
        if (told.Stem == named.Stem || topic.Names.Contains(told.Stem) || topic.Denominator.Contains(told.Stem)
            || (WordClasses.People.Contains(told.Stem) && !DenominatorRule.IsHousehold(told.Stem))
            || (BaseWords.At(reading.Tokens, noun) is { } x && BaseWords.At(new TokenList([named]), 0) is { } y && x.Equals(y)))
            return false;
        judge.Wrong(Math.Min(noun, f.First), Math.Max(noun + 1, f.Next), FindingKind.Denominator,
            $"{Words.State(reading, topic, point)}, per "
            + $"{named.Lower}, not per {told.Lower}.", point.Id);
        return true;
    }

    private static bool ForEachOther(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        if (Each(reading, f) is not { } noun || (LabelBase(topic) ?? OneOf(topic)) is not { } named
            || !IsOtherThan(topic, named, reading.Tokens[noun]))
            return false;
        judge.Wrong(noun - 1, f.Next, FindingKind.Denominator, $"{Words.State(reading, topic, point)}, per {named.Lower}, not for "
            + $"each {reading.Tokens[noun].Lower}.", point.Id);
        return true;
    }

    // "households" where the catalogue counts by one of them.
    private static Token? OneOf(Topic topic)
    {
        if (topic.Unit.Per != 1 || topic.Indicator.Denominator is not { } denominator)
            return null;
        var words = Tokenizer.Cut(denominator);
        for (var i = 0; i < words.Length; i++)
        {
            if (BaseWords.At(words, i) is not null)
                return words[i];
        }
        return null;
    }

    private static bool IsOtherThan(Topic topic, Token named, Token told) =>
        told.Stem != named.Stem && !topic.Denominator.Contains(told.Stem)
        && (!topic.LabelStems.Contains(told.Stem) || topic.Counted?.Head.Stem == told.Stem)
        && !(WordClasses.People.Contains(told.Stem) && (DenominatorRule.OfPersons(topic) || BaseWords.At(new TokenList([named]), 0) is
            { Family: BaseWords.People }));

    // "each library card was used for 4.7 loans": the noun of the subject.
    private static int? Each(TextReading reading, Figure f)
    {
        var (t, s) = (reading.Tokens, reading.Doc.Sentences[f.Sentence]);
        for (var i = s.From; i + 1 < f.First; i++)
        {
            if (t[i].Lower is "each" or "every" && t[i + 1].IsWord
                && (i == s.From || !t[i - 1].IsWord || t[i - 1].Lower is "that" or "means"))
                return Subject(reading, i + 1, f.First) is var noun && IsThing(reading, noun) ? noun : null;
        }
        return null;
    }

    // The last word of a name of two or three: what comes behind a common noun is a verb.
    private static int Subject(TextReading reading, int noun, int end)
    {
        var t = reading.Tokens;
        while (noun + 1 < end && t[noun + 1].IsWord && !DenominatorRule.Ends.Contains(t[noun + 1].Lower)
            && !WordClasses.Frame.Contains(t[noun + 1].Root)
            && !BaseReader.IsBase(t[noun].Lower) && !IsVerb(t[noun + 1].Lower) && reading.PlaceAt(noun + 1) is null)
            noun++;
        return noun;
    }

    private static bool IsVerb(string word) => word.EndsWith('s') || word.EndsWith("ed", StringComparison.Ordinal);

    private static bool IsThing(TextReading reading, int noun) => UnitTable.Words.At(reading.Tokens, noun) is null
        && NumberReader.At(reading.Tokens, noun) is null && reading.PlaceAt(noun) is null && !PerTime(reading.Tokens[noun].Lower)
        && !WordClasses.AreaKinds.Contains(reading.Tokens[noun].Lower);

    // The one thing that a label counts by: teacher in "Students per teacher".
    private static Token? LabelBase(Topic topic)
    {
        var label = topic.LabelTokens;
        for (var i = 0; i + 1 < label.Count; i++)
        {
            if (label[i].Is("per") && label[i + 1].IsWord && UnitTable.Words.At([label[i + 1]], 0) is null && !PerTime(label[i + 1].Lower))
                return label[i + 1];
        }
        return null;
    }

    private static bool PerTime(string word) => word is "hundred" or "thousand" or "million" or "quarter" or "shift" or "night"
        or "season" or "cent";

    // The noun behind "per" and the figure, or the one that "the average" stands before.
    private static int? Mean(TextReading reading, Figure f)
    {
        var (t, s) = (reading.Tokens, reading.Doc.Sentences[f.Sentence]);
        for (var i = f.Next; i + 1 < Math.Min(s.To, f.Next + 4) && t[i].IsWord; i++)
        {
            if (t[i].Is("per") && t[i + 1].IsWord)
                return UnitTable.Words.At(t, i + 1) is null && !PerTime(t[i + 1].Lower) && NumberReader.At(t, i + 1) is null ? i + 1 : null;
        }
        for (var i = s.From; i + 1 < Math.Min(f.First, s.From + 4); i++)
        {
            if (t[i].Lower is "average" or "typical" && t[i - (i > s.From ? 1 : 0)].Lower is "the" or "a" && t[i + 1].IsWord
                && (WordClasses.Persons.Contains(t[i + 1].Stem) || BaseWords.At(t, i + 1) is not null))
                return i + 1;
        }
        return null;
    }
}
