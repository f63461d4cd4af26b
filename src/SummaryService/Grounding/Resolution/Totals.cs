using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>Makes the totals that the data does not hold: all categories of a breakdown of things that can be added up.</summary>
internal static class Totals
{
    /// <summary>Stands between the ids of the facts that a total was made of.</summary>
    public const string Plus = " + ";

    private static readonly HashSet<string> NotAdded = ["score", "rank", "decile", "index", "ratio", "median", "average", "mean", "longest",
        "shortest", "typical", "rate", "per"];

    private static readonly HashSet<string> Added = ["mass", "energy", "volume", "data", "land"];

    /// <summary>Makes the total of one indicator's categories, or null when they cannot be added up, are not all there, or have a
    /// total.</summary>
    /// <param name="categories">The topics of the indicator's categories.</param>
    /// <param name="number">The number of the new topic.</param>
    public static Topic? Of(IReadOnlyList<Topic> categories, int number)
    {
        var one = categories[0];
        var named = one.Indicator.Categories.Count;
        if (named < 2 || categories.Count != named || categories.Any(t => t.IsTotal) || !CanBeAdded(one))
            return null;
        var byArea = categories.SelectMany(t => t.ByArea).SelectMany(s => s.Value.Points, (s, p) => (Area: s.Key, Point: p))
            .GroupBy(x => x.Area).ToDictionary(a => a.Key, a => a.GroupBy(x => x.Point.Period.Text).Where(p => p.Count() == named)
                .Select(p => Sum([.. p.Select(x => x.Point.Fact)])).ToList());
        return byArea.Values.All(f => f.Count == 0) ? null : one.Whole(number, byArea.Where(a => a.Value.Count > 0)
            .ToDictionary(a => a.Key, a => new Series(a.Value, one.Indicator.BreakBefore)));
    }

    /// <summary>Makes the sums of the calendar years of which every quarter or month is there; null when there are none.</summary>
    public static Series? Years(Topic topic, Series series)
    {
        if (!CanBeAdded(topic))
            return null;
        var years = series.Points.Where(p => p.Period.Start is not null).GroupBy(p => p.Period.Start!.Value.Year).Where(g =>
            g.Count() is 4 or 12)
            .Select(g => Sum([.. g.Select(p => p.Fact)]) with { CategoryId = topic.Category?.Id, Period = Year(g.Key) }).ToList();
        return years.Count == 0 ? null : new Series(years);
    }

    private static Period Year(int year) =>
        Period.TryParse(year.ToString(CultureInfo.InvariantCulture), out var period) ? period : Period.None;

    /// <summary>Whether values of a topic can be added up: counts, sums of money, masses; not shares, rates, scores or medians.</summary>
    public static bool CanBeAdded(Topic topic) => topic.Unit.Kind switch
    {
        QuantityKind.Plain => topic.Unit.Top is null,
        QuantityKind.Money => topic.Unit.Per is null,
        QuantityKind.Named => topic.Unit.Per is null && Added.Contains(UnitTable.Dimension(topic.Unit.Unit!)),
        _ => false,
    } && !topic.LabelTokens.Where((t, i) => NotAdded.Contains(t.Lower) && !IsOfPeriod(topic.LabelTokens, i)).Any()
        && !NotAdded.Contains(topic.Indicator.Unit);

    // "Passengers per quarter"
    private static bool IsOfPeriod(IReadOnlyList<Token> label, int i) => label[i].Is("per") && i + 1 < label.Count
        && label[i + 1].Lower is "year" or "quarter" or "month" or "week" or "day" or "season";

    private static Fact Sum(IReadOnlyList<Fact> parts) => parts[0] with
    {
        Id = string.Join(Plus, parts.Select(p => p.Id)),
        CategoryId = null,
        Value = parts.Sum(p => p.Value),
        Lower = null,
        Upper = null,
    };
}
