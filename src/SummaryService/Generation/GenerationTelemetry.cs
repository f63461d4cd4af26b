using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SummaryService.Generation;

/// <summary>Traces and metrics of calls to models, named by OpenTelemetry's conventions for generative AI.</summary>
public static class GenerationTelemetry
{
    /// <summary>The name of the activity source and of the meter, for whoever exports them.</summary>
    public const string SourceName = "SummaryService.Generation";

    internal static readonly ActivitySource Source = new(SourceName);

    private static readonly Meter Meter = new(SourceName);

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "Time from a question to its answer, retries included.");

    private static readonly Histogram<int> Tokens =
        Meter.CreateHistogram<int>("gen_ai.client.token.usage", "{token}", "Tokens of one question and answer.");

    private static readonly Counter<int> Attempts =
        Meter.CreateCounter<int>("summary_service.generation.http_attempts", "{request}", "Requests sent, retries included.");

    private static readonly Counter<double> Cost =
        Meter.CreateCounter<double>("summary_service.generation.cost", "USD", "Known cost of answers.");

    internal static Activity? Start(WriterIdentity writer, Uri address, WritingTask task)
    {
        var activity = Source.StartActivity($"chat {writer.Model}", ActivityKind.Client);
        if (activity is null)
            return null;
        activity.SetTag("gen_ai.operation.name", "chat");
        activity.SetTag("gen_ai.provider.name", "openai");
        activity.SetTag("gen_ai.request.model", writer.Model);
        activity.SetTag("server.address", address.Host);
        activity.SetTag("server.port", address.Port);
        activity.SetTag("summary_service.subject", task.Sheet.Subject.ToString());
        activity.SetTag("summary_service.prompt", task.Prompt.Prompt.Reference);
        activity.SetTag("summary_service.attempt", task.Earlier.Count + 1);
        return activity;
    }

    internal static void End(Activity? activity, WriterIdentity writer, Uri address, GenerationResult result, TimeSpan took)
    {
        var (call, failure) = result switch
        {
            GenerationResult.Written w => (w.Draft.Call, (GenerationFailure?)null),
            GenerationResult.Failed f => (f.Call, f.Failure),
            _ => (null, null),
        };
        var tags = new TagList
        {
            { "gen_ai.operation.name", "chat" },
            { "gen_ai.provider.name", "openai" },
            { "gen_ai.request.model", writer.Model },
            { "server.address", address.Host },
        };
        CountTokens(call, tags);
        Attempts.Add(call?.HttpAttempts ?? 0, tags);
        Cost.Add((double)(call?.CostUsd ?? 0), tags);
        if (failure is not null)
            tags.Add("error.type", failure.ToString());
        Duration.Record(took.TotalSeconds, tags);
        Tag(activity, call, failure, result);
    }

    private static void CountTokens(CallRecord? call, TagList tags)
    {
        if (call?.InputTokens is { } input)
            Tokens.Record(input, [.. tags, new("gen_ai.token.type", "input")]);
        if (call?.OutputTokens is { } output)
            Tokens.Record(output, [.. tags, new("gen_ai.token.type", "output")]);
    }

    private static void Tag(Activity? activity, CallRecord? call, GenerationFailure? failure, GenerationResult result)
    {
        if (activity is null)
            return;
        activity.SetTag("gen_ai.usage.input_tokens", call?.InputTokens);
        activity.SetTag("gen_ai.usage.output_tokens", call?.OutputTokens);
        if (call?.FinishReason is { } reason)
            activity.SetTag("gen_ai.response.finish_reasons", new[] { reason });
        if (call?.Seed is { } seed)
            activity.SetTag("gen_ai.request.seed", seed);
        activity.SetTag("summary_service.http_attempts", call?.HttpAttempts);
        if (failure is null)
            return;
        activity.SetTag("error.type", failure.ToString());
        activity.SetStatus(ActivityStatusCode.Error, ((GenerationResult.Failed)result).Detail);
    }
}
