using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Finds what a text says against itself or against the summaries below it: higher here, lower there.</summary>
internal static class ContradictionRule
{
    public static void Apply(TextReading reading, Judgements judge)
    {
        Undecided(reading, judge);
        foreach (var finding in judge.Findings)
        {
            if (finding is { Kind: FindingKind.Direction or FindingKind.Trend, Facts: [var a, var b] }
                && Reverse(reading, finding, (a, b), judge) is { } where)
                judge.Rename(finding, FindingKind.Contradiction, $"{where} says the reverse. {finding.Message}");
        }
    }

    // A comparison or a change that the facts refute, of two values of which the text or a summary below has told the truth.
    private static string? Reverse(TextReading reading, Finding finding, (string A, string B) facts, Judgements judge)
    {
        var sentence = SentenceAt(reading, finding.Start);
        foreach (var claim in judge.Claims)
        {
            if (claim.Start < finding.Start && Tells(claim, facts) && SentenceAt(reading, claim.Start) != sentence)
                return $"The text itself (“{claim.Quote}”)";
        }
        return reading.Index.ToldBelow.FirstOrDefault(b => b.Claims.Any(c => Tells(c, facts))) is { Title: { } title }
            ? $"The summary “{title}”" : null;
    }

    private static bool Tells(Claim claim, (string A, string B) facts) => claim is { Verdict: ClaimVerdict.Supported, Facts: [var a, var b] }
        && ((a, b) == facts || (b, a) == facts);

    private static int SentenceAt(TextReading reading, int at)
    {
        var sentences = reading.Doc.Sentences;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (at < reading.Tokens[sentences[i].To - 1].End)
                return i;
        }
        return sentences.Count;
    }

    // Where no fact decides.
    private static void Undecided(TextReading reading, Judgements judge)
    {
        var said = new Dictionary<Topic, (int Sign, string Where)>();
        foreach (var below in reading.Index.Below)
        {
            foreach (var (topic, sign) in below.Said)
                said.TryAdd(topic, (sign, $"The summary “{below.Title}”"));
        }
        foreach (var s in Statements.In(reading))
        {
            if (!said.TryGetValue(s.Topic, out var before))
                said[s.Topic] = (s.Sign, "The text itself");
            else if (before.Sign != s.Sign && !judge.HasErrorIn(s.First, s.Next))
                judge.Wrong(s.First, s.Next, FindingKind.Contradiction,
                    $"{before.Where} says that {s.Topic.Name} is {(before.Sign > 0 ? "higher" : "lower")} than what it is compared with.");
        }
    }
}
