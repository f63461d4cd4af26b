namespace SummaryService.Generation;

/// <summary>Why a writer gave no draft.</summary>
public enum GenerationFailure
{
    /// <summary>The model or its content filter refused.</summary>
    Refused,

    /// <summary>The answer was cut off at the token limit.</summary>
    Truncated,

    /// <summary>The answer was empty.</summary>
    Empty,

    /// <summary>The answer did not follow the schema.</summary>
    OffSchema,

    /// <summary>The answer was not in English.</summary>
    WrongLanguage,

    /// <summary>The answer repeated the prompt.</summary>
    RepeatedPrompt,

    /// <summary>No recording exists for the request.</summary>
    NotRecorded,

    /// <summary>The server could not be reached, or failed, after every retry.</summary>
    Unreachable,

    /// <summary>The server kept asking to wait, after every retry.</summary>
    RateLimited,

    /// <summary>The time allowed for an answer ran out.</summary>
    TimedOut,

    /// <summary>The server refused the request itself: key, deployment, parameters.</summary>
    Rejected,

    /// <summary>The call would pass the budget, or its price is unknown.</summary>
    OverBudget,
}

/// <summary>What came of asking a writer.</summary>
public abstract record GenerationResult
{
    private GenerationResult() { }

    /// <summary>A text was written.</summary>
    public sealed record Written(Draft Draft) : GenerationResult;

    /// <summary>No text was written.</summary>
    /// <param name="Failure">The named outcome.</param>
    /// <param name="Detail">What an operator needs to know; holds no secret.</param>
    /// <param name="Call">What the call cost all the same, or null when none was made.</param>
    public sealed record Failed(GenerationFailure Failure, string Detail, CallRecord? Call = null) : GenerationResult;
}

/// <summary>A text as written, before any check.</summary>
/// <param name="Text">The text that readers would see.</param>
/// <param name="FactIds">The ids of the facts that each sentence says it uses, in order of sentences; empty when the writer does not
/// say.</param>
/// <param name="Call">How it came about.</param>
public sealed record Draft(string Text, IReadOnlyList<IReadOnlyList<string>> FactIds, CallRecord Call);

/// <summary>How an answer came about. Zero cost is a fact only for writers that cost nothing; unknown is null.</summary>
/// <param name="RawAnswer">The answer as received.</param>
/// <param name="FinishReason">Why the model stopped, or null.</param>
/// <param name="InputTokens">Tokens in, or null when the server did not say.</param>
/// <param name="OutputTokens">Tokens out, or null when the server did not say.</param>
/// <param name="CostUsd">The price in US dollars, or null when it is not known.</param>
/// <param name="Latency">Time from request to answer, all attempts together.</param>
/// <param name="HttpAttempts">Requests sent, retries included; 0 when no server was asked.</param>
/// <param name="Seed">The seed sent, or null.</param>
public sealed record CallRecord(string RawAnswer, string? FinishReason, int? InputTokens, int? OutputTokens,
    decimal? CostUsd, TimeSpan Latency, int HttpAttempts, long? Seed = null)
{
    /// <summary>A record of a text made without any server.</summary>
    public static CallRecord Local(string text) => new(text, "stop", 0, 0, 0, TimeSpan.Zero, 0);
}
