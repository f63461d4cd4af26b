using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>A value of one indicator must not be told of another that the text calls by its whole name.</summary>
internal static class NamedIndicator
{
    private const int LongestSentence = 60;

    private static readonly HashSet<string> Ends = [",", ";", "and", "but", "while"];

    /// <summary>Whether the words beside a figure name another indicator, whose value it is not.</summary>
    public static bool Refutes(TextReading reading, Figure f, Candidate match, Judgements judge)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        // Where the whole sentence names no other indicator, none of its parts does.
        if (s.To - s.From > LongestSentence || reading.IndicatorsIn(f.Sentence) is not { Count: > 0 } inSentence
            || inSentence.Exists(n => n.Indicator == match.Topic.Indicator.Id))
            return false;
        var (from, to) = (f.First, f.Next);
        while (from > s.From && reading.FigureAt(from - 1) is null && reading.Tokens[from - 1].Lower is not ";")
            from--;
        // What stands right behind the figure before belongs to that one.
        while (from > s.From && from < f.First && !Ends.Contains(reading.Tokens[from].Lower))
            from++;
        while (to < s.To && reading.FigureAt(to) is null && !Ends.Contains(reading.Tokens[to].Lower))
            to++;
        if (Named(reading, from, f.First, f.Next, to) is not { } named || named == match.Topic.Indicator.Id
            || reading.Index.Indicators.IsWithin(named, match.Topic.Indicator.Id)
            || reading.CategoriesIn(f.Sentence, match.Topic.Indicator.Id).Exists(c => c.Topic == match.Topic) || Tells(reading, f, named))
            return false;
        var topic = reading.Index.Topics.First(t => t.Indicator.Id == named);
        if (topic.In(match.Point.Fact.AreaCode) is not { IsEmpty: false } series)
            return false;
        // "14 out of every 100 were delayed when leaving hospital": a share is no average delay because their words are alike.
        if (f.IsShare && topic.Unit.Kind != match.Topic.Unit.Kind
            && !reading.Index.Indicators.IsCalledIn(reading.Tokens.AsSpan(s.From, s.To - s.From), named))
            return false;
        judge.Wrong(f.First, f.Next, FindingKind.Subject, $"{Words.State(reading, topic, series.Latest)}; "
            + $"{reading.Doc.Quote(f.First, f.Next)} is the figure for {match.Topic.Name} ({match.Point.Id}).", series.Latest.Id,
                match.Point.Id);
        return true;
    }

    // The one indicator that is named before or behind, or null.
    private static string? Named(TextReading reading, int from, int first, int next, int to)
    {
        var (tokens, names) = (reading.Tokens, reading.Index.Indicators);
        var named = names.In(tokens.AsSpan(from, first - from)).Concat(names.In(tokens.AsSpan(next, to - next))).Select(n => n.Indicator)
            .Distinct().Take(2).ToList();
        return named is [var one] ? one : null;
    }

    private static bool Tells(TextReading reading, Figure f, string indicator) => reading.Index.Topics.Any(t => t.Indicator.Id == indicator
        && t.ByArea.Values.Any(s => s.Points.Any(p => Fit.Of(reading, f, t.Unit, p.Value) == FitKind.Match)));
}
