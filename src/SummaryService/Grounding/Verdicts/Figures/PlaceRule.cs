using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>A value told of one place must be that place's: not the region's, not another area's.</summary>
internal static class PlaceRule
{
    public static bool Refutes(TextReading reading, Figure f, Whose whose, Candidate match, Judgements judge)
    {
        var (topic, point) = (match.Topic, match.Point);
        var sheet = reading.Index.Sheet;
        var sentence = reading.Doc.Sentences[f.Sentence];
        var area = point.Fact.AreaCode;
        if (whose.Role == PlaceRole.Own && topic.Indicator.Geography is { } geography && area == reading.Index.OwnCode
            && !SpeaksOfRegion(reading, sentence, geography))
        {
            judge.Wrong(f.First, f.Next, FindingKind.Subject,
                $"{topic.Name} describes the {geography}, not {sheet.Area.Name} ({point.Id}).", point.Id);
            return true;
        }
        if (match.AreaFits || (reading.Index.OwnCode == area && !whose.Plainly))
            return false;
        // "68% of providers in the wider region": the area's own value is the region's.
        if (whose.Role == PlaceRole.Region && topic.Indicator.Geography is not null && area == reading.Index.OtherCode
            && topic.In(reading.Index.OwnCode) is { IsEmpty: false } regional && match.Relevance > 0.9)
        {
            judge.Wrong(f.First, f.Next, FindingKind.Number, $"{Words.State(reading, topic, regional.Latest)}, not "
                + $"{reading.Doc.Quote(f.First, f.Next)}.", regional.Latest.Id);
            return true;
        }
        // Nobody else is spoken of, so it is told of the area itself.
        if (!whose.Plainly && area == reading.Index.OtherCode && topic.In(reading.Index.OwnCode) is { IsEmpty: false } mine
            && match.Relevance > 0.9 && !SpeaksOf(reading, sentence.From, sentence.To, PlaceRole.Comparator) && !InPair(reading, f, topic))
        {
            judge.Wrong(f.First, f.Next, FindingKind.Number, $"{Words.State(reading, topic, mine.Latest)}, not "
                + $"{reading.Doc.Quote(f.First, f.Next)}.", mine.Latest.Id);
            return true;
        }
        if (whose.Role == PlaceRole.Own && area == reading.Index.OtherCode && match.Relevance > 0.9
            && topic.In(reading.Index.OwnCode) is { IsEmpty: true, Missing: { } missing }
            && !SpeaksOf(reading, sentence.From, sentence.To, PlaceRole.Comparator) && !Subjects.LeansBack(reading, sentence))
        {
            judge.Wrong(f.First, f.Next, FindingKind.NoData,
                $"There is no figure of {topic.Name} for {sheet.Area.Name}: {Words.Reason(missing.Status)}; "
                    + $"{Words.State(reading, topic, point)}.", missing.Id, point.Id);
            return true;
        }
        var name = Words.AreaName(sheet, area);
        if (area != reading.Index.OwnCode && area != reading.Index.OtherCode && !Names(reading, sentence.From, sentence.To, area))
        {
            judge.Wrong(f.First, f.Next, FindingKind.Subject,
                $"{Words.State(reading, topic, point)}; it is a figure of {name}, not of {sheet.Area.Name}.", point.Id);
            return true;
        }
        // Told plainly of one place while it is the other's, and the one has a value of its own.
        if (whose.Plainly && whose.Code is not null && whose.Code != area && topic.In(whose.Code) is { IsEmpty: false } own)
        {
            judge.Wrong(f.First, f.Next, FindingKind.Subject,
                $"{Words.State(reading, topic, own.Latest)}; {reading.Doc.Quote(f.First, f.Next)} is the figure for {name} ({point.Id}).",
                own.Latest.Id, point.Id);
            return true;
        }
        // Told of a third area, of which nothing is held.
        if (whose is { Plainly: true, Role: PlaceRole.Other, Code: not null } && topic.In(whose.Code) is null or { IsEmpty: true }
            && topic.Indicator.Geography is null && f.Digits >= 2 && match.Relevance > 0.9
            && (area == reading.Index.OwnCode || area == reading.Index.OtherCode)
            && Names(reading, sentence.From, sentence.To, whose.Code) && !Names(reading, sentence.From, sentence.To, area))
        {
            judge.Wrong(f.First, f.Next, FindingKind.Subject, $"{Words.State(reading, topic, point)}; no value is held for "
                + $"{Words.AreaName(sheet, whose.Code)}.", point.Id);
            return true;
        }
        // The area's value told of the comparator, which has none.
        if (whose is { Plainly: true, Role: PlaceRole.Comparator, Code: not null } && area == reading.Index.OwnCode && match.Relevance > 0.9
            && topic.In(whose.Code) is null or { IsEmpty: true } && Names(reading, sentence.From, sentence.To, whose.Code)
            && !SpeaksOf(reading, sentence.From, sentence.To, PlaceRole.Own))
        {
            judge.Wrong(f.First, f.Next, FindingKind.Subject, $"{Words.State(reading, topic, point)}; no value is held for "
                + $"{Words.AreaName(sheet, whose.Code)}.", point.Id);
            return true;
        }
        return false;
    }

    // "(19.4% and 17.9%)": the second of two figures of one thing may be the comparator's.
    private static bool InPair(TextReading reading, Figure f, Topic topic) =>
        f.First > 1 && reading.Tokens[f.First - 1].Lower is "and" or "to" or "," or "–" && reading.FigureAt(f.First - 2) is { } before
        && reading.Resolved.GetValueOrDefault(before) == topic && reading.Stated.TryGetValue(before, out var p)
        && p.Fact.AreaCode == reading.Index.OwnCode;

    /// <summary>Whether a sentence, or the one before it where it names no place itself, says that a value is the region's.</summary>
    public static bool SpeaksOfRegion(TextReading reading, Sentence s, string geography) => SaysRegion(reading, s.From, s.To, geography)
        || (s.From > 0 && reading.SentenceOf(s.From - 1) is var before && before.Paragraph == s.Paragraph
            && !reading.PlacesIn(s.From, s.To).Any(p => p.Role == PlaceRole.Own) && SaysRegion(reading, before.From, before.To, geography));

    /// <summary>Whether a run of tokens says that a value is the region's.</summary>
    public static bool SaysRegion(TextReading reading, int from, int to, string geography) =>
        reading.Contains(from, to, t => t.Lower.StartsWith(geography, StringComparison.OrdinalIgnoreCase) || (geography == "region"
            && t.Lower is "regional" or "regionally"));

    private static bool SpeaksOf(TextReading reading, int from, int to, PlaceRole role)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.PlaceAt(i)?.Role == role || reading.Tokens[i].Lower is "against" or "versus" or "vs" or "compared")
                return true;
        }
        return false;
    }

    private static bool Names(TextReading reading, int from, int to, string code)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.PlaceAt(i)?.Code == code)
                return true;
        }
        return false;
    }
}
