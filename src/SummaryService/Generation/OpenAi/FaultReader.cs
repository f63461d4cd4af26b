using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using Azure.Identity;
using SummaryService.Generation.Resilience;

namespace SummaryService.Generation.OpenAi;

/// <summary>Turns the SDK's exceptions into faults: what went wrong, in words for an operator, without keys.</summary>
internal sealed class FaultReader(string host, SecretScrubber scrubber, TimeProvider clock)
{
    private const int LongestMessage = 300;

    public ModelFault Read(Exception e) =>
        e switch
        {
            ClientResultException { Status: > 0 } answered when answered.GetRawResponse() is { } response =>
                FromStatus(answered.Status, response),
            AuthenticationFailedException => new ModelFault(FaultKind.Rejected,
                Clean($"No Microsoft Entra token for {host} (Generation:OpenAi:UseEntraIdentity): {e.Message}"), answered: true),
            _ => new ModelFault(FaultKind.Unreachable, Clean($"{host}: {Cause(e)}{Hint(e)}")),
        };

    /// <summary>Gets a text of the server's without keys, which a server may echo.</summary>
    public string WithoutSecrets(string text) => scrubber.Clean(text);

    private ModelFault FromStatus(int status, PipelineResponse response)
    {
        var (message, code) = ErrorOf(response);
        var kind = KindOf(status, message, code);
        var wait = RetryHeaders.Wait(name => response.Headers.TryGetValue(name, out var value) ? value : null, clock.GetUtcNow(),
            kind == FaultKind.RateLimited);
        var hint = Hint(status, kind);
        var detail = string.Create(CultureInfo.InvariantCulture, $"{host} answered {status}: {message}{hint}");
        // A success status here means that the body broke off or was not a completion: it may have been billed.
        return new ModelFault(kind, Clean(detail), wait, answered: status >= 400);
    }

    private static FaultKind KindOf(int status, string message, string code) =>
        status switch
        {
            _ when code is "insufficient_quota" => FaultKind.Rejected,
            429 => FaultKind.RateLimited,
            408 or 409 or >= 500 or < 300 => FaultKind.Unreachable,
            400 when code is "content_filter" || Names(message, "content management policy") => FaultKind.Refused,
            400 or 422 when Names(message, "response_format") || Names(message, "json_schema") || Names(message, "guided_json")
                || Names(message, "structured output") => FaultKind.SchemaUnsupported,
            _ => FaultKind.Rejected,
        };

    private static string Hint(Exception e) =>
        Root(e) is SocketException ? " (check that the server runs, and Generation:OpenAi:Endpoint)" : "";

    private static string Hint(int status, FaultKind kind) =>
        (status, kind) switch
        {
            (401 or 403, _) => " (check Generation:OpenAi:ApiKey, ApiKeyFile or UseEntraIdentity)",
            (404, _) => " (check Generation:OpenAi:Endpoint and Model or Deployment)",
            (>= 300 and < 400, _) => " (redirects are not followed; check Generation:OpenAi:Endpoint)",
            (429, FaultKind.Rejected) => " (the account has no quota left)",
            _ => "",
        };

    private static bool Names(string message, string what) => message.Contains(what, StringComparison.OrdinalIgnoreCase);

    private static (string Message, string Code) ErrorOf(PipelineResponse response)
    {
        var body = response.Content.ToString();
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var inner)
                ? inner
                : json.RootElement;
            if (error.ValueKind == JsonValueKind.String)
                return (error.GetString()!, "");
            return error.ValueKind == JsonValueKind.Object && Text(error, "message") is { Length: > 0 } message
                ? (message, Text(error, "code") is { Length: > 0 } code ? code : Text(error, "type"))
                : (response.ReasonPhrase ?? "no message", "");
        }
        catch (JsonException)
        {
            return (string.IsNullOrWhiteSpace(body) ? response.ReasonPhrase ?? "no message" : body, "");
        }
    }

    private static string Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Cause(Exception e)
    {
        if (e is not (ClientResultException or HttpRequestException or IOException or OperationCanceledException))
            return $"the answer could not be read: {e.Message}";
        return Root(e).Message;
    }

    private static Exception Root(Exception e) => e.InnerException is { } inner ? Root(inner) : e;

    private string Clean(string text)
    {
        var line = scrubber.Clean(text).ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestMessage ? line : line[..LongestMessage] + "…";
    }
}
