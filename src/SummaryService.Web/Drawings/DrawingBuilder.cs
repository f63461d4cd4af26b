using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Web.Drawings;

/// <summary>Turns the observed facts of a chart's sheet into a drawing. The shape of the data decides how it is drawn, not the
/// indicator's name.</summary>
internal sealed class DrawingBuilder(FactSheet sheet)
{
    private readonly Figure figure = new(sheet);

    /// <summary>Draws the chart that a sheet is about.</summary>
    public static ChartDrawing Draw(FactSheet sheet) => new DrawingBuilder(sheet).Build();

    private ChartDrawing Build()
    {
        var facts = sheet.Facts.Where(f => f.IsObserved).ToList();
        var panels = sheet.Indicators
            .Select(i => (Indicator: i, Facts: facts.Where(f => f.IndicatorId == i.Id).ToList()))
            .Where(p => p.Facts.Count > 0)
            .Select(p => Name(Draw(p.Indicator, p.Facts), p.Facts.Find(f => f.HasValue) ?? p.Facts[0]));
        var sources = facts.Select(f => f.Source).OfType<string>().Concat(sheet.Charts.Select(c => c.Source).OfType<string>());
        return new([.. panels], [.. facts.Select(Row)], [.. sources.Distinct(StringComparer.Ordinal)]);
    }

    // The publisher's label names the publisher's unit: where the page tells another, the plain name of the subject stands instead.
    private Panel Name(Panel panel, Fact example) => panel with
    {
        Base = figure.Base(example),
        Caption = figure.IsPerHead(example) && panel.Indicator.Noun is [var first, .. var rest]
            ? char.ToUpperInvariant(first) + rest
            : panel.Indicator.Label,
    };

    private Panel Draw(Indicator indicator, List<Fact> facts)
    {
        var told = facts.Where(f => f.HasValue || f.Text is not null).ToList();
        if (told.Count == 0)
            return new MissingPanel(indicator, FactFormat.Status(facts[0].Status));
        if (told.Any(f => f.Text is not null) || Figure.Scale(indicator) is not null)
            return new RatingPanel(indicator, [.. told.Select(f => Rate(indicator, f))]);
        if (told is [var only])
            return new FigurePanel(indicator, Label(indicator, only), figure.Show(only), Where(only));
        var periods = told.Select(f => f.Period).Distinct().Count(p => p.IsDated);
        return periods > 1 && told.All(f => f.CategoryId is null) && (sheet.Kind == ChartKind.Trend || periods > 4)
            ? LineLayout.Lay(indicator, Areas(told).Select(a => (a.Name, Of(told, a.Code))), figure.Show, figure.Drawn)
            : Bars(indicator, facts, told);
    }

    private BarsPanel Bars(Indicator indicator, List<Fact> facts, List<Fact> told)
    {
        var areas = Areas(told).ToList();
        var periods = told.Select(f => f.Period).Distinct().Order().ToList();
        var byCategory = told.Any(f => f.CategoryId is not null);
        // Rows are what the reader compares across: categories first, else periods; what is left over tells the bars of a row apart.
        var changes = byCategory && told.GroupBy(f => (f.AreaCode, f.CategoryId)).Any(g => g.Count() > 1);
        var scale = BarScale.Of(told.Select(figure.Drawn));
        var shared = areas.Count == 1 && !changes ? areas[0].Name : "";
        var rows = Groups(indicator, facts, periods, byCategory)
            .Select(g => Bars(g, changes ? [.. periods] : [null]))
            .Where(r => r.Bars.Any(b => !b.IsMissing));
        var isOfOneTime = byCategory && periods.Count == 1 && shared.Length > 0;
        return new(indicator, [.. rows],
            isOfOneTime && PeriodFormat.Words(periods[0]) is { Length: > 0 } when ? $"{shared}, {when}" : shared);

        BarRow Bars((string? Label, List<Fact> Facts) group, IReadOnlyList<Period?> among)
        {
            var bars = areas.SelectMany(a => among.Select(p => (Area: a, Period: p)))
                .SelectMany((s, n) => group.Facts.Where(f => Matches(f, s.Area, s.Period)).Take(1).Select(f => Draw(f, Name(f), n, scale)));
            return shared.Length > 0 && group.Label is { } label
                ? new(null, [.. bars.Select(b => b with { Name = b.Name == shared ? label : $"{label}, {b.Name}" })])
                : new(group.Label, [.. bars]);
        }

        string Name(Fact fact) => (changes, byCategory && !changes && periods.Count > 1) switch
        {
            (true, _) => areas.Count > 1 ? Where(fact) : PeriodFormat.Words(fact.Period) is { Length: > 0 } when ? when : "no date stated",
            (_, true) => areas.Count > 1 ? Where(fact) : PeriodFormat.Words(fact.Period) is { Length: > 0 } when ? when : shared,
            _ => AreaName(fact),
        };
    }

