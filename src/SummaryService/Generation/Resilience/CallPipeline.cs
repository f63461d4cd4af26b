using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using SummaryService.Generation.Cost;
using SummaryService.Generation.OpenAi;

namespace SummaryService.Generation.Resilience;

/// <summary>The one pipeline that every request of a writer goes through, from the outside in:
/// total timeout, retries, turn (rates and budget), circuit breaker, timeout of one request.</summary>
internal sealed class CallPipeline : IDisposable
{
    // Fewer failures than this say nothing about the server; the window is Polly's usual one.
    private const int LeastRequests = 10;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly OpenAiOptions options;
    private readonly Budget budget;
    private readonly TimeProvider clock;
    private readonly Random random;
    private readonly EngineStatus status;
    private readonly ILogger log;
    private readonly Lock chance = new();
    private readonly RateLimits rates;
    private readonly Parking parking;
    private readonly AdaptiveConcurrency places;
    private readonly ResiliencePipeline<ChatResponse> pipeline;

    public CallPipeline(OpenAiOptions options, Budget budget, TimeProvider clock, Random random, EngineStatus status, ILogger log)
    {
        (this.options, this.budget, this.clock, this.random, this.status, this.log) = (options, budget, clock, random, status, log);
        rates = new RateLimits(options.RequestsPerMinute, options.TokensPerMinute);
        parking = new Parking(clock, status, log);
        places = new AdaptiveConcurrency(options.MaxConcurrency, status);
        pipeline = Build();
    }

    /// <summary>Asks a model. Waits for a free place and a turn first; while the run is parked, waits for its end.</summary>
    /// <exception cref="ModelFault">The request failed for good.</exception>
    /// <exception cref="TimeoutRejectedException">The time ran out.</exception>
    public async Task<ChatResponse> AskAsync(IChatClient client, ModelCall call, CancellationToken ct)
    {
        await places.EnterAsync(ct);
        try
        {
            // The wait for the first turn is ours, so it is not taken from the time that the server has.
            await rates.WaitAsync(call.LikelyTokens, ct);
            call.HasTurn = true;
            return await ParkedAsync(client, call, ct);
        }
        finally
        {
            places.Leave();
        }
    }

    public void Dispose() => rates.Dispose();

    private async Task<ChatResponse> ParkedAsync(IChatClient client, ModelCall call, CancellationToken ct)
    {
        for (long? since = null; ;)
        {
            try
            {
                return await ThroughAsync(client, call, ct);
            }
            catch (BrokenCircuitException broken)
            {
                since ??= clock.GetTimestamp();
                if (clock.GetElapsedTime(since.Value) >= options.GiveUpAfter)
                {
                    var detail = $"The server kept failing while the run was parked: {status.Parking?.Because}";
                    throw new ModelFault(FaultKind.Unreachable, detail, inner: broken);
                }
                await parking.WaitAsync(broken.RetryAfter ?? options.ParkFor, ct);
            }
        }
    }

    private async Task<ChatResponse> ThroughAsync(IChatClient client, ModelCall call, CancellationToken ct)
    {
        var context = ResilienceContextPool.Shared.Get(ct);
        context.Properties.Set(ModelCall.Key, call);
        try
        {
            return await pipeline.ExecuteAsync(static (c, s) => s.Self.SendAsync(s.Client, s.Call, c.CancellationToken),
                context, (Self: this, Client: client, Call: call));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<ChatResponse> SendAsync(IChatClient client, ModelCall call, CancellationToken ct)
    {
        var mark = places.Mark();
        call.Sent();
        try
        {
            var response = await client.GetResponseAsync(call.Messages, call.Options, ct);
            places.Succeeded();
            return response;
        }
        catch (Exception e) when (e is ModelFault or OperationCanceledException)
        {
            call.Lost(e);
            if (e is ModelFault { Kind: FaultKind.RateLimited } && places.TooMany(mark) is { } limit)
                log.LogWarning("The server has too many requests; at most {Limit} are in flight from now on", limit);
            throw;
        }
    }

    private ResiliencePipeline<ChatResponse> Build()
    {
        var builder = new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = clock };
        builder.AddTimeout(options.TotalTimeout);
        if (options.MaxRetries > 0)
            builder.AddRetry(Retries());
        return builder
            .AddStrategy(_ => new TurnStrategy(rates, budget), new TurnStrategyOptions())
            .AddCircuitBreaker(Breaker())
            .AddTimeout(options.AttemptTimeout)
            .Build();
    }

    private RetryStrategyOptions<ChatResponse> Retries() =>
        new()
        {
            ShouldHandle = args => new(args.Outcome.Exception switch
            {
                TimeoutRejectedException => true,
                ModelFault { IsTransient: true } fault => (fault.RetryAfter ?? TimeSpan.Zero) <= options.LongestWait,
                _ => false,
            }),
            MaxRetryAttempts = options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = options.LongestWait > options.RetryDelay ? options.LongestWait : options.RetryDelay,
            Randomizer = NextChance,
            // Everybody was told the same time; a little chance on top keeps them from coming back at once.
            DelayGenerator = args => new(args.Outcome.Exception is ModelFault { RetryAfter: { } wait }
                ? wait + TimeSpan.FromTicks((long)(options.RetryDelay.Ticks * NextChance()))
                : null),
        };

    private CircuitBreakerStrategyOptions<ChatResponse> Breaker() =>
        new()
        {
            // A server that asks to wait is well; only one that fails or is silent breaks the circuit.
            ShouldHandle = args => new(args.Outcome.Exception is TimeoutRejectedException or ModelFault { Kind: FaultKind.Unreachable }),
            FailureRatio = 0.5,
            MinimumThroughput = LeastRequests,
            SamplingDuration = Window,
            BreakDuration = options.ParkFor,
            OnOpened = args =>
            {
                parking.Begin(args.BreakDuration, Because(args.Outcome.Exception));
                return default;
            },
            OnClosed = _ =>
            {
                parking.End();
                return default;
            },
        };

    private string Because(Exception? fault) =>
        fault is TimeoutRejectedException
            ? $"{OpenAiConnection.AddressOf(options).Authority} gave no answer within {options.AttemptTimeout} "
                + "(Generation:OpenAi:AttemptTimeout)"
            : fault?.Message ?? "the server failed";

    private double NextChance()
    {
        lock (chance)
            return random.NextDouble();
    }
}
