using SummaryService.Context;

namespace SummaryService.Generation;

/// <summary>Works through the queue with bounded concurrency. Claims are short and renewed while it lives, so that the work of a dead
/// process is soon taken over.</summary>
internal sealed class LeasedWorker : IAsyncDisposable
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);
    private readonly IWorkQueue queue;
    private readonly IWorkerBoard board;
    private readonly EngineStatus status;
    private readonly TimeProvider clock;
    private readonly GenerationOptions options;
    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly CancellationTokenSource ended = new();
    private readonly Task heartbeat;

    public LeasedWorker(IWorkQueue queue, IWorkerBoard board, EngineStatus status, TimeProvider clock, GenerationOptions options)
    {
        (this.queue, this.board, this.status, this.clock, this.options) = (queue, board, status, clock, options);
        heartbeat = RenewAsync(ended.Token);
    }

    /// <summary>Works until no item of the level is waiting or claimed by anybody.</summary>
    /// <exception cref="OperationCanceledException">Stopped; what was in flight was given back.</exception>
    public async Task DrainAsync(SummaryLevel level, Func<WorkItem, CancellationToken, Task> work, CancellationToken ct)
    {
        do
        {
            // The first fault stops the other lanes too: it is a bug or an outage, never an expected failure.
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var lanes = Enumerable.Range(0, options.Concurrency)
                .Select(_ => Task.Run(() => LaneAsync(level, work, stop), CancellationToken.None));
            await Task.WhenAll(lanes);
        } while (await OthersGaveUpAsync(level, ct));
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await heartbeat.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await LeaveAsync();
        ended.Dispose();
    }

    private async Task LaneAsync(SummaryLevel level, Func<WorkItem, CancellationToken, Task> work, CancellationTokenSource stop)
    {
        while (await queue.ClaimAsync(owner, level, clock.GetUtcNow(), options.LeaseTime, stop.Token) is { } item)
        {
            try
            {
                await work(item, stop.Token);
            }
            catch
            {
                await stop.CancelAsync();
                await queue.ReleaseAsync(item, CancellationToken.None);
                throw;
            }
        }
    }

    /// <summary>Waits while another process holds items; true when one may be claimable again.</summary>
    private async Task<bool> OthersGaveUpAsync(SummaryLevel level, CancellationToken ct)
    {
        if (await queue.NextLeaseEndAsync(level, ct) is not { } end)
            return false;
        var wait = end - clock.GetUtcNow() + TimeSpan.FromMilliseconds(50);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait < TimeSpan.FromSeconds(2) ? wait : TimeSpan.FromSeconds(2), clock, ct);
        return true;
    }

    private async Task RenewAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(options.LeaseTime / 3, clock);
        do
        {
            try
            {
                await queue.RenewAsync(owner, clock.GetUtcNow() + options.LeaseTime, ct);
                var news = new WorkerNews(owner, clock.GetUtcNow(), status.Parking, status.InFlight, status.ConcurrencyLimit);
                await board.SayAsync(news, ct);
            }
            catch (Exception) when (!ct.IsCancellationRequested)
            {
                // A store that is busy for a moment is asked again at the next beat, before the lease ends; one that stays away stops the
                // lanes itself.
            }
        } while (await timer.WaitForNextTickAsync(ct));
    }

    private async Task LeaveAsync()
    {
        try
        {
            await board.LeaveAsync(owner, clock.GetUtcNow() - Forgotten, CancellationToken.None);
        }
        catch (Exception)
        {
            // A store that is away has stopped the lanes already; the board forgets who is silent.
        }
    }
}
