namespace SummaryService.Generation;

/// <summary>What a worker says of itself while it works.</summary>
/// <param name="Owner">The worker, as claims name it.</param>
/// <param name="SeenAt">When it said so.</param>
/// <param name="Parked">Why and until when it waits for its server, or null while it does not.</param>
/// <param name="InFlight">Questions to a model in flight, those waiting for a retry included.</param>
/// <param name="Limit">How many may be in flight at the moment; 0 before the first.</param>
public sealed record WorkerNews(string Owner, DateTimeOffset SeenAt, EngineStatus.Parked? Parked, int InFlight, int Limit);

/// <summary>Where workers say how they are, so that an operator sees on one page those of other processes too.</summary>
public interface IWorkerBoard
{
    /// <summary>Writes down how a worker is, in place of what it said before.</summary>
    Task SayAsync(WorkerNews news, CancellationToken ct);

    /// <summary>Takes a worker off the board, with those that fell silent long ago.</summary>
    Task LeaveAsync(string owner, DateTimeOffset silentSince, CancellationToken ct);

    /// <summary>Lists the workers that said something since a time.</summary>
    Task<IReadOnlyList<WorkerNews>> ReadAsync(DateTimeOffset since, CancellationToken ct);
}
