namespace SummaryService.Generation.Cost;

/// <summary>The prices in settings (Generation:Prices).</summary>
public sealed class PriceList(IEnumerable<ModelPrice> prices)
{
    private readonly Dictionary<string, ModelPrice> byModel = Newest(prices);

    /// <summary>Finds the price of a model or deployment, or null when none is known. Case does not matter.</summary>
    public ModelPrice? Find(string? model) => model is null ? null : byModel.GetValueOrDefault(model);

    // A price may be stated again with a later date beside the old one; the later one holds.
    private static Dictionary<string, ModelPrice> Newest(IEnumerable<ModelPrice> prices) =>
        prices.GroupBy(p => p.Model, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.MaxBy(p => p.AsOf)!, StringComparer.OrdinalIgnoreCase);
}
