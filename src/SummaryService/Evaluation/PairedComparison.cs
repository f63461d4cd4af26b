namespace SummaryService.Evaluation;

/// <summary>What two runs on the same cases show.</summary>
public enum ComparisonVerdict
{
    /// <summary>The cases cannot tell them apart.</summary>
    CannotTell,

    /// <summary>The second is better.</summary>
    Better,

    /// <summary>The second is worse.</summary>
    Worse,
}

/// <summary>Two runs on the same cases, case by case (exact McNemar test: McNemar 1947, two-sided binomial on the cases that differ).</summary>
/// <param name="Metric">What was compared.</param>
/// <param name="Gained">Cases that only the second met.</param>
/// <param name="Lost">Cases that only the first met.</param>
/// <param name="Pairs">Cases that both were measured on.</param>
/// <param name="PValue">The chance of a difference at least this large when both are the same, 0 to 1.</param>
public sealed record PairedComparison(string Metric, int Gained, int Lost, int Pairs, double PValue)
{
    /// <summary>The chance below which a difference is believed.</summary>
    public const double Believed = 0.05;

    /// <summary>Gets what it shows.</summary>
    public ComparisonVerdict Verdict =>
        PValue >= Believed ? ComparisonVerdict.CannotTell : Gained > Lost ? ComparisonVerdict.Better : ComparisonVerdict.Worse;

    /// <summary>Gets the numbers in a sentence.</summary>
    public string Explanation => FormattableString.Invariant($"{Gained} gained and {Lost} lost of {Pairs} cases, p = {PValue:0.000}.");

    /// <summary>Compares two runs on one metric: grounded, main fact, readable or length.</summary>
    public static PairedComparison Of(EvaluationRun first, EvaluationRun second, string metric)
    {
        var of = MetricOf(metric);
        var before = first.Scores.ToDictionary(s => s.CaseId, of);
        var pairs = second.Scores.Where(s => before.ContainsKey(s.CaseId)).Select(s => (Was: before[s.CaseId], Is: of(s))).Where(p => p is { Was: not null, Is: not null }).ToList();
        var (gained, lost) = (pairs.Count(p => p is { Was: false, Is: true }), pairs.Count(p => p is { Was: true, Is: false }));
        return new PairedComparison(metric, gained, lost, pairs.Count, ExactP(gained, lost));
    }

    private static Func<CaseScore, bool?> MetricOf(string metric) => metric switch
    {
        "grounded" => s => s.Grounded,
        "main fact" => s => s.TellsMainFact,
        "readable" => s => s.Readable,
        "length" => s => s.LengthKept,
        _ => throw new ArgumentException($"There is no metric '{metric}'.", nameof(metric)),
    };

    private static double ExactP(int gained, int lost)
    {
        var n = gained + lost;
        var (term, tail) = (Math.Pow(0.5, n), 0.0);
        for (var k = 0; k <= Math.Min(gained, lost); k++)
        {
            tail += term;
            term *= (double)(n - k) / (k + 1);
        }
        return n == 0 ? 1 : Math.Min(1, 2 * tail);
    }
}
