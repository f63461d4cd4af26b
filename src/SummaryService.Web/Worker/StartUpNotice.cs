using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SummaryService.Catalogue;
using SummaryService.Web.Accounts;

namespace SummaryService.Web.Worker;

/// <summary>The lines with which a start closes: what was done, where to read it, and how the first administrator gets in.</summary>
internal sealed class StartUpNotice(IServer server, IServiceScopeFactory scopes, FirstAdminInvitation invitation, IHostApplicationLifetime lifetime, TextWriter output)
{
    /// <summary>Writes the lines once the server listens.</summary>
    public async Task PrintAsync(Dataset dataset, Release release, RunReport report, CancellationToken ct)
    {
        await StartedAsync(ct);
        var address = Address();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"\nRelease {release.Number}: {dataset.Charts.Count} charts, {dataset.Observations.Count} observations, {dataset.ReportedAreas.Count()} reports. {Done(report)}"));
        foreach (var area in dataset.ReportedAreas.Take(10))
            await output.WriteLineAsync($"  {area.Name,-24} {address}/areas/{area.Code}");
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<AccountDesk>().AnyAsync(ct) && invitation.Path is { } path)
            await output.WriteLineAsync($"  First administrator (this link works once): {address}{path}");
        await output.WriteLineAsync($"Ready: {address}");
    }

    private static string Done(RunReport report) =>
        report.Outcomes.Count == 0
            ? "Every summary was written already."
            : string.Create(CultureInfo.InvariantCulture, $"{report.Written} summaries written in {report.Took.TotalSeconds:0.0} s: {string.Join(", ", report.Outcomes.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Value} {o.Key}"))}.");

    private string Address() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "";

    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }
}
