namespace SummaryService.Generation.Cost;

/// <summary>Money put aside for one call. Disposing one that was not settled gives the money back.</summary>
public sealed class BudgetReservation : IDisposable
{
    private readonly Budget budget;
    private int ended;

    internal BudgetReservation(Budget budget, decimal usd) => (this.budget, Usd) = (budget, usd);

    /// <summary>Gets the amount put aside, in US dollars.</summary>
    public decimal Usd { get; }

    /// <summary>Ends the reservation with what the call cost; the first end counts, later ones change nothing.</summary>
    /// <param name="spentUsd">The cost in US dollars.</param>
    public void Settle(decimal spentUsd)
    {
        if (Interlocked.Exchange(ref ended, 1) == 0)
            budget.Settle(Usd, spentUsd);
    }

    /// <inheritdoc/>
    public void Dispose() => Settle(0);
}
