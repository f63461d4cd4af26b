namespace SummaryService.Generation.Cost;

/// <summary>Settings of the section Generation:Budget.</summary>
public sealed class BudgetOptions
{
    /// <summary>Gets the most that one run may cost, in US dollars.</summary>
    /// <value>The default is null: no limit. Zero allows only calls that cost nothing.</value>
    public decimal? PerRunUsd { get; init; }

    /// <summary>Gets the most that one day (UTC) may cost, in US dollars.</summary>
    /// <value>The default is null: no limit. Zero allows only calls that cost nothing.</value>
    public decimal? PerDayUsd { get; init; }

    /// <summary>Gets whether a model without a price in Generation:Prices may be called; its calls are then outside every limit.</summary>
    /// <value>The default is false: such a model is never called.</value>
    public bool AllowUnknownPrice { get; init; }
}
