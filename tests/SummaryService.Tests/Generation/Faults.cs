using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SummaryService.Tests.Generation;

/// <summary>What servers do, well and badly.</summary>
internal static class Faults
{
    public const string GoodText = "The rate was 12.5 for every 100,000 people, and that is higher than the England average.";

    /// <summary>A completion with this text.</summary>
    public static Behaviour Text(string text, string finish = "stop", int input = 100, int output = 20) =>
        context => Json(context, Completion(text, finish, input, output));

    /// <summary>A completion by the schema, one sentence for each text.</summary>
    public static Behaviour Sentences(params (string Text, string[] Facts)[] sentences) =>
        Text(JsonSerializer.Serialize(new { sentences = sentences.Select(s => new { text = s.Text, facts = s.Facts }) }));

    public static Behaviour Good { get; } = Sentences((GoodText, ["F1", "F2"]));

    public static Behaviour Status(int status, string message = "no luck", string code = "some_code", params (string Name, string Value)[] headers) =>
        context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            return Json(context, JsonSerializer.Serialize(new { error = new { message, code, type = "test" } }));
        };

    public static Behaviour Refusal { get; } = context => Json(context, """
        {"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop",
        "message":{"role":"assistant","content":null,"refusal":"I cannot help with that."}}],"usage":{"prompt_tokens":5,"completion_tokens":6,"total_tokens":11}}
        """);

    /// <summary>Takes the request and never answers.</summary>
    public static Behaviour Hang { get; } = context => UntilGone(context);

    /// <summary>Sends the headers of a good answer and then nothing.</summary>
    public static Behaviour HeadersOnly { get; } = async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.StartAsync();
        await UntilGone(context);
    };

    /// <summary>Sends the body of a good answer byte by byte, slower than anybody would wait.</summary>
    public static Behaviour Trickle { get; } = async context =>
    {
        context.Response.ContentType = "application/json";
        foreach (var b in Encoding.UTF8.GetBytes(Completion(GoodText)))
        {
            await context.Response.Body.WriteAsync(new[] { b }, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(100, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            if (context.RequestAborted.IsCancellationRequested)
                return;
        }
    };

    /// <summary>Resets the connection in the middle of the body.</summary>
    public static Behaviour ResetMidBody { get; } = async context =>
    {
        var body = Encoding.UTF8.GetBytes(Completion(GoodText));
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>Resets the connection before any answer.</summary>
    public static Behaviour Reset { get; } = context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    public static Behaviour TruncatedJson { get; } = context => Json(context, Completion(GoodText)[..60]);

    public static Behaviour WebPage { get; } = context =>
    {
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync("<html><body>Please sign in</body></html>");
    };

    /// <summary>Answers after a while.</summary>
    public static Behaviour After(TimeSpan wait, Behaviour then) => async context =>
    {
        await Task.Delay(wait, context.RequestAborted);
        await then(context);
    };

    public static string Completion(string text, string finish = "stop", int input = 100, int output = 20) =>
        JsonSerializer.Serialize(new
        {
            id = "c1",
            @object = "chat.completion",
            created = 1,
            model = "m",
            choices = new[] { new { index = 0, finish_reason = finish, message = new { role = "assistant", content = text } } },
            usage = new { prompt_tokens = input, completion_tokens = output, total_tokens = input + output },
        });

    private static Task Json(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    private static async Task UntilGone(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
