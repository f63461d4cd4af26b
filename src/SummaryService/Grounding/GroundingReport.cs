
namespace SummaryService.Grounding;

/// <summary>What a check found out about one claim.</summary>
public enum ClaimVerdict
{
    /// <summary>The facts say so.</summary>
    Supported,

    /// <summary>The facts say otherwise.</summary>
    Contradicted,

    /// <summary>No fact says so.</summary>
    Unsupported,

    /// <summary>The check could not tell what the claim is about.</summary>
    NotCheckable,
}

/// <summary>Kinds of findings; the command line prints them in lower case, with a dash in no-data.</summary>
public enum FindingKind
{
    /// <summary>A wrong figure.</summary>
    Number,

    /// <summary>A right figure in a wrong unit.</summary>
    Unit,

    /// <summary>A right figure out of a wrong base.</summary>
    Denominator,

    /// <summary>Higher told as lower, or the reverse.</summary>
    Direction,

    /// <summary>A change over time that the series does not show.</summary>
    Trend,

    /// <summary>A figure of another time.</summary>
    Period,

    /// <summary>A figure of another indicator, group or area.</summary>
    Subject,

    /// <summary>A sum, difference, ratio or share that does not compute.</summary>
    Arithmetic,

    /// <summary>A statement where there is no data.</summary>
    NoData,

    /// <summary>The text contradicts itself or the summaries below it.</summary>
    Contradiction,

    /// <summary>A statement that no fact supports.</summary>
    Unsupported,

    /// <summary>A cause, a forecast, a judgement, praise or blame.</summary>
    Inference,

    /// <summary>Too hard to read.</summary>
    Readability,

    /// <summary>Against the house style.</summary>
    Style,
}

/// <summary>How bad a finding is: an error never goes out unseen.</summary>
public enum Severity
{
    /// <summary>An editor should look.</summary>
    Warning,

    /// <summary>The text must not be published as it is.</summary>
    Error,
}

/// <summary>One thing that the text claims.</summary>
/// <param name="Start">UTF-16 offset of the first character.</param>
/// <param name="End">UTF-16 offset after the last character.</param>
/// <param name="Quote">The words.</param>
/// <param name="Verdict">What the check found out.</param>
/// <param name="Facts">The ids of the facts that decided it.</param>
/// <param name="Rule">Why, in one plain sentence that names the value.</param>
public sealed record Claim(int Start, int End, string Quote, ClaimVerdict Verdict, IReadOnlyList<string> Facts, string Rule);

/// <summary>One thing that is wrong, or may be.</summary>
/// <param name="Start">UTF-16 offset of the first character.</param>
/// <param name="End">UTF-16 offset after the last character.</param>
/// <param name="Quote">The words.</param>
/// <param name="Kind">What kind of error.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Message">One plain sentence that names the fact, in words that a writer can act on.</param>
/// <param name="Facts">The ids of the facts that decided it; empty when none did.</param>
public sealed record Finding(int Start, int End, string Quote, FindingKind Kind, Severity Severity, string Message,
    IReadOnlyList<string> Facts);

/// <summary>How hard a text is to read.</summary>
/// <param name="Grade">Flesch-Kincaid grade with indicator names left out, or null when there is no sentence.</param>
/// <param name="Words">Words in the text.</param>
/// <param name="LongestSentence">Words in the longest sentence.</param>
public sealed record Readability(double? Grade, int Words, int LongestSentence);

/// <summary>The outcome of checking one text against one sheet.</summary>
/// <param name="Claims">Every claim found, in order of the text.</param>
/// <param name="Findings">Every problem found, in order of the text.</param>
/// <param name="Readability">How hard it is to read.</param>
public sealed record GroundingReport(IReadOnlyList<Claim> Claims, IReadOnlyList<Finding> Findings, Readability Readability)
{
    /// <summary>Gets whether no finding is an error.</summary>
    public bool Passes => Findings.All(f => f.Severity != Severity.Error);

    /// <summary>Gets pass, warn or fail.</summary>
    public string Verdict => Findings.Count == 0 ? "pass" : Passes ? "warn" : "fail";

    /// <summary>Gets the share of claims with a verdict, 0 to 1, or null when the text makes no claim.</summary>
    public double? Coverage => Claims.Count == 0 ? null : (double)Claims.Count(c => c.Verdict != ClaimVerdict.NotCheckable) / Claims.Count;
}
