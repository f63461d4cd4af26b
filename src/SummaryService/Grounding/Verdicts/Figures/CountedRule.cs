using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>A number of one thing is no number of another: pairs are not birds, posts not people, points of an index nothing that can be
/// counted, per cent no number at all, and a rate no total.</summary>
internal static class CountedRule
{
    private const int LongestTotal = 8;

    /// <summary>Whether a figure that states a value, or a difference of two, counts something else than the indicator.</summary>
    public static bool Refutes(TextReading reading, Figure f, Topic topic, string text, string[] facts, Judgements judge)
    {
        if (f.Weak || f.Shape != FigureShape.Amount || f.Unit is not null || f.Base is not null)
            return false;
        if (topic.Unit.Per > 100 && TellsTotal(reading, f) is { } total)
            return Wrong(reading, f, f.NumberAt, total, FindingKind.Denominator, text, facts, judge);
        if (topic.Counted is not { } counted || CountedThing.Told(reading, f, counted.Beside) is not (>= 0 and var told) || reading.PlaceAt(told) is not null)
            return false;
        var noun = reading.Tokens[told];
        return IsAnother(reading, topic, counted, noun, told)
            && Wrong(reading, f, told, told + 1, FindingKind.Unit, text, facts, judge);
    }

    private static bool IsAnother(TextReading reading, Topic topic, CountedThing counted, Token noun, int at)
    {
        var isPerson = WordClasses.People.Contains(noun.Stem) || WordClasses.Persons.Contains(noun.Stem);
        if (topic.Unit.IsScore)
            return CountedThing.IsPlural(noun) && (isPerson || counted.Beside.Contains(noun.Stem));
        // Where the catalogue says "per hundred", a text may leave that out.
        if (topic.Unit is { Kind: QuantityKind.Share, Per: 100 } && UnitTable.Words.Has(topic.Indicator.Unit, "percent"))
            return CountedThing.IsPlural(noun) && (isPerson || IsOfLabel(topic, noun)) && !SpeaksOfHundred(reading);
        if (topic.Unit.Kind is not (QuantityKind.Plain or QuantityKind.Share))
            return false;
        if (WordClasses.Holders.Contains(counted.Head.Stem))
            return counted.Beside.Contains(noun.Stem) && noun.Stem != counted.Head.Stem && !IsOwn(topic, noun)
                && (CountedThing.IsPlural(noun) || reading.Tokens[at - 1].Is("of"));
        return WordClasses.Repeated.Contains(counted.Head.Stem) && topic.Unit.Kind == QuantityKind.Plain
            && noun.Lower is "people" or "persons" or "residents" or "individuals";
    }

    private static bool IsOfLabel(Topic topic, Token noun) => topic.LabelStems.Contains(noun.Stem) || topic.Denominator.Contains(noun.Stem);

    // The category, or the noun of the catalogue, is counted all the same.
    private static bool IsOwn(Topic topic, Token noun) => topic.CategoryStems.Contains(noun.Stem)
        || topic.NounTokens.Any(t => t.Stem == noun.Stem);

    // "Of every 100 fires, 41 fires …": the base is told somewhere.
    private static bool SpeaksOfHundred(TextReading reading) => reading.Contains(0, reading.Tokens.Length, t =>
        t.Value == 100 || t.Is("hundred"));

    // "56 machines for the whole of the country", "a total of 56 machines": the end of the words, or null.
    private static int? TellsTotal(TextReading reading, Figure f)
    {
        var (t, s) = (reading.Tokens, reading.Doc.Sentences[f.Sentence]);
        if (f.First > s.From + 1 && t[f.First - 1].Is("of") && t[f.First - 2].Is("total"))
            return f.Next;
        for (var i = f.Next; i + 1 < Math.Min(s.To, f.Next + LongestTotal) && (t[i].IsWord || t[i].Is("-")); i++)
        {
            if (t[i].Is("per") || t[i].Is("every"))
                return null;
            if (t[i].Is("altogether") || (t[i].Is("in") && t[i + 1].Lower is "all" or "total"))
                return i + 1;
            if (t[i].Is("whole") && t[i + 1].Is("of") && t[i - 1].Is("the"))
                return i + 1;
        }
        return null;
    }

    private static bool Wrong(TextReading reading, Figure f, int told, int next, FindingKind kind, string text, string[] facts,
        Judgements judge)
    {
        var (from, to) = (Math.Min(f.First, told), Math.Max(f.Next, next));
        judge.Wrong(from, to, kind, $"{text} That is not {reading.Doc.Quote(from, to)}.", facts);
        return true;
    }
}
