using System.Collections.Frozen;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Tells whether a word of change states a change, with the word classes of Lexicon/changes.yaml.</summary>
internal static class ChangeWords
{
    private const int Doubt = 4, LongestAct = 14;

    private static readonly IReadOnlyDictionary<string, List<string>> File = LexiconFile.Read("changes");

    private static readonly PhraseTable Qualities = new("qualities");

    private static readonly FrozenSet<string> Plain = Set("plain"), Wish = Set("wish"), Unsure = Set("unsure"),
        AgesNoun = Set("agesnoun"), FallPhrase = Set("fallphrase"), BehindVerb = Set("behindverb"), Helping = Set("helping"),
        Surely = Set("surely"), SurelyNoun = Set("surelynoun"), BehindQuality = Set("behindquality"), Becomes = Set("becomes"),
        Wider = Set("wider"), Narrower = Set("narrower"), Intransitive = Set("intransitive"),
        Halted = Set("halted");

    /// <summary>Nouns of change.</summary>
    public static readonly FrozenSet<string> Nouns = Set("nouns");

    /// <summary>Gets 1 for a word that says that a gap became wider, −1 for narrower, or null.</summary>
    public static int? OfGap(string lower) => Wider.Contains(lower) ? 1 : Narrower.Contains(lower) ? -1 : null;

    /// <summary>Gets 1 or −1 for an indicator that is itself a rise or a fall, by its label, or null.</summary>
    public static int? MeasuredBy(IEnumerable<Token> label)
    {
        foreach (var token in label)
        {
            if (Nouns.Contains(token.Lower))
                return Comparisons.Trends.Has(token.Lower, "up") ? 1 : -1;
        }
        return null;
    }

    /// <summary>Finds a word of change; "up from 46" and "was down to 46" have one without a verb.</summary>
    public static (string Meaning, int Next)? At(TokenList t, int i)
    {
        if (t[i].Lower is "up" or "down" && i + 1 < t.Length && (t[i + 1].Is("from")
            || (t[i].Is("down") && t[i + 1].Is("to") && i > 0 && Helping.Contains(t[i - 1].Lower))))
            return (t[i].Lower, i + 1);
        // "up slightly on the year before"
        if (t[i].Lower is "up" or "down" && i + 1 < t.Length && (Comparisons.Sizes.At(t, i + 1)?.Next ?? i + 1) is var on
            && on + 1 < t.Length
            && t[on].Is("on") && (t[on + 1].Is("the") || t[on + 1].IsNumber))
            return (t[i].Lower, on);
        return Comparisons.Trends.At(t, i) ?? Quality(t, i) ?? Becoming(t, i);
    }

    // "has improved", "improved between 2019 and 2023"; "improved services" is none.
    private static (string Meaning, int Next)? Quality(TokenList t, int i) =>
        Qualities.At(t, i) is { } hit && ((i > 0 && t[i - 1].Lower is "has" or "have" or "had")
            || (hit.Next < t.Length && BehindQuality.Contains(t[hit.Next].Lower))) ? hit : null;

    // "waits are getting shorter", "has become larger"
    private static (string Meaning, int Next)? Becoming(TokenList t, int i) => Becomes.Contains(t[i].Lower) && i + 1 < t.Length
        && Comparisons.Directions.At(t, i + 1) is { Meaning: "up" or "down" } hit
        && t[i + 1].Lower is not ("over" or "above" or "below" or "under")
        && !(hit.Next < t.Length && t[hit.Next].IsWord && t[i + 1].Lower is "more" or "less") ? hit : null;

