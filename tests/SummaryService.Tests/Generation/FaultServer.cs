using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SummaryService.Tests.Generation;

/// <summary>What a server does with one request.</summary>
internal delegate Task Behaviour(HttpContext context);

/// <summary>A model server on loopback that misbehaves as told: the choice is given the number of the request (from 1) and its body.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int requests;

    private FaultServer(WebApplication app) => this.app = app;

    /// <summary>Gets the base address for the provider Compatible.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Gets how many requests came in.</summary>
    public int Requests => requests;

    /// <summary>Gets every body that came in.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>Gets the value of the Authorization header of every request.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    public static Task<FaultServer> Start(params Behaviour[] script) =>
        // The last one of a script holds for every request after it.
        Start((number, _) => script[Math.Min(number, script.Length) - 1]);

    public static async Task<FaultServer> Start(Func<int, string, Behaviour> choose)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var server = new FaultServer(builder.Build());
        server.app.Run(async context =>
        {
            var number = Interlocked.Increment(ref server.requests);
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            server.Bodies.Enqueue(body);
            server.Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
            await choose(number, body)(context);
        });
        await server.app.StartAsync();
        var address = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Address = new Uri(address + "/v1");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that hang on purpose are cut off, not waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        try
        {
            await app.StopAsync(now.Token);
        }
        catch (OperationCanceledException)
        {
            // That is what was asked for.
        }
        await app.DisposeAsync();
    }

    /// <summary>Gets the messages of a request's body.</summary>
    public static List<(string Role, string Content)> MessagesOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray()
            .Select(m => (m.GetProperty("role").GetString()!, ContentOf(m.GetProperty("content"))))];
    }

    private static string ContentOf(JsonElement content) =>
        content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(p => p.GetProperty("text").GetString()));
}
