using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>A value of one category must not be told of another: "34 trawlers" where 34 is the number of ferries.</summary>
internal static class CategoryRule
{
    /// <summary>Whether a figure that states one category's value is told of another, whose value it is not.</summary>
    public static bool Refutes(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        if (topic.Category is null || FigureCategory.Of(reading, f, topic.Indicator.Id) is not { } told || told == topic)
            return false;
        // The few words beside the figure may be a part of the right name: "39 searches outside the area for lack of capacity".
        var names = reading.CategoriesIn(f.Sentence, topic.Indicator.Id);
        if (names.Exists(m => m.Topic == topic) && !names.Exists(m => m.Topic == told))
            return false;
        var isElsewhere = told.ByArea.Values.Any(s => s.Points.Any(p => Fit.Of(reading, f, told.Unit, p.Value) == FitKind.Match));
        if (!isElsewhere && told.In(point.Fact.AreaCode) is null or { IsEmpty: true } && names.Exists(m => m.Topic == told))
        {
            judge.Wrong(f.First, f.Next, FindingKind.Subject,
                $"There is no figure of {told.Name}; {Words.State(reading, topic, point)}.", point.Id);
            return true;
        }
        if (told.In(point.Fact.AreaCode) is not { IsEmpty: false } series
            || isElsewhere)
            return false;
        judge.Wrong(f.First, f.Next, FindingKind.Subject, $"{Words.State(reading, told, series.Latest)}; "
            + $"{reading.Doc.Quote(f.First, f.Next)} is the figure for {topic.Category.Label} ({point.Id}).", series.Latest.Id, point.Id);
        return true;
    }
}
