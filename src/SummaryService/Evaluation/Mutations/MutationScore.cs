using SummaryService.Grounding;
using SummaryService.Grounding.Text;

namespace SummaryService.Evaluation.Mutations;

/// <summary>One mutation that the check did not find.</summary>
/// <param name="TextId">The true text that it was made of.</param>
/// <param name="Mutation">The error.</param>
public sealed record Miss(string TextId, Mutation Mutation);

/// <summary>One true text in which the check found an error.</summary>
/// <param name="TextId">The text.</param>
/// <param name="Finding">The finding.</param>
public sealed record FalseAlarm(string TextId, Finding Finding);

/// <summary>How many errors of one kind were made and found.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Made">Errors made.</param>
/// <param name="Found">Errors in whose sentence the check found an error.</param>
/// <param name="Exact">Errors where the finding overlaps the changed words.</param>
/// <param name="Named">Errors that were found and called by their kind.</param>
public sealed record KindScore(FindingKind Kind, int Made, int Found, int Exact, int Named)
{
    /// <summary>Gets the share found, 0 to 1, or null when none was made.</summary>
    public double? Recall => Made == 0 ? null : (double)Found / Made;
}

/// <summary>What a check finds of errors that are known to be there, and what it finds where there is none.</summary>
/// <param name="Kinds">The score of each kind.</param>
/// <param name="Texts">True texts read.</param>
/// <param name="Misses">What was not found.</param>
/// <param name="FalseAlarms">What was found in true texts.</param>
public sealed record MutationScore(IReadOnlyList<KindScore> Kinds, int Texts, IReadOnlyList<Miss> Misses,
    IReadOnlyList<FalseAlarm> FalseAlarms)
{
    /// <summary>Gets the number of errors made.</summary>
    public int Made => Kinds.Sum(k => k.Made);

    /// <summary>Gets the share of all errors found, 0 to 1, or null when none was made.</summary>
    public double? Recall => Made == 0 ? null : (double)Kinds.Sum(k => k.Found) / Made;

    /// <summary>Gets the share of true texts in which an error was found, 0 to 1, or null without texts.</summary>
    public double? FalseAlarmRate => Texts == 0 ? null : (double)FalseAlarms.Select(a => a.TextId).Distinct().Count() / Texts;

    /// <summary>Measures a check.</summary>
    /// <param name="texts">True texts.</param>
    /// <param name="check">The check.</param>
    /// <param name="seed">Decides what is not decided by the texts.</param>
    /// <param name="ct">Stops between texts.</param>
    public static MutationScore Measure(IReadOnlyList<TrueText> texts, GroundingCheck check, int seed, CancellationToken ct)
    {
        var tallies = MutationSource.Kinds.ToDictionary(k => k, _ => new int[4]);
        var (misses, alarms) = (new List<Miss>(), new List<FalseAlarm>());
        foreach (var text in texts)
        {
            ct.ThrowIfCancellationRequested();
            alarms.AddRange(check.Check(text.Text, text.Sheet).Findings.Where(f => f.Severity == Severity.Error)
                .Select(f => new FalseAlarm(text.Id, f)));
            foreach (var mutation in MutationSource.Of(text, new Random(seed)))
                Tally(text, mutation, check, tallies[mutation.Kind], misses);
        }
        return new MutationScore([.. tallies.Select(t => new KindScore(t.Key, t.Value[0], t.Value[1], t.Value[2], t.Value[3]))],
            texts.Count, misses, alarms);
    }

    private static void Tally(TrueText text, Mutation mutation, GroundingCheck check, int[] tally, List<Miss> misses)
    {
        tally[0]++;
        var (start, end) = SentenceAround(mutation);
        // Causes and judgements are warnings; everything else must stop the text.
        var findings = check.Check(mutation.Text, text.Sheet).Findings
            .Where(f => f.Kind is not (FindingKind.Readability or FindingKind.Style)
                && (f.Severity == Severity.Error || mutation.Kind == FindingKind.Inference))
            .Where(f => f.Start < end && start < f.End).ToList();
        if (findings.Count == 0)
            misses.Add(new Miss(text.Id, mutation));
        tally[1] += findings.Count > 0 ? 1 : 0;
        tally[2] += findings.Any(f => f.Start < mutation.End && mutation.Start < f.End) ? 1 : 0;
        tally[3] += findings.Any(f => f.Kind == mutation.Kind) ? 1 : 0;
    }

    private static (int Start, int End) SentenceAround(Mutation mutation)
    {
        var document = TextDocument.Read(mutation.Text);
        var (start, end) = (mutation.Start, mutation.End);
        foreach (var sentence in document.Sentences)
        {
            var (from, to) = (document.Tokens[sentence.From].Start, document.Tokens[sentence.To - 1].End);
            if (from < mutation.End && mutation.Start < to)
                (start, end) = (Math.Min(start, from), Math.Max(end, to));
        }
        return (start, end);
    }
}
