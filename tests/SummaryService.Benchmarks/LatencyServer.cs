using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SummaryService.Benchmarks;

/// <summary>A model server on loopback that answers after a fixed time: always the same, or what a function makes of the request.</summary>
internal sealed class LatencyServer : IAsyncDisposable
{
    private static readonly byte[] Answer = Encoding.UTF8.GetBytes("""
        {"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant",
        "content":"{\"sentences\":[{\"text\":\"The rate was 12.5 for every 100,000 people, higher than the England average of 9.1.\",\"facts\":[\"F1\",\"F2\"]}]}"}}],
        "usage":{"prompt_tokens":400,"completion_tokens":40,"total_tokens":440}}
        """);

    private readonly WebApplication app;

    private LatencyServer(WebApplication app) => this.app = app;

    /// <summary>Gets the base address.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts a server that answers after a time.</summary>
    /// <param name="latency">The time.</param>
    /// <param name="answer">Makes the body of an answer from that of a request; null for always the same.</param>
    public static async Task<LatencyServer> StartAsync(TimeSpan latency, Func<string, byte[]>? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var server = new LatencyServer(builder.Build());
        server.app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var request = await reader.ReadToEndAsync();
            await Task.Delay(latency, context.RequestAborted);
            var body = answer?.Invoke(request) ?? Answer;
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        });
        await server.app.StartAsync();
        var address = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Address = new Uri(address + "/v1");
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
