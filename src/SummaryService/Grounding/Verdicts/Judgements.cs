using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Collects claims and findings; the first judgement of a place stands.</summary>
internal sealed class Judgements(TextReading reading)
{
    private readonly List<Claim> claims = [];
    private readonly List<Finding> findings = [];
    private readonly Dictionary<(int, int), Severity> known = [];
    private readonly bool[] wrong = new bool[reading.Tokens.Length];
    private readonly bool[] judged = new bool[reading.Tokens.Length];

    public IReadOnlyList<Claim> Claims => [.. claims.OrderBy(c => c.Start).ThenBy(c => c.End)];

    public IReadOnlyList<Finding> Findings => [.. findings.OrderBy(f => f.Start).ThenBy(f => f.End)];

    public void Supported(int first, int next, string rule, params string[] facts)
    {
        Add(first, next, ClaimVerdict.Supported, rule, facts);
        if (facts.Length > 1 && reading.FigureAt(first) is { } figure && figure.First == first)
            reading.Derivations[figure] = facts;
    }

    public void NotCheckable(int first, int next, string rule) => Add(first, next, ClaimVerdict.NotCheckable, rule, []);

    /// <summary>Records a claim that the facts contradict, with its error.</summary>
    public void Wrong(int first, int next, FindingKind kind, string message, params string[] facts)
    {
        Add(first, next, kind is FindingKind.Unsupported ? ClaimVerdict.Unsupported : ClaimVerdict.Contradicted, message, facts);
        Find(first, next, kind, Severity.Error, message, facts);
    }

    /// <summary>Records words that nobody can check, so that nothing wrong gets out among them.</summary>
    public void Unread(int first, int next, string message)
    {
        Add(first, next, ClaimVerdict.NotCheckable, message, []);
        Find(first, next, FindingKind.Unsupported, Severity.Error, message, []);
    }

    /// <summary>Records something that an editor should look at.</summary>
    public void Doubtful(int first, int next, FindingKind kind, string message, params string[] facts) =>
        Find(first, next, kind, Severity.Warning, message, facts);

    /// <summary>Records that the check itself failed, at the first word, since no place is to blame.</summary>
    public void Failed(string message) => Find(0, Math.Min(1, reading.Tokens.Length), FindingKind.Unsupported, Severity.Error, message, []);

    /// <summary>Gives a finding another name and reason.</summary>
    public void Rename(Finding finding, FindingKind kind, string message) =>
        findings[findings.IndexOf(finding)] = finding with { Kind = kind, Message = message };

    /// <summary>Whether any of some tokens belongs to a claim that was judged.</summary>
    public bool HasClaimIn(int first, int next) => judged.AsSpan(first, next - first).Contains(true);

    public bool HasErrorIn(int first, int next)
    {
        return wrong.AsSpan(first, next - first).Contains(true);
    }

    // A total names the facts that it was made of.
    private static string[] Apart(string[] facts) => facts.Length == 0 || (facts.Length == 1
        && !facts[0].Contains(Totals.Plus, StringComparison.Ordinal)) ? facts : [.. facts.SelectMany(f => f.Split(Totals.Plus)).Distinct()];

    private void Add(int first, int next, ClaimVerdict verdict, string rule, string[] facts)
    {
        var (start, end) = (reading.Tokens[first].Start, reading.Tokens[next - 1].End);
        judged.AsSpan(first, next - first).Fill(true);
        claims.Add(new Claim(start, end, reading.Doc.Text[start..end], verdict, Apart(facts), rule));
    }

    private void Find(int first, int next, FindingKind kind, Severity severity, string message, string[] facts)
    {
        var (start, end) = (reading.Tokens[first].Start, reading.Tokens[next - 1].End);
        if (known.TryGetValue((start, end), out var before) && before >= severity)
            return;
        known[(start, end)] = severity;
        if (severity == Severity.Error)
            wrong.AsSpan(first, next - first).Fill(true);
        findings.Add(new Finding(start, end, reading.Doc.Text[start..end], kind, severity, message, Apart(facts)));
    }
}
