using System.Collections.Concurrent;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;

namespace SummaryService;

/// <summary>Which part of the catalogue a run covers.</summary>
/// <param name="AreaCode">One area, or null for every area that has a report.</param>
/// <param name="ChartId">One chart, or null; sections and overall texts are left alone when it is given.</param>
/// <param name="Force">Whether to write another text where nothing changed.</param>
public sealed record RunRequest(string? AreaCode = null, string? ChartId = null, bool Force = false)
{
    /// <summary>Lists the areas that are covered.</summary>
    public IEnumerable<Area> AreasOf(Dataset dataset) => dataset.ReportedAreas.Where(a => AreaCode is null || a.Code == AreaCode);

    /// <summary>Answers whether a subject is covered.</summary>
    public bool Includes(SubjectKey subject) =>
        (AreaCode is null || subject.AreaCode == AreaCode) && (ChartId is null || (subject.Level == SummaryLevel.Chart && subject.Id == ChartId));
}

/// <summary>How an item ended, beside the names of <see cref="GenerationFailure"/>.</summary>
public static class RunOutcome
{
    /// <summary>Written, and the check found no error.</summary>
    public const string Passed = nameof(Passed);

    /// <summary>Written, and the check still finds an error: an editor has to look.</summary>
    public const string Flagged = nameof(Flagged);

    /// <summary>Its data, prompt or parents changed after it was planned.</summary>
    public const string OutOfDate = nameof(OutOfDate);

    /// <summary>Another process took the item over or saved first; nothing was stored twice.</summary>
    public const string LeaseLost = nameof(LeaseLost);
}

/// <summary>How far a run is.</summary>
/// <param name="Level">The level that is being written.</param>
/// <param name="Ended">Items of the level that ended.</param>
/// <param name="Failed">Items of the level that ended without a text.</param>
/// <param name="Planned">Items of the level that were planned.</param>
/// <param name="CostUsd">The known cost of the whole run so far.</param>
/// <param name="Left">The time that the rest of the level takes at the speed so far, or null before the first item.</param>
/// <param name="Parked">Why and until when the run waits for its server, or null while it does not.</param>
public sealed record RunProgress(SummaryLevel Level, int Ended, int Failed, int Planned, decimal CostUsd, TimeSpan? Left,
    EngineStatus.Parked? Parked = null);

/// <summary>What a run did.</summary>
/// <param name="Outcomes">Items by how they ended.</param>
/// <param name="CostUsd">The known cost.</param>
/// <param name="CostIsComplete">Whether the cost of every call is known.</param>
/// <param name="Took">The time from start to end.</param>
public sealed record RunReport(IReadOnlyDictionary<string, int> Outcomes, decimal CostUsd, bool CostIsComplete, TimeSpan Took)
{
    /// <summary>Gets the items that ended with a text.</summary>
    public int Written => Outcomes.GetValueOrDefault(RunOutcome.Passed) + Outcomes.GetValueOrDefault(RunOutcome.Flagged);

    /// <summary>Gets the items that ended without one; what another process took over is its to count.</summary>
    public int Failed => Outcomes.Where(o => o.Key != RunOutcome.LeaseLost).Sum(o => o.Value) - Written;
}

/// <summary>Adds up a run as its workers report; thread-safe.</summary>
internal sealed class RunLedger : IDisposable
{
    private readonly TimeProvider clock;
    private readonly EngineStatus status;
    private readonly IProgress<RunProgress>? progress;
    private readonly long started;
    private readonly ConcurrentDictionary<string, int> outcomes = new();
    private readonly Lock gate = new();
    private SummaryLevel level;
    private int planned, ended, failed;
    private long levelStarted;
    private decimal cost;
    private bool complete = true;

    public RunLedger(TimeProvider clock, EngineStatus status, IProgress<RunProgress>? progress)
    {
        (this.clock, this.status, this.progress, started) = (clock, status, progress, clock.GetTimestamp());
        status.ParkingChanged += OnParkingChanged;
    }

    public void Dispose() => status.ParkingChanged -= OnParkingChanged;

    public void Expect(SummaryLevel next, int count)
    {
        lock (gate)
            (level, planned, ended, failed, levelStarted) = (next, count, 0, 0, clock.GetTimestamp());
        if (count > 0)
            Tell();
    }

    public void Add(WorkItem item, string outcome, decimal? costUsd)
    {
        outcomes.AddOrUpdate(outcome, 1, (_, n) => n + 1);
        lock (gate)
        {
            ended++;
            failed += outcome is RunOutcome.Passed or RunOutcome.Flagged or RunOutcome.LeaseLost ? 0 : 1;
            cost += costUsd ?? 0;
            complete &= costUsd is not null || outcome is RunOutcome.OutOfDate;
            planned = Math.Max(planned, ended);
            level = item.Subject.Level;
        }
        Tell();
    }

    public RunReport Report() => new(outcomes.ToDictionary(), cost, complete, clock.GetElapsedTime(started));

    private void OnParkingChanged(object? sender, EventArgs e) => Tell();

    private void Tell()
    {
        RunProgress now;
        lock (gate)
        {
            TimeSpan? left = ended == 0 ? null : clock.GetElapsedTime(levelStarted) / ended * (planned - ended);
            now = new RunProgress(level, ended, failed, planned, cost, left, status.Parking);
        }
        progress?.Report(now);
    }
}
