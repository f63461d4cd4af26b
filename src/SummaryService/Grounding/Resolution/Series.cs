using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Grounding.Resolution;

/// <summary>One value of a series, with the fact that it comes from.</summary>
internal readonly record struct Point(Fact Fact, decimal Value)
{
    public Period Period => Fact.Period;

    public string Id => Fact.Id;
}

/// <summary>The values of one indicator and category in one area, oldest first.</summary>
internal sealed class Series
{
    /// <summary>From so many values a series may hold rises and falls of its own.</summary>
    public const int LongFrom = 6;

    private readonly decimal[] sorted;
    private readonly Series? sinceBreak;

    public Series(IEnumerable<Fact> facts, IReadOnlyList<string>? breakBefore = null)
    {
        var all = facts.OrderBy(f => f.Period).ToList();
        Points = [.. all.Where(f => f.HasValue).Select(f => new Point(f, f.Value!.Value))];
        Grades = [.. all.Where(f => f.Text is not null && f.Status == ObservationStatus.Ok)];
        Missing = all.LastOrDefault(f => f.Status != ObservationStatus.Ok);
        sorted = [.. Points.Select(p => p.Value).Order()];
        if (Points.Count == 0)
            return;
        Peak = Points.MaxBy(p => p.Value);
        Trough = Points.MinBy(p => p.Value);
        Dated = Points.Count(p => p.Period.IsDated) >= 2 && Points[0].Period.Start != Points[^1].Period.Start;
        Breaks = [.. (breakBefore ?? []).Select(b => Period.TryParse(b, out var p) ? p : Period.None)
            .Where(b => b.IsDated && Points[0].Period.Start < b.Start && b.Start <= Latest.Period.Start).Order()];
        sinceBreak = Breaks.Count == 0 ? null : new Series(all.Where(f => f.Period.Start >= Breaks[^1].Start));
    }

    public List<Point> Points { get; }

    /// <summary>Gets the facts that are grades in words, oldest first.</summary>
    public IReadOnlyList<Fact> Grades { get; }

    /// <summary>Gets the last fact that is a grade in words, or null.</summary>
    public Fact? Grade => Grades.Count > 0 ? Grades[^1] : null;

    /// <summary>Gets the periods within the series before which it breaks: nothing is compared across one.</summary>
    public IReadOnlyList<Period> Breaks { get; } = [];

    /// <summary>Gets the values since the last break; the series itself when there is none.</summary>
    public Series SinceBreak => sinceBreak ?? this;

    /// <summary>Gets the break between two values, or null.</summary>
    public Period? BreakBetween(Point a, Point b)
    {
        foreach (var at in Breaks)
        {
            if (a.Period.Start < at.Start != b.Period.Start < at.Start)
                return at;
        }
        return null;
    }

    /// <summary>Gets a fact that says why there is no value, or null.</summary>
    public Fact? Missing { get; }

    public Point Peak { get; }

    public Point Trough { get; }

    /// <summary>Gets whether it runs over at least two dated periods.</summary>
    public bool Dated { get; }

    /// <summary>Gets whether it holds so many values that it may rise and fall within.</summary>
    public bool IsLong => Points.Count >= LongFrom;

    public bool IsEmpty => Points.Count == 0;

    public Point Latest => Points[^1];

    public Point First => Points[0];

    /// <summary>Gets the values of each calendar year of which every quarter or month is there.</summary>
    public List<List<Point>> Years => years ??= [.. Points.Where(p => p.Period.Start is not null).GroupBy(p => p.Period.Start!.Value.Year)
        .Select(g => g.ToList()).Where(g => g.Count is 4 or 12)];

    private List<List<Point>>? years;

    /// <summary>Gets the values of each quarter of a year of which every month is there.</summary>
    public List<List<Point>> Quarters => quarters ??= [.. Points.Where(p => p.Period.Start is not null)
        .GroupBy(p => (p.Period.Start!.Value.Year, (p.Period.Start!.Value.Month - 1) / 3)).Select(g => g.ToList()).Where(g =>
            g.Count == 3)];

    private List<List<Point>>? quarters;

    /// <summary>Gets the typical size of the change from one period to the next: the median.</summary>
    public decimal TypicalStep
    {
        get
        {
            var steps = Points.Zip(Points.Skip(1), (a, b) => Math.Abs(b.Value - a.Value)).Order().ToList();
            return steps.Count == 0 ? 0 : steps[steps.Count / 2];
        }
    }

    /// <summary>Gets the place of a value in the series, or -1.</summary>
    public int IndexOf(Point point)
    {
        for (var i = 0; i < Points.Count; i++)
        {
            if (Points[i].Fact == point.Fact)
                return i;
        }
        return -1;
    }

    /// <summary>Gets the value of a period, or an empty one.</summary>
    public Point At(Period period) => Points.FindLast(p => p.Period.Text == period.Text);

    /// <summary>Gets the first value that a told time covers, else the latest; of a series that is not empty.</summary>
    public Point At(FigureTime? time) => time is { } told && Points.Find(p => told.Covers(p.Period) is true) is { Fact: not null } covered
        ? covered : Latest;

    /// <summary>Whether any value lies between two numbers, both included.</summary>
    public bool HasBetween(decimal low, decimal high)
    {
        var i = Array.BinarySearch(sorted, low);
        if (i < 0)
            i = ~i;
        return i < sorted.Length && sorted[i] <= high;
    }

    /// <summary>Lists the values whose period touches a span of days.</summary>
    public IEnumerable<Point> Within(DateOnly from, DateOnly to) =>
        Points.Where(p => p.Period.Start is { } s && p.Period.End is { } e && s <= to && e >= from);
}