    /// <summary>Whether it is a statement: not a wish, a forecast, or part of a name.</summary>
    public static bool States(TokenList t, int i, Sentence s)
    {
        var before = i > s.From ? t[i - 1].Lower : ".";
        if (i + 1 < s.To && t[i + 1].Is("-") && t[i + 1].Glued)
            return false;
        if (before is "-" && t[i].Glued && t[i].Lower is not ("growing" or "rising"))
            return false;
        if (Plain.Contains(t[i].Lower) && Wish.Contains(before))
            return false;
        if (t[i].Is("ages") && AgesNoun.Contains(before))
            return false;
        if (i + 1 < s.To && (t[i].Lower is "falls" or "fall" or "falling" && FallPhrase.Contains(t[i + 1].Lower)
            || (t[i].Lower is "fell" or "fallen" && t[i + 1].Is("short"))))
            return false;
        if (t[i].Is("fall") && IsSeason(t, i, s))
            return false;
        if (t[i].Lower.EndsWith("ing", StringComparison.Ordinal) && IsGerund(t, i, s))
            return false;
        if (Nouns.Contains(t[i].Lower) && IsHalted(t, i + 1, s))
            return false;
        // "expected to reach 4,600 by 2040, a rise of nearly half"
        if (Nouns.Contains(t[i].Lower) && before is "a" or "an" && i > s.From + 1 && t[i - 2].Is(","))
            return !IsForecast(t, s.From, i);
        for (var k = i - 1; k >= Math.Max(s.From, i - Doubt); k--)
        {
            if (Unsure.Contains(t[k].Lower))
                return false;
        }
        return true;
    }

    /// <summary>Whether nothing but a change can be meant.</summary>
    public static bool IsPlainly(TokenList t, int i, int next) =>
        (SurelyNoun.Contains(t[i].Lower) && next < t.Length && t[next].Lower is "in" or "of")
            || Surely.Contains(next == i + 1 ? t[i].Lower : string.Join(' ', t[i..next].Select(x => x.Lower)));

    /// <summary>Whether it describes the noun behind it: "rising demand", "reduced funding".</summary>
    public static bool IsAdjective(TokenList t, int first, int next, Sentence s) =>
        next < s.To && t[next].IsWord && !BehindVerb.Contains(t[next].Lower)
            && !(first > s.From && Helping.Contains(t[first - 1].Lower)) && t[first].Lower[^1] is 'g' or 'd' or 'n';

    // "the decline was briefly interrupted": it was not one then.
    private static bool IsHalted(TokenList t, int verb, Sentence s) => verb + 1 < s.To && t[verb].Lower is "was" or "were" or "is"
        && (Halted.Contains(t[verb + 1].Lower) || (verb + 2 < s.To && Halted.Contains(t[verb + 2].Lower)));

    private static bool IsForecast(TokenList t, int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (t[k].Lower is "expected" or "projected" or "forecast" or "predicted")
                return true;
        }
        return false;
    }

    // "in the fall of 2021", "in the fall and winter"; but "in the fall in prices"
    private static bool IsSeason(TokenList t, int i, Sentence s) =>
        i > s.From + 1 && t[i - 1].Is("the") && t[i - 2].Lower is "in" or "during" or "by" or "since" or "until" or "late" or "early"
            && (i + 1 >= s.To || !(t[i + 1].Is("in") || (t[i + 1].Is("of") && !t[i + 2].IsNumber)));

    // "by reducing the wait", "and expanding services": an act, not a change.
    private static bool IsGerund(TokenList t, int i, Sentence s)
    {
        if (i + 1 < s.To && t[i + 1].Lower is "the" or "a" or "an" or "their" or "its" or "this" or "these")
            return true;
        // "unfilled posts and falling ratings": what falls takes no object.
        if (i == s.From || t[i - 1].Lower is not ("and" or ",") || (Intransitive.Contains(t[i].Lower) && i + 1 < s.To && t[i + 1].IsWord
            && !BehindVerb.Contains(t[i + 1].Lower)))
            return false;
        for (var k = i - 1; k >= Math.Max(s.From, i - LongestAct); k--)
        {
            if (Helping.Contains(t[k].Lower) && t[k].Lower is not ("still" or "had"))
                return false;
        }
        return true;
    }

    private static FrozenSet<string> Set(string name) => File[name].ToFrozenSet();
}