    private static IEnumerable<(string? Label, List<Fact> Facts)> Groups(
        Indicator indicator, List<Fact> facts, List<Period> periods, bool byCategory)
    {
        if (byCategory)
            return indicator.Categories.Select(c => ((string?)c.Label, facts.FindAll(f => f.CategoryId == c.Id)))
                .Append(((string?)"All", facts.FindAll(f => f.CategoryId is null))).Where(g => g.Item2.Count > 0);
        return periods.Count > 1
            ? periods.Select(p => ((string?)PeriodFormat.Words(p), facts.FindAll(f => f.Period == p)))
            : [((string?)null, facts)];
    }

    private Bar Draw(Fact fact, string name, int series, BarScale scale) => figure.Drawn(fact) is { } value
        ? new(name, series, scale.Start(value), scale.Length(value), figure.Show(fact), IsMissing: false)
        : new(name, series, 0, 0, FactFormat.Value(fact), IsMissing: true);

    private Rating Rate(Indicator indicator, Fact fact)
    {
        var label = indicator.FindCategory(fact.CategoryId)?.Label;
        var scale = fact.Value is null ? null : Figure.Scale(indicator);
        return scale is var (low, high)
            ? new(label, $"{figure.Show(fact)} out of {high}", AreaName(fact), (int)Math.Round(fact.Value!.Value) - low + 1, high - low + 1)
            : new(label, fact.Text ?? figure.Show(fact), AreaName(fact), null, null);
    }

    private TableRow Row(Fact fact) => new(fact.Id, Label(sheet.FindIndicator(fact.IndicatorId), fact), AreaName(fact),
        PeriodFormat.Words(fact.Period), fact.HasValue || fact.Text is not null ? figure.Show(fact) : FactFormat.Value(fact));

    private IEnumerable<Area> Areas(List<Fact> facts) => facts.Select(f => f.AreaCode).Distinct(StringComparer.Ordinal)
        .OrderBy(c => c == sheet.Area.Code ? 0 : c == sheet.Comparator?.Code ? 1 : 2)
        .Select(c => sheet.Areas.FirstOrDefault(a => a.Code == c) ?? new Area(c, c, "", null));

    private string AreaName(Fact fact) => Areas([fact]).Single().Name;

    private string Where(Fact fact) =>
        PeriodFormat.Words(fact.Period) is { Length: > 0 } when ? $"{AreaName(fact)}, {when}" : AreaName(fact);

    private static string Label(Indicator? indicator, Fact fact) =>
        indicator?.FindCategory(fact.CategoryId) is { } category
            ? $"{indicator.Label}: {category.Label}"
            : indicator?.Label ?? fact.IndicatorId;

    private static List<Fact> Of(List<Fact> facts, string areaCode) => facts.FindAll(f => f.AreaCode == areaCode);

    private static bool Matches(Fact fact, Area area, Period? period) =>
        fact.AreaCode == area.Code && (period is null || fact.Period == period);
}
