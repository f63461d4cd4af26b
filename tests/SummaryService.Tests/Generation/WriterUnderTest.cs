using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Cost;
using SummaryService.Generation.OpenAi;
using SummaryService.Prompts;

namespace SummaryService.Tests.Generation;

/// <summary>A model's writer with everything around it, connected to a server on loopback.</summary>
internal sealed class WriterUnderTest : IDisposable
{
    public const string Key = "test-key-4f2a9c71";

    public WriterUnderTest(Uri address, Func<Settings, Settings>? change = null, TimeProvider? clock = null)
    {
        var s = (change ?? (x => x))(new Settings());
        Options = new GenerationOptions
        {
            Writer = "openai",
            Budget = new BudgetOptions { PerRunUsd = s.PerRunUsd, PerDayUsd = s.PerDayUsd, AllowUnknownPrice = s.AllowUnknownPrice },
            Prices = s.Priced ? [new ModelPrice { Model = "small-model", InputUsdPerMillion = 1, OutputUsdPerMillion = 4, AsOf = new(2026, 1, 5) }] : [],
            OpenAi = new OpenAiOptions
            {
                Provider = "Compatible",
                Endpoint = address,
                Model = "small-model",
                ApiKey = Key,
                Seed = s.Seed,
                MaxOutputTokens = s.MaxOutputTokens,
                StructuredAnswers = s.StructuredAnswers,
                MaxConcurrency = s.MaxConcurrency,
                MaxRetries = s.MaxRetries,
                RetryDelay = s.RetryDelay,
                AttemptTimeout = s.AttemptTimeout,
                TotalTimeout = s.TotalTimeout,
                LongestWait = s.LongestWait,
                ParkFor = s.ParkFor,
                GiveUpAfter = s.GiveUpAfter,
                RequestsPerMinute = s.RequestsPerMinute,
            },
        };
        Clock = clock ?? TimeProvider.System;
        Budget = new Budget(Options.Budget, Clock);
        Writer = new OpenAiWriter(OpenAiConnection.Connect(Options.OpenAi, Clock), Options, Budget, Clock, new Random(7), Status, Log);
    }

    public GenerationOptions Options { get; }

    public TimeProvider Clock { get; }

    public Budget Budget { get; }

    public EngineStatus Status { get; } = new();

    public LogLines Log { get; } = new();

    public OpenAiWriter Writer { get; }

    public static WritingTask Task(string id = "homes", int sample = 1, string question = "Write about F1: 12.5 for every 100,000 people.",
        params EarlierAttempt[] earlier)
    {
        var area = new Area("E1", "Exampleshire", "county", null);
        var sheet = new FactSheet { Subject = new SubjectKey("E1", SummaryLevel.Chart, id), Title = id, Area = area };
        var prompt = new PromptVersion
        {
            Name = "chart-summary",
            Version = "v001",
            Hash = "0",
            File = "prompts/chart-summary/v001.yaml",
            Template = "You write one short plain summary of a chart for the people who live in the area that it shows, and you never guess a cause.",
        };
        return new WritingTask(sheet, new RenderedPrompt(prompt, [new("system", prompt.Template), new("user", question)]), earlier, sample);
    }

    public Task<GenerationResult> WriteAsync(WritingTask? task = null, CancellationToken ct = default) => Writer.WriteAsync(task ?? Task(), ct);

    public async Task<GenerationResult.Failed> FailAsync(WritingTask? task = null) =>
        (await WriteAsync(task)).ShouldBeOfType<GenerationResult.Failed>();

    public async Task<Draft> DraftAsync(WritingTask? task = null)
    {
        var result = await WriteAsync(task);
        return result is GenerationResult.Written written ? written.Draft : throw new ShouldAssertException(result.ToString());
    }

    public void Dispose() => Writer.Dispose();

    /// <summary>What differs from test to test; the times are short because real servers are on the other side.</summary>
    public sealed record Settings
    {
        public decimal? PerRunUsd { get; init; }
        public decimal? PerDayUsd { get; init; }
        public bool AllowUnknownPrice { get; init; }
        public bool Priced { get; init; } = true;
        public long? Seed { get; init; }
        public int? MaxOutputTokens { get; init; }
        public string StructuredAnswers { get; init; } = "Auto";
        public int MaxConcurrency { get; init; } = 8;
        public int MaxRetries { get; init; } = 3;
        public int? RequestsPerMinute { get; init; }
        public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(1);
        public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(20);
        public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(2);
        public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);
        public TimeSpan ParkFor { get; init; } = TimeSpan.FromSeconds(30);
        public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromMinutes(5);
    }

    /// <summary>A log that keeps its lines.</summary>
    public sealed class LogLines : ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
    }
}
