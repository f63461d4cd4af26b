using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SummaryService.Generation;

namespace SummaryService.Web.Hosting;

/// <summary>Traces and metrics, sent by OTLP when Otlp:Endpoint names a collector.</summary>
internal static class Telemetry
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", GenerationTelemetry.SourceName];
    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime",
            GenerationTelemetry.SourceName];

    /// <summary>Registers the providers, or nothing when no collector is set.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Otlp:Endpoint"] is not { Length: > 0 } endpoint)
            return;
        // Without this switch server spans carry no http tags.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", isEnabled: false);
        var resource = ResourceBuilder.CreateDefault().AddService("SummaryService");
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources)
            .AddOtlpExporter(o => Aim(o, endpoint, "traces")).Build());
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters)
            .AddOtlpExporter(o => Aim(o, endpoint, "metrics")).Build());
        services.AddHostedService<Flush>();
    }

    private static void Aim(OtlpExporterOptions options, string endpoint, string signal)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri($"{endpoint.TrimEnd('/')}/v1/{signal}");
    }

    // Asking for both providers builds them at start; stopping sends what is still held.
    private sealed class Flush(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        private const int MostMilliseconds = 2000;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush(MostMilliseconds);
            metrics.ForceFlush(MostMilliseconds);
            return Task.CompletedTask;
        }
    }
}
