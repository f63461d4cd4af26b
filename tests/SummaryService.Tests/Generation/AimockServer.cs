using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace SummaryService.Tests.Generation;

/// <summary>A model server that we did not write (npm, pinned in tests/llm-server), started on loopback for the tests of one class.</summary>
public sealed class AimockServer : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private readonly int port = FreePort();
    private Process? process;

    /// <summary>Gets the base address of OpenAI's paths.</summary>
    public Uri OpenAi => new($"http://127.0.0.1:{port}/v1");

    /// <summary>Gets the address of an Azure resource.</summary>
    public Uri Azure => new($"http://127.0.0.1:{port}");

    private string? Missing { get; set; }

    /// <summary>Skips the test, saying why, where the server cannot be started.</summary>
    public void SkipUnlessRunning() => Assert.SkipWhen(Missing is not null, Missing ?? "");

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(Repository.Root, "tests", "llm-server");
        var cli = Path.Combine(folder, "node_modules", "@copilotkit", "aimock", "dist", "cli.js");
        if (!File.Exists(cli))
        {
            Missing = "The model server is not installed: run 'npm ci' in tests/llm-server.";
            return;
        }
        try
        {
            process = Process.Start(new ProcessStartInfo("node",
                [cli, "-p", $"{port}", "-f", Path.Combine(folder, "fixtures.json"), "--strict", "--log-level", "silent"]) { UseShellExecute = false });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Missing = "Node.js is not installed; the model server needs it.";
            return;
        }
        await UntilHealthy();
    }

    /// <summary>Gets the requests whose message contains a text, as the server kept them.</summary>
    public async Task<IReadOnlyList<JsonElement>> Requests(string containing)
    {
        using var journal = JsonDocument.Parse(await http.GetStringAsync(new Uri(Azure, "/__aimock/journal")));
        return [.. journal.RootElement.EnumerateArray().Where(e => e.GetProperty("body").GetRawText().Contains(containing, StringComparison.Ordinal)).Select(e => e.Clone())];
    }

    public ValueTask DisposeAsync()
    {
        process?.Kill(entireProcessTree: true);
        process?.Dispose();
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    // Nothing tells when another program listens, so its health is asked for until it does, at most 200 times.
    private async Task UntilHealthy()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Azure, "/health"));
                return;
            }
            catch (HttpRequestException) when (attempt < 200 && process!.HasExited is false)
            {
                await Task.Delay(50);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
