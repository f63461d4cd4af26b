using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using OpenAI;
using OpenAI.Chat;

namespace SummaryService.Generation.OpenAi;

/// <summary>Makes the client of the configured server.</summary>
internal static class OpenAiConnection
{
    private static readonly Uri OpenAiAddress = new("https://api.openai.com/v1");

    // The scope of Azure OpenAI's v1 API.
    private const string EntraScope = "https://ai.azure.com/.default";

    /// <summary>Connects to the server; nothing is sent yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="clock">The clock, for waits given as dates.</param>
    /// <param name="handler">Another way to the network, for tests; null for the real one.</param>
    /// <param name="identity">Another identity than this program's own, for tests; null for its own.</param>
    public static OpenAiChatClient Connect(OpenAiOptions options, TimeProvider clock, HttpMessageHandler? handler = null,
        AuthenticationTokenProvider? identity = null)
    {
        var address = AddressOf(options);
        var key = KeyOf(options);
        var http = new HttpClient(handler ?? Sockets()) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new ChatClient(options.ModelName, Authentication(options, key, identity), new OpenAIClientOptions
        {
            Endpoint = address,
            // Attempts are counted, paced and paid for in one place, so the SDK makes one each.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            Transport = new HttpClientPipelineTransport(http),
        });
        return new OpenAiChatClient(client, address, new FaultReader(address.Authority, new SecretScrubber(key), clock),
            oldTokenLimit: options.Provider == "Compatible", http);
    }

    /// <summary>Gets the base address that requests go to.</summary>
    public static Uri AddressOf(OpenAiOptions options)
    {
        if (options.Provider != "Azure")
            return options.Endpoint ?? OpenAiAddress;
        var resource = options.Endpoint!.AbsoluteUri.TrimEnd('/');
        return new Uri(resource.EndsWith("/openai/v1", StringComparison.OrdinalIgnoreCase) ? resource + "/" : resource + "/openai/v1/");
    }

    /// <summary>Gets the key from settings or from its mounted file; null when there is none.</summary>
    public static string? KeyOf(OpenAiOptions options) =>
        !string.IsNullOrWhiteSpace(options.ApiKey) ? options.ApiKey.Trim()
        : !string.IsNullOrWhiteSpace(options.ApiKeyFile) ? File.ReadAllText(options.ApiKeyFile).Trim()
        : null;

    private static AuthenticationPolicy Authentication(OpenAiOptions options, string? key, AuthenticationTokenProvider? identity)
    {
        if (options.UseEntraIdentity)
            return new BearerTokenPolicy(identity ?? new DefaultAzureCredential(), EntraScope);
        // Servers on one's own machine take any key, and the SDK needs one.
        var credential = new ApiKeyCredential(key ?? "none");
        return options.Provider == "Azure"
            ? ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(credential, "api-key")
            : ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(credential);
    }

    private static SocketsHttpHandler Sockets() =>
        new()
        {
            // A redirect could carry the key to another host.
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
}
