using System.Globalization;

namespace SummaryService.Generation.Cost;

/// <summary>Where a budget stands.</summary>
/// <param name="RunUsd">Spent in this run, in US dollars.</param>
/// <param name="DayUsd">Spent on this day (UTC) by all processes on the store, as far as this one knows, in US dollars.</param>
/// <param name="ReservedUsd">Put aside for calls in flight, in US dollars.</param>
public sealed record BudgetState(decimal RunUsd, decimal DayUsd, decimal ReservedUsd);

/// <summary>Holds calls within the limits of a run and of a day: each call puts aside the most it can cost before it is made,
/// so no number of parallel calls can pass a limit together. Safe for use by many threads.</summary>
public sealed class Budget
{
    private readonly Lock gate = new();
    private readonly BudgetOptions options;
    private readonly TimeProvider clock;
    private readonly ISpendingLedger? ledger;
    private readonly OneAtATime telling;
    private readonly string process = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private decimal run;
    private decimal own;
    private decimal others;
    private decimal reserved;
    private DateOnly today;

    /// <summary>Makes a budget of which nothing is spent.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="clock">Tells when a day ends.</param>
    /// <param name="ledger">Where the processes on one store tell each other what they spend; null for a process on its own.</param>
    public Budget(BudgetOptions options, TimeProvider clock, ISpendingLedger? ledger = null)
    {
        (this.options, this.clock, this.ledger) = (options, clock, options.PerDayUsd is null ? null : ledger);
        telling = new OneAtATime(ShareAsync);
        today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Gets where the budget stands.</summary>
    public BudgetState State
    {
        get
        {
            lock (gate)
            {
                TurnDay();
                return new BudgetState(run, own + others, reserved);
            }
        }
    }

    /// <summary>Starts a run: its spending begins at zero, the day's at what the store knows.</summary>
    /// <param name="endedTodayUsd">The cost of all that ended since midnight UTC by the store, in US dollars.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    public async Task StartRunAsync(decimal endedTodayUsd, CancellationToken ct)
    {
        await TellAsync(ct);
        lock (gate)
        {
            TurnDay();
            // What ended under settings without a limit for the day is in no ledger; it was spent all the same.
            (run, own) = (0, Math.Max(own, endedTodayUsd - others));
        }
    }

    /// <summary>Puts money aside for one call, after asking what other processes have spent meanwhile.</summary>
    /// <param name="usd">The most that the call can cost, in US dollars.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    /// <returns>The reservation, or null when the call would pass a limit, and which limit stands in the way.</returns>
    public async Task<(BudgetReservation? Reservation, string Why)> ReserveAsync(decimal usd, CancellationToken ct)
    {
        if (TryReserve(usd, out var why) is not { } reservation)
            return (null, why);
        try
        {
            // Told first and asked second: of two processes that reserve at once, one at least sees the other's.
            await TellAsync(ct);
        }
        catch
        {
            reservation.Dispose();
            throw;
        }
        lock (gate)
            why = Passed("PerDayUsd", options.PerDayUsd, own + others, reserved - usd, usd) ?? "";
        if (why.Length == 0)
            return (reservation, why);
        reservation.Dispose();
        await TellAsync(ct);
        return (null, why);
    }

    /// <summary>Puts money aside for one call by what is known here.</summary>
    /// <param name="usd">The most that the call can cost, in US dollars.</param>
    /// <param name="why">Which limit stands in the way; empty when none does.</param>
    /// <returns>The reservation, or null when the call would pass a limit.</returns>
    public BudgetReservation? TryReserve(decimal usd, out string why)
    {
        lock (gate)
        {
            TurnDay();
            why = Passed("PerRunUsd", options.PerRunUsd, run, reserved, usd)
                ?? Passed("PerDayUsd", options.PerDayUsd, own + others, reserved, usd) ?? "";
            if (why.Length > 0)
                return null;
            reserved += usd;
            return new BudgetReservation(this, usd);
        }
    }

    /// <summary>Tells the other processes that nothing is put aside any more, when that is so.</summary>
    internal Task TellEndAsync()
    {
        bool isQuiet;
        lock (gate)
            isQuiet = reserved == 0;
        return isQuiet ? TellAsync(CancellationToken.None) : Task.CompletedTask;
    }

    internal void Settle(decimal put, decimal spent)
    {
        lock (gate)
        {
            TurnDay();
            reserved -= put;
            run += spent;
            own += spent;
        }
    }

    private Task TellAsync(CancellationToken ct) => ledger is null ? Task.CompletedTask : telling.RunAsync(ct);

    private async Task ShareAsync()
    {
        DateOnly day;
        decimal mine;
        lock (gate)
        {
            TurnDay();
            (day, mine) = (today, own + reserved);
        }
        var theirs = await ledger!.ShareAsync(process, day, mine, CancellationToken.None);
        lock (gate)
        {
            TurnDay();
            others = day == today ? theirs : 0;
        }
    }

    private static string? Passed(string setting, decimal? limit, decimal spent, decimal aside, decimal usd) =>
        limit is { } most && spent + aside + usd > most
            ? string.Create(CultureInfo.InvariantCulture,
                $"The call could cost ${usd:0.######}; ${spent:0.####} of Generation:Budget:{setting} (${most:0.####}) is spent "
                + $"and ${aside:0.####} is put aside.")
            : null;

    private void TurnDay()
    {
        var now = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (now > today)
            (today, own, others) = (now, 0, 0);
    }
}
