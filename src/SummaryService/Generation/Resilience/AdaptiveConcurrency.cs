namespace SummaryService.Generation.Resilience;

/// <summary>Bounds how many questions are in flight: halved when the server says that it has too many, one more for each full round that
/// went well.</summary>
internal sealed class AdaptiveConcurrency(int most, EngineStatus status)
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> waiting = new();
    private double limit = most;
    private int inFlight;
    private long cuts;

    /// <summary>Gets how many may be in flight now.</summary>
    public int Limit
    {
        get
        {
            lock (gate)
                return (int)limit;
        }
    }

    /// <summary>Waits for a free place.</summary>
    public async Task EnterAsync(CancellationToken ct)
    {
        TaskCompletionSource place;
        lock (gate)
        {
            ct.ThrowIfCancellationRequested();
            if (inFlight < (int)limit)
            {
                inFlight++;
                Show();
                return;
            }
            place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(place);
        }
        await using var cancelled = ct.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetCanceled(), place);
        await place.Task;
    }

    /// <summary>Gives the place back.</summary>
    public void Leave()
    {
        lock (gate)
        {
            inFlight--;
            Admit();
        }
    }

    /// <summary>Marks the start of a request, so that the requests of one burst lower the limit only once together.</summary>
    public long Mark()
    {
        lock (gate)
            return cuts;
    }

    /// <summary>The server has too many requests.</summary>
    /// <returns>The new limit, or null when a request of the same burst had lowered it before.</returns>
    public int? TooMany(long mark)
    {
        lock (gate)
        {
            if (mark != cuts)
                return null;
            cuts++;
            limit = Math.Max(1, Math.Floor(limit / 2));
            Show();
            return (int)limit;
        }
    }

    /// <summary>A request went well.</summary>
    public void Succeeded()
    {
        lock (gate)
        {
            if (limit >= most)
                return;
            limit = Math.Min(most, limit + 1 / limit);
            Admit();
        }
    }

    private void Admit()
    {
        while (inFlight < (int)limit && waiting.TryDequeue(out var next))
        {
            // A place whose waiter was cancelled goes to the next one.
            if (next.TrySetResult())
                inFlight++;
        }
        Show();
    }

    private void Show() => status.Flow(inFlight, (int)limit);
}
