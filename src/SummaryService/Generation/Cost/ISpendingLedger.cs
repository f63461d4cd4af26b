namespace SummaryService.Generation.Cost;

/// <summary>What every process on one store has spent on a day. Each keeps its own sum, so that none overwrites another's and the sum of a
/// process that was killed stays.</summary>
public interface ISpendingLedger
{
    /// <summary>Writes down what a process has spent and put aside on a day, then answers what all others have.</summary>
    /// <param name="process">The process, unique among all that use the store.</param>
    /// <param name="day">The day (UTC).</param>
    /// <param name="usd">What it has spent and put aside, in US dollars.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    Task<decimal> ShareAsync(string process, DateOnly day, decimal usd, CancellationToken ct);
}
