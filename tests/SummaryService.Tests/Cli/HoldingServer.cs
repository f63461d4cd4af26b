using SummaryService.Tests.Generation;

namespace SummaryService.Tests.Cli;

/// <summary>A model server that answers some questions and then holds every further one until its caller is gone, so that a run can be caught in the middle.</summary>
internal sealed class HoldingServer : IAsyncDisposable
{
    // No figure, so that the check lets it pass whatever the chart.
    private static readonly Behaviour Answer = Faults.Sentences(("The chart above shows the latest figures for the area, and its notes say how to read them.", []));
    private readonly Lock gate = new();
    private FaultServer server = null!;
    private TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int left;

    /// <summary>Gets how many questions came in, those never answered included.</summary>
    public int Questions => server.Requests;

    /// <summary>Gets how many different questions came in.</summary>
    public int DifferentQuestions => server.Bodies.Distinct().Count();

    public static async Task<HoldingServer> StartAsync()
    {
        var holding = new HoldingServer();
        holding.server = await FaultServer.Start((_, _) => holding.Next());
        return holding;
    }

    /// <summary>Answers so many more questions; the task ends when the first one after them comes in.</summary>
    public Task HoldAfter(int questions)
    {
        lock (gate)
        {
            (left, held) = (questions, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            return held.Task;
        }
    }

    /// <summary>Points a program at the server, four questions at a time and with leases that end soon.</summary>
    public Dictionary<string, string?> Settings() => new()
    {
        ["Generation:Writer"] = "openai",
        ["Generation:LeaseTime"] = "00:00:03",
        ["Generation:Concurrency"] = "4",
        ["Generation:MaxRewrites"] = "0",
        ["Generation:Budget:AllowUnknownPrice"] = "true",
        ["Generation:OpenAi:Provider"] = "Compatible",
        ["Generation:OpenAi:Endpoint"] = server.Address.ToString(),
        ["Generation:OpenAi:Model"] = "small-model",
    };

    public CommandLine Point(CommandLine summaries)
    {
        foreach (var (name, value) in Settings())
            summaries.With(name.Replace(":", "__", StringComparison.Ordinal), value!);
        return summaries;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Behaviour Next()
    {
        lock (gate)
        {
            if (left-- > 0)
                return Answer;
            held.TrySetResult();
            return Faults.Hang;
        }
    }
}
