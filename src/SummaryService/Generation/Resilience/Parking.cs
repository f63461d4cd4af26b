using Microsoft.Extensions.Logging;

namespace SummaryService.Generation.Resilience;

/// <summary>Holds every question back while the server fails, instead of failing them one by one; says so in the log and in the
/// status.</summary>
internal sealed class Parking(TimeProvider clock, EngineStatus status, ILogger log)
{
    private readonly Lock gate = new();
    private TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The circuit broke: nothing is sent for a while.</summary>
    public void Begin(TimeSpan duration, string because)
    {
        lock (gate)
        {
            if (open.Task.IsCompleted)
                open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        var now = clock.GetUtcNow();
        var parked = new EngineStatus.Parked(status.Parking?.Since ?? now, now + duration, because);
        status.Park(parked);
        log.LogWarning("The run is parked until {Until:u}: at least half of the last requests failed, the last one because {Because}",
            parked.Until, because);
    }

    /// <summary>The server answers again.</summary>
    public void End()
    {
        lock (gate)
            open.TrySetResult();
        var since = status.Parking?.Since;
        status.Park(null);
        // As loud as the warning that it ends: whoever saw only that one would wait for ever.
        log.LogWarning("The run goes on: the server answers again, after a failure that began at {Since:u}", since);
    }

    /// <summary>Waits until the server answers again, or until it is time to try.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        Task opened;
        lock (gate)
            opened = open.Task;
        try
        {
            // The end may have passed since it was computed.
            await opened.WaitAsync(atMost > TimeSpan.Zero ? atMost : TimeSpan.Zero, clock, ct);
        }
        catch (TimeoutException)
        {
            // It is time for one request to try.
        }
    }
}
