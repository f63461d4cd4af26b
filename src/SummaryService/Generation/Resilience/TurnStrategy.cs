using Microsoft.Extensions.AI;
using Polly;
using SummaryService.Generation.Cost;

namespace SummaryService.Generation.Resilience;

/// <summary>Before each request: waits for the rate limits, then puts money aside. A retry is a request like any other.</summary>
internal sealed class TurnStrategy(RateLimits rates, Budget budget) : ResilienceStrategy<ChatResponse>
{
    protected override async ValueTask<Outcome<ChatResponse>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<ChatResponse>>> callback, ResilienceContext context, TState state)
    {
        var call = context.Properties.GetValue(ModelCall.Key, null!);
        try
        {
            if (!call.HasTurn)
                await rates.WaitAsync(call.LikelyTokens, context.CancellationToken);
            call.HasTurn = false;
            await call.ReserveAsync(budget, context.CancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException or ModelFault)
        {
            return Outcome.FromException<ChatResponse>(e);
        }
        return await callback(context, state);
    }
}

/// <summary>The strategy has no settings of its own; Polly asks for a name to report.</summary>
internal sealed class TurnStrategyOptions : ResilienceStrategyOptions
{
    public TurnStrategyOptions() => Name = "turn";
}
