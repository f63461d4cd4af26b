namespace SummaryService.Evaluation;

/// <summary>Whether a candidate may go live.</summary>
/// <param name="Passed">Whether it may.</param>
/// <param name="Reasons">Why, or why not, one sentence each.</param>
public sealed record GateResult(bool Passed, IReadOnlyList<string> Reasons)
{
    /// <summary>The least share of texts without an error that a candidate needs.</summary>
    public const double LeastGrounded = 0.95;

    /// <summary>Judges a candidate alone, and against a baseline where there is one.</summary>
    public static GateResult Judge(EvaluationRun candidate, EvaluationRun? baseline)
    {
        var grounded = candidate.Rates.Single(r => r.Metric == "grounded");
        var written = candidate.Rates.Single(r => r.Metric == "written");
        var against = new List<string>();
        if (grounded.Share is not { } share)
            against.Add("Nothing was measured: no text was written.");
        else if (share < LeastGrounded)
            against.Add(FormattableString.Invariant($"{grounded.Good} of {grounded.Measured} texts have no error; {LeastGrounded:P0} are needed."));
        if (written.Good < written.Measured)
            against.Add($"{written.Measured - written.Good} of {written.Measured} cases got no text.");
        if (baseline is not null && PairedComparison.Of(baseline, candidate, "grounded") is { Verdict: ComparisonVerdict.Worse } worse)
            against.Add($"It is worse than {baseline.Candidate}: {worse.Explanation}");
        return against.Count > 0 ? new(false, against) : new(true, ["Every text was written and the share without an error is high enough."]);
    }
}
