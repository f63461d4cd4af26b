using SummaryService.Context;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Where there is no data, only an honest sentence that says so may stand.</summary>
internal static class NoDataRule
{
    private const int Reach = 5;

    private static readonly PhraseTable Absence = new("absence");

    public static void Figure(TextReading reading, Figure f, Judgements judge)
    {
        if (f.Weak || FigureRule.IsLabelNumber(reading, f) || IsHonest(reading, reading.Doc.Sentences[f.Sentence]))
            return;
        if (OfNamedArea(reading, f) is { } fact)
        {
            judge.Supported(f.First, f.Next,
                $"{Words.AreaName(reading.Index.Sheet, fact.AreaCode)} has {Words.Say(fact.Value!.Value)} ({fact.Id}).", fact.Id);
            return;
        }
        if (SpeaksOfOthers(reading, f.Sentence) && (f.Shape is FigureShape.Multiple or FigureShape.Fraction or FigureShape.Points
            || OthersIn(reading, f.Sentence).Any(code => Of(reading, f, code) is not null)))
        {
            judge.NotCheckable(f.First, f.Next, "It is told of areas that are not the report's.");
            return;
        }
        judge.Wrong(f.First, f.Next, FindingKind.NoData, $"There are no figures for {reading.Index.Sheet.Title} in "
            + $"{reading.Index.Sheet.Area.Name}; {reading.Doc.Quote(f.First, f.Next)} has no source.");
    }

    /// <summary>Whether a sentence, or the one before where it names no place, speaks of other areas only, of which the dataset holds
    /// values.</summary>
    public static bool SpeaksOfOthers(TextReading reading, int sentence) => OthersIn(reading, sentence).Any(code =>
        reading.Index.Sheet.OfOtherArea?.Invoke(code).Any(x => x.HasValue) == true);

    private static List<string> OthersIn(TextReading reading, int sentence)
    {
        var s = reading.Doc.Sentences[sentence];
        for (var k = sentence; k >= 0 && k >= sentence - 1
            && reading.Doc.Sentences[k] is var before && before.Paragraph == s.Paragraph; k--)
        {
            var places = reading.PlacesIn(before.From, before.To).ToList();
            if (places.Count > 0)
                return places.Exists(p => p.Role == PlaceRole.Own) ? [] : [.. places.Select(p => p.Code).OfType<string>().Distinct()];
        }
        return [];
    }

    // "In England, fewer than one in every 100,000": another area that is named has what this one lacks.
    private static Fact? OfNamedArea(TextReading reading, Figure f)
    {
        var sheet = reading.Index.Sheet;
        if (sheet.OfOtherArea is null
            || (Whose.Of(reading, f) is { Plainly: true } told ? told.Role == PlaceRole.Own ? null : told.Code : GoesOn(reading, f))
                is not { } code)
            return null;
        return Of(reading, f, code);
    }

    private static Fact? Of(TextReading reading, Figure f, string code)
    {
        var sheet = reading.Index.Sheet;
        return sheet.OfOtherArea?.Invoke(code).Where(x => x.HasValue).FirstOrDefault(x =>
            sheet.FindIndicator(x.IndicatorId) is { } indicator
            && Fit.Of(reading, f, UnitSense.Of(indicator, [x.Value!.Value]), x.Value!.Value) == FitKind.Match);
    }

    // "Across England 71 per cent felt safe. Among carers 37 per cent were satisfied.": the place named last in the paragraph.
    private static string? GoesOn(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        for (var k = f.Sentence; k >= 0 && reading.Doc.Sentences[k] is var before && before.Paragraph == s.Paragraph; k--)
        {
            var places = reading.PlacesIn(before.From, before.To).ToList();
            if (places.Count > 0)
                return (k < f.Sentence || places[^1].Next <= f.First)
                    && places.TrueForAll(p => p is { Role: PlaceRole.Comparator }) ? places[0].Code : null;
        }
        return null;
    }

    /// <summary>Gets the one category of an indicator that a sentence names where the area has no value of it, or null.</summary>
    public static Topic? Missing(TextReading reading, Sentence s, Topic topic) =>
        topic.InSheet && reading.CategoriesIn(reading.IndexOfSentence(s.From), topic.Indicator.Id) is [{ Topic: var named }]
            && named.In(reading.Index.OwnCode) is null or { IsEmpty: true, Grade: null } && !IsHonest(reading, s) ? named : null;

    /// <summary>Whether a sentence says that there is no figure.</summary>
    public static bool IsHonest(TextReading reading, Sentence s) => Absence.In(reading.Tokens, s.From, s.To).Exists(a => a.Meaning != "open"
        || reading.Contains(a.Next, Math.Min(s.To, a.Next + Reach), t => WordClasses.Measurements.Contains(t.Lower)));
}
