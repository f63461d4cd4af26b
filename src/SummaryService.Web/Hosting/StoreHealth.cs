using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SummaryService.Catalogue;

namespace SummaryService.Web.Hosting;

/// <summary>Answers whether the store can be read.</summary>
internal sealed class StoreHealth(ICatalogueStore catalogue) : IHealthCheck
{
    /// <summary>The tag of what must be well before requests are sent here.</summary>
    public const string Ready = "ready";

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await catalogue.ReleasesAsync(cancellationToken) is { Count: > 0 }
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("No data has been imported yet.");
}

/// <summary>Maps the addresses that an operator's monitor asks.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps /health/live (the process answers) and /health/ready (the store does too).</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(StoreHealth.Ready) });
    }
}
