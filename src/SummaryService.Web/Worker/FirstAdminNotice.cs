using Microsoft.Extensions.Options;
using SummaryService.Web.Accounts;
using SummaryService.Web.Hosting;

namespace SummaryService.Web.Worker;

/// <summary>Prints the link that makes the first administrator as soon as the site listens: whoever watches a first run that waits for its
/// model needs /admin then, not when the run has ended.</summary>
internal sealed class FirstAdminNotice(SiteAddress site, IServiceScopeFactory scopes, FirstAdminInvitation invitation, TextWriter output,
    IOptions<HostingOptions> hosting)
    : IHostedLifecycleService
{
    /// <summary>Writes the link while there is no account.</summary>
    public async Task PrintAsync(CancellationToken ct)
    {
        if (!hosting.Value.RunWeb)
            return;
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<AccountDesk>().AnyAsync(ct) && invitation.Path is { } path)
            await output.WriteLineAsync($"  First administrator (this link works once): {site.Root}{path}");
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => PrintAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
