using Microsoft.Extensions.AI;
using Polly;
using SummaryService.Generation.Cost;

namespace SummaryService.Generation.Resilience;

/// <summary>One question on its way through the pipeline: counts its requests and keeps money put aside for the one in flight.</summary>
/// <param name="messages">What is sent.</param>
/// <param name="options">How.</param>
/// <param name="mostUsd">The most that one request can cost, or null when the price is unknown (and allowed).</param>
/// <param name="likelyTokens">Tokens in and out, for the rate limit.</param>
internal sealed class ModelCall(IReadOnlyList<ChatMessage> messages, ChatOptions options, decimal? mostUsd, int likelyTokens)
    : IAsyncDisposable
{
    public static readonly ResiliencePropertyKey<ModelCall> Key = new("model-call");

    private BudgetReservation? reservation;
    private Budget? asked;

    public IReadOnlyList<ChatMessage> Messages => messages;

    public ChatOptions Options => options;

    public int LikelyTokens => likelyTokens;

    /// <summary>Gets the requests sent so far.</summary>
    public int Attempts { get; private set; }

    /// <summary>Gets or sets whether the first request has waited for its turn already.</summary>
    public bool HasTurn { get; set; }

    /// <summary>Puts money aside for the next request; what was put aside for a request whose end is unknown counts as spent.</summary>
    /// <exception cref="ModelFault">The request could pass the budget.</exception>
    public async ValueTask ReserveAsync(Budget budget, CancellationToken ct)
    {
        if (mostUsd is not { } most || reservation is not null)
            return;
        asked = budget;
        (reservation, var why) = await budget.ReserveAsync(most, ct);
        if (reservation is null)
            throw new ModelFault(FaultKind.OverBudget, why, answered: true);
    }

    /// <summary>Counts a request that is sent now.</summary>
    public void Sent() => Attempts++;

    /// <summary>A request ended without an answer: money for one that the server may have worked on is spent, the rest stays put
    /// aside.</summary>
    public void Lost(Exception failure)
    {
        if (failure is ModelFault { Answered: true })
            return;
        reservation?.Settle(reservation.Usd);
        reservation = null;
    }

    /// <summary>The question was answered at a known cost, or at an unknown one (null), which counts as the most.</summary>
    public void Settle(decimal? costUsd) => reservation?.Settle(costUsd ?? reservation.Usd);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        reservation?.Dispose();
        if (asked is not null)
            await asked.TellEndAsync();
    }
}
