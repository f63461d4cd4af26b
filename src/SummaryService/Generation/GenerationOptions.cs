using System.ComponentModel.DataAnnotations;
using SummaryService.Generation.Cost;
using SummaryService.Generation.OpenAi;
using SummaryService.Generation.Recording;

namespace SummaryService.Generation;

/// <summary>Settings of the section Generation.</summary>
public sealed class GenerationOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Generation";

    /// <summary>Gets who writes: plain, openai or replay.</summary>
    /// <value>The default is plain.</value>
    public string Writer { get; init; } = WriterNames.Plain;

    /// <summary>Gets how often a draft with errors goes back to the writer.</summary>
    /// <value>The default is 2. Zero sends every failure straight to review.</value>
    [Range(0, 5)]
    public int MaxRewrites { get; init; } = 2;

    /// <summary>Gets how many texts one process works on at the same time.</summary>
    /// <value>The default is 8. Requests to a model have their own limit, Generation:OpenAi:MaxConcurrency.</value>
    [Range(1, 256)]
    public int Concurrency { get; init; } = 8;

    /// <summary>Gets how long a claim on a text holds unless it is renewed; another process may take it over afterwards.</summary>
    /// <value>The default is 30 seconds, renewed every 10 while a process works; 3 seconds to 1 day.</value>
    [Range(typeof(TimeSpan), "00:00:03", "1.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets a folder in which every answer is recorded for the replay writer, or null to record nothing.</summary>
    public string? RecordTo { get; init; }

    /// <summary>Gets what may be spent.</summary>
    public BudgetOptions Budget { get; init; } = new();

    /// <summary>Gets what models cost.</summary>
    public IList<ModelPrice> Prices { get; init; } = [];

    /// <summary>Gets the connection to a model.</summary>
    public OpenAiOptions OpenAi { get; init; } = new();

    /// <summary>Gets where recorded answers are.</summary>
    public ReplayOptions Replay { get; init; } = new();
}
