using SummaryService.Catalogue;

namespace SummaryService.Web.Drawings;

/// <summary>Everything that is needed to draw one chart of one area, and to tell it as a table.</summary>
/// <param name="Panels">One panel for each indicator, in the chart's order.</param>
/// <param name="Table">Every cell behind the drawing, missing ones included.</param>
/// <param name="Sources">Where the values were read, each once.</param>
public sealed record ChartDrawing(IReadOnlyList<Panel> Panels, IReadOnlyList<TableRow> Table, IReadOnlyList<string> Sources)
{
    /// <summary>Gets whether any value can be drawn.</summary>
    public bool HasValues => Panels.Any(p => p is not MissingPanel);
}

/// <summary>One cell of the data behind a drawing.</summary>
/// <param name="FactId">The fact's id in the sheet.</param>
/// <param name="What">The indicator, and its category.</param>
/// <param name="Area">The area's name.</param>
/// <param name="Period">When it was measured, or empty.</param>
/// <param name="Value">The value with its unit, or why there is none.</param>
public sealed record TableRow(string FactId, string What, string Area, string Period, string Value);

/// <summary>The drawing of one indicator.</summary>
/// <param name="Indicator">What is measured.</param>
public abstract record Panel(Indicator Indicator)
{
    /// <summary>Gets the name over the drawing.</summary>
    public string Caption { get; init; } = Indicator.Label;

    /// <summary>Gets what the values are out of, or null when the label says all.</summary>
    public string? Base { get; init; }
}

/// <summary>Horizontal bars, grouped in rows.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Rows">The groups of bars.</param>
/// <param name="Whole">What every bar has in common, such as the only area, or empty.</param>
public sealed record BarsPanel(Indicator Indicator, IReadOnlyList<BarRow> Rows, string Whole) : Panel(Indicator);

/// <summary>One group of bars.</summary>
/// <param name="Label">The category or period, or null when there is only one group.</param>
/// <param name="Bars">The bars, in order of the series.</param>
public sealed record BarRow(string? Label, IReadOnlyList<Bar> Bars);

/// <summary>One bar.</summary>
/// <param name="Name">The area, period or category.</param>
/// <param name="Series">The place of its series, which decides its look.</param>
/// <param name="Start">Where it starts, 0 to 1 of the width.</param>
/// <param name="Length">How long it is, 0 to 1 of the width.</param>
/// <param name="Value">The value with its unit, or why there is none.</param>
/// <param name="IsMissing">Whether there is no value to draw.</param>
public sealed record Bar(string Name, int Series, double Start, double Length, string Value, bool IsMissing);

/// <summary>Lines over time.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Lines">One line for each area.</param>
/// <param name="Ticks">The labels of the vertical scale, with their height from 0 (bottom) to 1.</param>
/// <param name="Periods">The labels of the horizontal scale, with their place from 0 to 1.</param>
/// <param name="StartsAtZero">Whether the vertical scale starts at zero; if not, the page says so.</param>
public sealed record LinePanel(Indicator Indicator, IReadOnlyList<Line> Lines, IReadOnlyList<(double At, string Label)> Ticks,
    IReadOnlyList<(double At, string Label)> Periods, bool StartsAtZero) : Panel(Indicator);

/// <summary>One line over time.</summary>
/// <param name="Name">The area's name.</param>
/// <param name="Points">The points from left to right, each 0 to 1 with its value and period.</param>
public sealed record Line(string Name, IReadOnlyList<LinePoint> Points);

/// <summary>One point of a line.</summary>
public sealed record LinePoint(double X, double Y, string Value, string Period);

/// <summary>Grades in words, or scores on a scale.</summary>
public sealed record RatingPanel(Indicator Indicator, IReadOnlyList<Rating> Ratings) : Panel(Indicator);

/// <summary>One grade or score.</summary>
/// <param name="Label">The category, or null when there is only one.</param>
/// <param name="Shown">The grade or score in words.</param>
/// <param name="Area">The area's name.</param>
/// <param name="Step">The step reached, from 1, or null for a grade without a known scale.</param>
/// <param name="Steps">The number of steps, or null.</param>
public sealed record Rating(string? Label, string Shown, string Area, int? Step, int? Steps);

/// <summary>A single figure with nothing to compare it with.</summary>
public sealed record FigurePanel(Indicator Indicator, string Label, string Value, string Where) : Panel(Indicator);

/// <summary>An indicator without any value here.</summary>
public sealed record MissingPanel(Indicator Indicator, string Why) : Panel(Indicator);
