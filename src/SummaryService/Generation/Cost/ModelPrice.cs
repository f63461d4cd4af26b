using System.ComponentModel.DataAnnotations;

namespace SummaryService.Generation.Cost;

/// <summary>What one model costs, as its seller stated it on a day.</summary>
public sealed record ModelPrice
{
    /// <summary>Gets the model or, on Azure, the deployment that the price is for.</summary>
    [Required]
    public string Model { get; init; } = "";

    /// <summary>Gets the price of a million tokens sent, in US dollars.</summary>
    [Range(0, 100_000)]
    public decimal InputUsdPerMillion { get; init; }

    /// <summary>Gets the price of a million tokens received, in US dollars.</summary>
    [Range(0, 100_000)]
    public decimal OutputUsdPerMillion { get; init; }

    /// <summary>Gets the day on which the price was read.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Computes the price of one call in US dollars.</summary>
    public decimal Of(int inputTokens, int outputTokens) =>
        (inputTokens * InputUsdPerMillion + outputTokens * OutputUsdPerMillion) / 1_000_000m;
}
