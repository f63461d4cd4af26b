using Microsoft.Extensions.Options;
using SummaryService.Catalogue;
using SummaryService.Generation;

namespace SummaryService.Web.Worker;

/// <summary>Keeps every summary up to date while the program runs: at start, when a release is imported, and when an editor asks for
/// another text.</summary>
internal sealed class PipelineWorker(SummaryPipeline pipeline, ICatalogueStore catalogue, IWorkQueue queue, StartUpNotice notice,
    IOptions<WorkerOptions> options, TimeProvider clock, ILogger<PipelineWorker> log) : BackgroundService
{
    private int seenRelease;
    private long lastRun;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, clock);
        do
        {
            try
            {
                if (await IsDueAsync(stoppingToken))
                    await RunAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The store may be away for a while; the work is in it and waits.
                log.LogError(e, "The run stopped: {Reason}. It goes on in {Wait}.", e.Message, options.Value.LookEvery);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> IsDueAsync(CancellationToken ct)
    {
        if (seenRelease == 0)
            await ImportSampleAsync(ct);
        if (await catalogue.CurrentAsync(ct) is not { } current)
            return false;
        var counts = await queue.CountAsync(ct);
        return current.Release.Number != seenRelease || counts.Waiting > 0 || clock.GetElapsedTime(lastRun) > options.Value.PlanEvery;
    }

    private async Task RunAsync(CancellationToken ct)
    {
        var current = (await catalogue.CurrentAsync(ct))!.Value;
        var report = await pipeline.RunAsync(new RunRequest(), new ConsoleProgress(Console.Out), ct);
        var isFirst = seenRelease == 0;
        (seenRelease, lastRun) = (current.Release.Number, clock.GetTimestamp());
        if (isFirst)
            await notice.PrintAsync(current.Dataset, current.Release, report!, ct);
        else if (report!.Outcomes.Count > 0)
            log.LogInformation("{Written} summaries written, {Failed} failed.", report.Written, report.Failed);
    }

    private async Task ImportSampleAsync(CancellationToken ct)
    {
        if (!options.Value.ImportSample || await catalogue.CurrentAsync(ct) is not null)
            return;
        var (dataset, files) = (ReadResult.Read)DatasetReader.ReadSample();
        await catalogue.ImportAsync(dataset, files, ct);
        log.LogInformation("Nothing was imported yet: the bundled sample is now release 1.");
    }
}
