namespace SummaryService.Generation.Resilience;

/// <summary>What went wrong with one request.</summary>
internal enum FaultKind
{
    /// <summary>No answer, a server error, or an answer that cannot be read: worth another try.</summary>
    Unreachable,

    /// <summary>Too many requests: worth another try after a wait.</summary>
    RateLimited,

    /// <summary>The content filter refused the question: another try gets the same.</summary>
    Refused,

    /// <summary>The server does not take JSON schemas.</summary>
    SchemaUnsupported,

    /// <summary>The request itself was refused: key, deployment, parameters, quota.</summary>
    Rejected,

    /// <summary>The request was not sent because it could pass the budget.</summary>
    OverBudget,
}

/// <summary>One request failed in a way that is expected of a server. Never leaves a writer, which turns it into a result.</summary>
/// <param name="kind">What went wrong.</param>
/// <param name="detail">What an operator needs to know; holds no secret.</param>
/// <param name="retryAfter">The wait that the server asked for, or null.</param>
/// <param name="answered">Whether the server ended the request itself, so that nothing was produced that could be billed.</param>
/// <param name="inner">The cause, or null.</param>
internal sealed class ModelFault(FaultKind kind, string detail, TimeSpan? retryAfter = null, bool answered = false, Exception? inner = null)
    : Exception(detail, inner)
{
    public FaultKind Kind { get; } = kind;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    public bool Answered { get; } = answered;

    public bool IsTransient => Kind is FaultKind.Unreachable or FaultKind.RateLimited;
}
