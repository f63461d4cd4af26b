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
            if (finding is { Kind: FindingKind.Direction, Facts: [var a, var b] } && Reverse(reading, finding, (a, b), judge) is { } where)
                judge.Rename(finding, FindingKind.Contradiction, $"{where} says the reverse. {finding.Message}");
        }
    }

    // A comparison that the facts refute, of two values of which the text or a summary below has told the truth.
    private static string? Reverse(TextReading reading, Finding finding, (string A, string B) facts, Judgements judge)
    {
        var sentence = SentenceAt(reading, finding.Start);
        var before = judge.Claims.Where(c => c is { Verdict: ClaimVerdict.Supported, Facts.Count: > 0 } && c.Start < finding.Start
            && SentenceAt(reading, c.Start) != sentence).ToList();
        if (before.Find(c => Tells(c, facts)) is { } told)
            return $"The text itself (“{told.Quote}”)";
        // Both values stand there, though nothing compares them.
        if (before.Find(c => c.Facts is [var only] && only == facts.A) is { } a && before.Find(c => c.Facts is [var only]
            && only == facts.B) is { } b)
            return $"The text itself (“{a.Quote}”, “{b.Quote}”)";
        return reading.Index.ToldBelow.FirstOrDefault(b => b.Claims.Any(c => Tells(c, facts))) is { Title: { } title }
            ? $"The summary “{title}”" : null;
    }

    private static bool Tells(Claim claim, (string A, string B) facts) =>
        claim is { Verdict: ClaimVerdict.Supported, Facts: [var a, var b] } && ((a, b) == facts || (b, a) == facts);

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
