using System.ComponentModel.DataAnnotations;

namespace SummaryService.Generation.OpenAi;

/// <summary>Settings of the section Generation:OpenAi. Durations are written as hh:mm:ss.</summary>
public sealed class OpenAiOptions
{
    /// <summary>Gets what kind of server it is: OpenAi, Azure or Compatible (Ollama, llama.cpp, vLLM …).</summary>
    /// <value>The default is OpenAi.</value>
    public string Provider { get; init; } = "OpenAi";

    /// <summary>Gets the base address. Azure: the resource (https://NAME.openai.azure.com). Compatible: up to and with /v1.</summary>
    /// <value>The default is OpenAI's own address for OpenAi; the other providers need one.</value>
    public Uri? Endpoint { get; init; }

    /// <summary>Gets the model's name; on Azure, the deployment's when <see cref="Deployment"/> is not set.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the name of the Azure deployment, or null.</summary>
    public string? Deployment { get; init; }

    /// <summary>Gets the key. It belongs into the environment (Generation__OpenAi__ApiKey) or the user secrets, never into a settings
    /// file.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Gets a mounted file that holds the key and nothing else, or null.</summary>
    public string? ApiKeyFile { get; init; }

    /// <summary>Gets whether Azure is entered by the identity of this program (Microsoft Entra) instead of a key.</summary>
    public bool UseEntraIdentity { get; init; }

    /// <summary>Gets the temperature, 0 to 2; null leaves it to the prompt and then to the model.</summary>
    [Range(0d, 2d)]
    public double? Temperature { get; init; }

    /// <summary>Gets the seed sent with the first sample of a text (later samples add one each), or null.</summary>
    public long? Seed { get; init; }

    /// <summary>Gets the most tokens of an answer; null takes the prompt's limit.</summary>
    /// <value>The default is null; a prompt without a limit gets 1,000.</value>
    [Range(16, 100_000)]
    public int? MaxOutputTokens { get; init; }

    /// <summary>Gets whether answers are asked for by a JSON schema: Auto finds out, Always and Never do not.</summary>
    /// <value>The default is Auto.</value>
    public string StructuredAnswers { get; init; } = "Auto";

    /// <summary>Gets how long one request may take.</summary>
    /// <value>The default is 100 seconds; 10 milliseconds to 1 hour.</value>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Gets how long one question may take with all its retries; waiting for a free place or for a rate limit of ours is not
    /// counted.</summary>
    /// <value>The default is 10 minutes; at least AttemptTimeout, at most 1 day.</value>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets how often a failed request is sent again.</summary>
    /// <value>The default is 5.</value>
    [Range(0, 20)]
    public int MaxRetries { get; init; } = 5;

    /// <summary>Gets the first wait before a retry where the server names none; later ones double, each with chance mixed in.</summary>
    /// <value>The default is 1 second; 1 millisecond to 1 minute.</value>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the longest wait that a server may ask for; a longer one ends the question.</summary>
    /// <value>The default is 2 minutes; up to 1 hour.</value>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets the most requests a minute, or null for no limit of ours.</summary>
    [Range(1, 1_000_000)]
    public int? RequestsPerMinute { get; init; }

    /// <summary>Gets the most tokens a minute, in and out together, or null for no limit of ours.</summary>
    [Range(1, 1_000_000_000)]
    public int? TokensPerMinute { get; init; }

    /// <summary>Gets the most requests in flight; fewer are used while the server says that it has too many.</summary>
    /// <value>The default is 8.</value>
    [Range(1, 256)]
    public int MaxConcurrency { get; init; } = 8;

    /// <summary>Gets for how long a run is parked when at least half of the last requests (ten or more in 30 seconds) failed.</summary>
    /// <value>The default is 30 seconds; half a second to 1 hour.</value>
    public TimeSpan ParkFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets after how much parking a text ends as unreachable.</summary>
    /// <value>The default is 5 minutes; up to 1 day.</value>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets the model or deployment that is asked, or null when none is set.</summary>
    internal string? ModelName => string.IsNullOrWhiteSpace(Deployment) ? (string.IsNullOrWhiteSpace(Model) ? null : Model) : Deployment;
}
