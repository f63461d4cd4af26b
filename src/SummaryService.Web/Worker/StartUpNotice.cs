using System.Globalization;
using SummaryService.Catalogue;

namespace SummaryService.Web.Worker;

/// <summary>The lines with which a first run closes: what was done, where to read it, and how the first administrator gets in.</summary>
internal sealed class StartUpNotice(FirstAdminNotice firstAdmin, SiteAddress site, IHostApplicationLifetime lifetime, TextWriter output)
{
    private const int ReportsShown = 10;

    /// <summary>Writes the lines once the server listens.</summary>
    public async Task PrintAsync(Dataset dataset, Release release, RunReport report, CancellationToken ct)
    {
        await StartedAsync(ct);
        var content = $"{dataset.Charts.Count} charts, {dataset.Observations.Count} observations, {dataset.ReportedAreas.Count()} reports";
        await output.WriteLineAsync($"\nRelease {release.Number}: {content}. {Done(report)}");
        foreach (var area in dataset.ReportedAreas.Take(ReportsShown))
            await output.WriteLineAsync($"  {area.Name,-24} {site.Root}/areas/{area.Code}");
        // Its first printing is far up by now.
        await firstAdmin.PrintAsync(ct);
        await output.WriteLineAsync($"Ready: {site.Root}");
    }

    private static string Done(RunReport report)
    {
        if (report.Outcomes.Count == 0)
            return "Every summary was written already.";
        var outcomes = string.Join(", ", report.Outcomes.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Value} {o.Key}"));
        var seconds = report.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return $"{report.Written} summaries written in {seconds} s: {outcomes}.";
    }

    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }
}
