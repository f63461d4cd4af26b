using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>Two figures joined by "and" may answer two before them in the same order: "paid £48 and £50, where the averages were £73 and
/// £79".</summary>
internal static class PairedFigures
{
    private const int Reach = 30;

    /// <summary>Gets the value of the comparator that a figure of such a pair repeats, or null.</summary>
    public static (Topic Topic, Point Point)? Find(TextReading reading, Figure f, Whose whose)
    {
        if (whose.Role != PlaceRole.Comparator)
            return null;
        var at = reading.IndexOf(f);
        var first = Joined(reading, at) ? at : Joined(reading, at - 1) ? at - 1 : -1;
        if (first < 2 || reading.Figures[first].First - reading.Figures[first - 2].Next > Reach)
            return null;
        var partner = reading.Figures[at - 2];
        if (partner.Unit != f.Unit || partner.Shape != f.Shape || !reading.Resolved.TryGetValue(partner, out var topic)
            || topic.In(whose.Code) is not { IsEmpty: false } series)
            return null;
        return Fit.Of(reading, f, topic.Unit, series.Latest.Value) == FitKind.Match ? (topic, series.Latest) : null;
    }

    private static bool Joined(TextReading reading, int at) =>
        at >= 0 && at + 1 < reading.Figures.Count && reading.Figures[at + 1].First == reading.Figures[at].Next + 1
            && reading.Tokens[reading.Figures[at].Next].Is("and");
}
