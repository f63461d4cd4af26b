using Microsoft.Extensions.Options;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Cost;
using SummaryService.Grounding;
using SummaryService.Prompts;
using SummaryService.Publishing;
using SummaryService.Review;

namespace SummaryService;

/// <summary>The life of a summary from data to page, top to bottom. Safe to run in several processes on one store.</summary>
public sealed class SummaryPipeline(ICatalogueStore catalogue, IWorkQueue queue, IWorkerBoard board, EngineStatus status,
    ISummaryStore summaries, PromptLibrary prompts, ISummaryWriter writer, GroundingCheck grounding, Publisher publisher, Budget budget,
    PriceList prices, IOptions<ContextOptions> context, IOptions<GenerationOptions> generation, TimeProvider clock)
{
    private const int SaveAttempts = 3;
    private readonly GenerationOptions options = generation.Value;

    /// <summary>Writes, checks and stores whatever is missing or out of date, charts before sections before the overall text.</summary>
    /// <returns>What was done, or null when no data was imported yet.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped; what was in flight was given back and the next run goes on.</exception>
    public async Task<RunReport?> RunAsync(RunRequest request, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        if (await catalogue.CurrentAsync(ct) is not { } current)
            return null;
        await prompts.RefuseChangedAsync(summaries.PromptHashAsync, ct);
        var planner = Planner(current.Dataset);
        var midnight = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        await budget.StartRunAsync(await queue.CostSinceAsync(midnight, ct), ct);
        using var run = new RunLedger(clock, status, progress);
        foreach (var level in Enum.GetValues<SummaryLevel>())
        {
            run.Expect(level, await EnqueueAsync(planner, level, request, ct));
            await using var worker = new LeasedWorker(queue, board, status, clock, options);
            await worker.DrainAsync(level, (item, stop) => WriteOneAsync(item, planner, current.Release, run, stop), ct);
        }
        return run.Report();
    }

    /// <summary>Lists what a run would write, and why, without writing it.</summary>
    /// <returns>The plan, or null when no data was imported yet.</returns>
    public async Task<IReadOnlyList<PlannedSummary>?> PlanAsync(RunRequest request, CancellationToken ct)
    {
        if (await catalogue.CurrentAsync(ct) is not { } current)
            return null;
        var planner = Planner(current.Dataset);
        var areas = request.AreasOf(current.Dataset).Select(a => a.Code).ToArray();
        var asked = await AskedAsync(ct);
        var plans = new IReadOnlyList<PlannedSummary>[areas.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, areas.Length), ct, async (i, stop) =>
            plans[i] = [.. planner.Foresee(areas[i], await HeadsAsync(areas[i], stop), asked, request, prices)]);
        return [.. plans.SelectMany(p => p)];
    }

    // Area by area, so that memory does not grow with the plan.
    private async Task<int> EnqueueAsync(SummaryPlanner planner, SummaryLevel level, RunRequest request, CancellationToken ct)
    {
        var count = 0;
        var asked = await AskedAsync(ct);
        foreach (var area in request.AreasOf(planner.Dataset))
        {
            var items = await FindWorkAsync(planner, area.Code, level, asked, request, ct);
            await queue.EnqueueAsync(items, ct);
            count += items.Count;
        }
        return count;
    }

    private async Task<IReadOnlyList<WorkItem>> FindWorkAsync(SummaryPlanner planner, string areaCode, SummaryLevel level,
        IReadOnlyDictionary<SubjectKey, WorkItem> asked, RunRequest request, CancellationToken ct)
    {
        var items = new List<WorkItem>();
        var heads = await HeadsAsync(areaCode, ct);
        foreach (var subject in planner.Subjects(areaCode, level).Where(request.Includes))
        {
            ct.ThrowIfCancellationRequested();
            var assignment = planner.Assign(subject, heads);
            var newest = heads.GetValueOrDefault(subject);
            var open = asked.GetValueOrDefault(subject) is { } item && SummaryPlanner.IsStillAsked(item, assignment, newest) ? item : null;
            WorkReason? wanted = request.Force || open is not null ? WorkReason.Requested : null;
            if ((SummaryPlanner.ReasonFor(assignment, newest) ?? wanted) is not { } reason)
                continue;
            var sample = reason == WorkReason.Requested ? open?.Sample ?? await NextSampleAsync(subject, assignment.Key, ct) : 1;
            items.Add(new WorkItem { Id = Guid.CreateVersion7(), Subject = subject, ContentKey = assignment.Key, Sample = sample, Reason = reason, PlannedAt = clock.GetUtcNow() });
        }
        return items;
    }

    private async Task WriteOneAsync(WorkItem item, SummaryPlanner planner, Release release, RunLedger run, CancellationToken ct)
    {
        var heads = item.Subject.Level == SummaryLevel.Chart ? [] : await HeadsAsync(item.Subject.AreaCode, ct);
        var assignment = planner.Assign(item.Subject, heads);
        if (assignment.Key != item.ContentKey)
        {
            await queue.FailAsync(item, RunOutcome.OutOfDate, "Its data, prompt or parents changed after it was planned; the next run plans it anew.", null, clock.GetUtcNow(), ct);
            run.Add(item, RunOutcome.OutOfDate, null);
            return;
        }
        var history = await summaries.HistoryAsync(item.Subject, ct);
        var written = await new DraftLoop(writer, grounding, options).WriteAsync(assignment, item.Sample, DraftLoop.EarlierFrom(history), ct);
        // From here on nothing is stopped any more: the answer may have cost money.
        if (written.Accepted is null)
            await queue.FailAsync(item, written.Outcome, written.Detail, written.CostUsd, clock.GetUtcNow(), CancellationToken.None);
        var isStored = written.Accepted is null || await StoreAsync(item, written, written.Provenance(assignment, release), history);
        run.Add(item, isStored ? written.Outcome : RunOutcome.LeaseLost, written.CostUsd);
    }

    /// <summary>Stores a text; when an editor decided on an older one meanwhile, once more with what the store says now.</summary>
    private async Task<bool> StoreAsync(WorkItem item, WrittenText written, Provenance provenance, IReadOnlyList<SummaryVersion> history)
    {
        (item.Outcome, item.Detail) = (written.Outcome, written.Detail);
        for (var attempt = 1; attempt <= SaveAttempts; attempt++)
        {
            var now = clock.GetUtcNow();
            var version = SummaryVersion.Open(Guid.CreateVersion7(), item.Subject, item.ContentKey, written.Accepted!.Text, written.Report!, provenance, now, written.Alternative);
            if (await summaries.CompleteAsync(item, version, publisher.Receive(version, history), now, CancellationToken.None) == SaveOutcome.Saved)
                return true;
            history = await summaries.HistoryAsync(item.Subject, CancellationToken.None);
        }
        // Does nothing when the lease was lost; otherwise somebody may take the item up again.
        await queue.ReleaseAsync(item, CancellationToken.None);
        return false;
    }

    private async Task<int> NextSampleAsync(SubjectKey subject, string key, CancellationToken ct) =>
        1 + (await summaries.HistoryAsync(subject, ct)).Count(v => v.ContentKey == key);

    private async Task<Dictionary<SubjectKey, SummaryHead>> HeadsAsync(string areaCode, CancellationToken ct) =>
        (await summaries.HeadsAsync(areaCode, ct)).ToDictionary(h => h.Subject);

    private async Task<IReadOnlyDictionary<SubjectKey, WorkItem>> AskedAsync(CancellationToken ct) =>
        (await queue.RequestedAsync(ct)).GroupBy(i => i.Subject).ToDictionary(g => g.Key, g => g.Last());

    private SummaryPlanner Planner(Dataset dataset) => new(dataset, context.Value, prompts, writer.Identity);
}
