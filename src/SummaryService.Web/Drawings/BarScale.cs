namespace SummaryService.Web.Drawings;

/// <summary>Maps values to the width of a bar chart. It always holds zero, so that lengths can be compared by eye.</summary>
/// <param name="Low">The lowest value, at most 0.</param>
/// <param name="High">The highest value, at least 0.</param>
internal sealed record BarScale(decimal Low, decimal High)
{
    /// <summary>Makes the scale that holds every value.</summary>
    public static BarScale Of(IEnumerable<decimal?> values)
    {
        var present = values.OfType<decimal>().Append(0).ToList();
        return new(present.Min(), present.Max());
    }

    /// <summary>Answers where the bar of a value starts, 0 to 1.</summary>
    public double Start(decimal value) => At(Math.Min(value, 0));

    /// <summary>Answers how long the bar of a value is, 0 to 1.</summary>
    public double Length(decimal value) => At(Math.Max(value, 0)) - At(Math.Min(value, 0));

    private double At(decimal value) => High == Low ? 0 : (double)((value - Low) / (High - Low));
}
