using System.Threading.RateLimiting;

namespace SummaryService.Generation.Resilience;

/// <summary>Keeps requests and tokens a minute below the limits in settings.</summary>
internal sealed class RateLimits(int? requestsPerMinute, int? tokensPerMinute) : IDisposable
{
    private readonly (TokenBucketRateLimiter Bucket, int Size)? requests = Bucket(requestsPerMinute);
    private readonly (TokenBucketRateLimiter Bucket, int Size)? tokens = Bucket(tokensPerMinute);

    /// <summary>Waits until one more request with about so many tokens keeps both limits.</summary>
    /// <remarks>A question larger than its bucket takes the whole bucket: it must be sent sometime.</remarks>
    public async ValueTask WaitAsync(int tokenCount, CancellationToken ct)
    {
        if (requests is { } r)
            (await r.Bucket.AcquireAsync(1, ct)).Dispose();
        if (tokens is { } t)
            (await t.Bucket.AcquireAsync(Math.Clamp(tokenCount, 1, t.Size), ct)).Dispose();
    }

    public void Dispose()
    {
        requests?.Bucket.Dispose();
        tokens?.Bucket.Dispose();
    }

    /// <summary>Shares a minute's limit between a small store for bursts and a steady refill, so that no minute sees more than the
    /// limit.</summary>
    internal static (int Burst, int Refill, TimeSpan Every) Shares(int perMinute)
    {
        var burst = Math.Max(1, perMinute / 10);
        var steady = Math.Max(1, perMinute - burst);
        // Refills of whole tokens, ten a second at most.
        var refill = Math.Max(1, steady / 600);
        return (Math.Max(burst, refill), refill, TimeSpan.FromMinutes((double)refill / steady));
    }

    private static (TokenBucketRateLimiter, int)? Bucket(int? perMinute)
    {
        if (perMinute is not { } limit)
            return null;
        var (burst, refill, every) = Shares(limit);
        return (new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = refill,
            ReplenishmentPeriod = every,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }), burst);
    }
}
