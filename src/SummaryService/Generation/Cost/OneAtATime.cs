namespace SummaryService.Generation.Cost;

/// <summary>Runs an errand for many callers, one at a time: all who call while one is under way share the next. Thread-safe.</summary>
internal sealed class OneAtATime(Func<Task> errand)
{
    private readonly Lock gate = new();
    private Task underWay = Task.CompletedTask;
    private Task? next;

    /// <summary>Returns when an errand that began after this call has ended. The errand is never called off, only the wait for
    /// it.</summary>
    public Task RunAsync(CancellationToken ct)
    {
        lock (gate)
            return (next ??= AfterAsync(underWay)).WaitAsync(ct);
    }

    private async Task AfterAsync(Task before)
    {
        // Leaves the caller's lock, and goes on whatever became of the one before: its own callers hear of that.
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
            (underWay, next) = (next!, null);
        await errand();
    }
}
