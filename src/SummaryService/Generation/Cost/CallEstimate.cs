using SummaryService.Context;
using SummaryService.Prompts;

namespace SummaryService.Generation.Cost;

/// <summary>What one text will likely take, before any rewrite.</summary>
/// <param name="Calls">Calls to a server: 0 for writers that ask none.</param>
/// <param name="InputTokens">Tokens in.</param>
/// <param name="OutputTokens">Tokens out.</param>
/// <param name="CostUsd">The cost in US dollars, or null when the model's price is not known.</param>
public sealed record CallEstimate(int Calls, int InputTokens, int OutputTokens, decimal? CostUsd)
{
    /// <summary>An estimate for a writer that asks no server.</summary>
    public static CallEstimate Nothing { get; } = new(0, 0, 0, 0);

    /// <summary>Estimates one text.</summary>
    /// <param name="writer">Who would write it.</param>
    /// <param name="level">What it is about.</param>
    /// <param name="prompt">The prompt as it would be sent.</param>
    /// <param name="prices">The prices in settings.</param>
    public static CallEstimate For(WriterIdentity writer, SummaryLevel level, RenderedPrompt prompt, PriceList prices)
    {
        if (writer.Writer != WriterNames.OpenAi)
            return Nothing;
        var (input, output) = (TokenEstimate.Likely(prompt.Messages), TokenEstimate.LikelyAnswer(level));
        return new CallEstimate(1, input, output, prices.Find(writer.Model)?.Of(input, output));
    }
}
