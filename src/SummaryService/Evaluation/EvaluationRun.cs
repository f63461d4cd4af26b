using SummaryService.Grounding;
using SummaryService.Votes;

namespace SummaryService.Evaluation;

/// <summary>How one candidate did on one case; what could not be measured is null, never false.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Text">The text, or null when none was written.</param>
/// <param name="Failure">Why none was written, or null.</param>
/// <param name="Grounded">Whether the check found no error.</param>
/// <param name="TellsMainFact">Whether a supported claim tells a main fact; null also when the case requires none.</param>
/// <param name="Readable">Whether grade and sentence length keep the limits of the level.</param>
/// <param name="LengthKept">Whether the number of words keeps the limits of the level.</param>
/// <param name="Grade">The Flesch-Kincaid grade.</param>
/// <param name="Words">The number of words.</param>
/// <param name="Findings">What the check found.</param>
public sealed record CaseScore(string CaseId, string? Text, string? Failure, bool? Grounded, bool? TellsMainFact, bool? Readable, bool? LengthKept,
    double? Grade, int? Words, IReadOnlyList<Finding> Findings);

/// <summary>A share with its interval.</summary>
/// <param name="Metric">What was measured.</param>
/// <param name="Good">Cases that met it.</param>
/// <param name="Measured">Cases on which it could be measured.</param>
public sealed record Rate(string Metric, int Good, int Measured)
{
    /// <summary>Gets the share, 0 to 1, or null when nothing was measured.</summary>
    public double? Share => Measured == 0 ? null : (double)Good / Measured;

    /// <summary>Gets the 95 per cent Wilson interval of the share, or null when nothing was measured.</summary>
    public WilsonInterval? Interval => Measured == 0 ? null : WilsonInterval.For(Good, Measured);
}

/// <summary>One candidate on one dataset.</summary>
/// <param name="Candidate">prompt@version:writer.</param>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="DataHash">The hash of the data that the texts were written from.</param>
/// <param name="At">When.</param>
/// <param name="Scores">The scores, in the order of the dataset.</param>
/// <param name="CostUsd">The cost, or null when it is not known.</param>
public sealed record EvaluationRun(string Candidate, string Dataset, string DataHash, DateTimeOffset At, IReadOnlyList<CaseScore> Scores, decimal? CostUsd)
{
    /// <summary>Gets every metric's rate.</summary>
    public IReadOnlyList<Rate> Rates =>
        [
            new("written", Scores.Count(s => s.Text is not null), Scores.Count),
            RateOf("grounded", s => s.Grounded),
            RateOf("main fact", s => s.TellsMainFact),
            RateOf("readable", s => s.Readable),
            RateOf("length", s => s.LengthKept),
        ];

    private Rate RateOf(string metric, Func<CaseScore, bool?> of) => new(metric, Scores.Count(s => of(s) == true), Scores.Count(s => of(s) is not null));
}
