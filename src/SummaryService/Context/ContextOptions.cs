using System.ComponentModel.DataAnnotations;

namespace SummaryService.Context;

/// <summary>Settings of the section Context.</summary>
public sealed class ContextOptions
{
    /// <summary>Gets the relative difference in per cent under which two values are told as similar.</summary>
    /// <value>The default is 3. Zero calls only equal values similar.</value>
    [Range(0, 50)]
    public decimal SimilarWithinPercent { get; init; } = 3;
}
