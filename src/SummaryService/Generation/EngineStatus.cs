namespace SummaryService.Generation;

/// <summary>What a model's writer is doing now, for the console and the admin page. Safe for use by many threads.</summary>
public sealed class EngineStatus
{
    private volatile Parked? parked;
    private volatile int limit;
    private volatile int inFlight;

    /// <summary>A run that waits for its server.</summary>
    /// <param name="Since">When the server began to fail.</param>
    /// <param name="Until">When the next request is tried.</param>
    /// <param name="Because">What happened, for an operator; holds no secret.</param>
    public sealed record Parked(DateTimeOffset Since, DateTimeOffset Until, string Because);

    /// <summary>Raised when a run is parked, tries again in vain, or goes on.</summary>
    public event EventHandler? ParkingChanged;

    /// <summary>Gets why and until when the run is parked, or null while it is not.</summary>
    public Parked? Parking => parked;

    /// <summary>Gets how many requests may be in flight at the moment; 0 before the first.</summary>
    public int ConcurrencyLimit => limit;

    /// <summary>Gets how many questions are in flight, those waiting for a retry included.</summary>
    public int InFlight => inFlight;

    internal void Park(Parked? value)
    {
        parked = value;
        ParkingChanged?.Invoke(this, EventArgs.Empty);
    }

    internal void Flow(int nowInFlight, int nowLimit) => (inFlight, limit) = (nowInFlight, nowLimit);
}
