using System.Globalization;

namespace SummaryService.Generation.Cost;

/// <summary>Where a budget stands.</summary>
/// <param name="RunUsd">Spent in this run, in US dollars.</param>
/// <param name="DayUsd">Spent on this day (UTC), in US dollars.</param>
/// <param name="ReservedUsd">Put aside for calls in flight, in US dollars.</param>
public sealed record BudgetState(decimal RunUsd, decimal DayUsd, decimal ReservedUsd);

/// <summary>Holds calls within the limits of a run and of a day: each call puts aside the most it can cost before it is made,
/// so no number of parallel calls can pass a limit together. Safe for use by many threads.</summary>
public sealed class Budget(BudgetOptions options, TimeProvider clock)
{
    private readonly Lock gate = new();
    private decimal run;
    private decimal day;
    private decimal reserved;
    private DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Gets where the budget stands.</summary>
    public BudgetState State
    {
        get
        {
            lock (gate)
            {
                TurnDay();
                return new BudgetState(run, day, reserved);
            }
        }
    }

    /// <summary>Starts a run: its spending begins at zero, the day's at what the store knows.</summary>
    /// <param name="spentTodayUsd">What ended since midnight UTC by the store, in US dollars.</param>
    public void StartRun(decimal spentTodayUsd)
    {
        lock (gate)
        {
            TurnDay();
            (run, day) = (0, Math.Max(day, spentTodayUsd));
        }
    }

    /// <summary>Takes in what the store knows of the day, other processes included; never lowers the day's spending.</summary>
    public void Observe(decimal spentTodayUsd)
    {
        lock (gate)
        {
            TurnDay();
            day = Math.Max(day, spentTodayUsd);
        }
    }

    /// <summary>Puts money aside for one call.</summary>
    /// <param name="usd">The most that the call can cost, in US dollars.</param>
    /// <param name="why">Which limit stands in the way; empty when none does.</param>
    /// <returns>The reservation, or null when the call would pass a limit.</returns>
    public BudgetReservation? TryReserve(decimal usd, out string why)
    {
        lock (gate)
        {
            TurnDay();
            why = Passed("PerRunUsd", options.PerRunUsd, run, usd) ?? Passed("PerDayUsd", options.PerDayUsd, day, usd) ?? "";
            if (why.Length > 0)
                return null;
            reserved += usd;
            return new BudgetReservation(this, usd);
        }
    }

    internal void Settle(decimal put, decimal spent)
    {
        lock (gate)
        {
            TurnDay();
            reserved -= put;
            run += spent;
            day += spent;
        }
    }

    private string? Passed(string setting, decimal? limit, decimal spent, decimal usd) =>
        limit is { } most && spent + reserved + usd > most
            ? string.Create(CultureInfo.InvariantCulture,
                $"The call could cost ${usd:0.######}; ${spent:0.####} of Generation:Budget:{setting} (${most:0.####}) is spent and ${reserved:0.####} is put aside.")
            : null;

    private void TurnDay()
    {
        var now = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (now > today)
            (today, day) = (now, 0);
    }
}
