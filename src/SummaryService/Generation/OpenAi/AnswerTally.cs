using Microsoft.Extensions.AI;
using SummaryService.Generation.Cost;

namespace SummaryService.Generation.OpenAi;

/// <summary>Adds up what the questions for one text took.</summary>
internal sealed class AnswerTally(ModelPrice? price, TimeProvider clock, long? seed)
{
    private readonly long started = clock.GetTimestamp();
    private int questions;
    private int? input;
    private int? output;
    private bool unknown;
    private string raw = "";
    private string? reason;

    /// <summary>Gets or sets the requests sent so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Gets the time so far.</summary>
    public TimeSpan Took => clock.GetElapsedTime(started);

    /// <summary>Adds an answer.</summary>
    /// <returns>Its cost in US dollars, or null when it is not known.</returns>
    public decimal? Add(ChatResponse response)
    {
        questions++;
        (raw, reason) = (response.Text, response.FinishReason?.Value);
        var (inTokens, outTokens) = (Int(response.Usage?.InputTokenCount), Int(response.Usage?.OutputTokenCount));
        unknown |= inTokens is null || outTokens is null;
        input = unknown ? null : (input ?? 0) + inTokens;
        output = unknown ? null : (output ?? 0) + outTokens;
        return inTokens is { } i && outTokens is { } o ? price?.Of(i, o) : null;
    }

    /// <summary>Gets the record of everything so far.</summary>
    public CallRecord Record() => new(raw, reason, input, output, Cost(), Took, Attempts, seed);

    // Requests without an answer may still have been billed, but no bill for them is known; the budget counts them at the most they can
    // cost.
    private decimal? Cost() => price is null || unknown || questions == 0 ? null : price.Of(input ?? 0, output ?? 0);

    private static int? Int(long? value) => value is >= 0 and <= int.MaxValue ? (int)value : null;
}
