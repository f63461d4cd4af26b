using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Two categories of one indicator that a sentence sets against each other: "theft was higher than fraud", "16 points higher
/// than for adults".</summary>
/// <param name="Left">What is said to be more or less.</param>
/// <param name="A">Its value.</param>
/// <param name="Right">What it is set against.</param>
/// <param name="B">The value of that.</param>
internal readonly record struct CategoryPair(Topic Left, Point A, Topic Right, Point B)
{
    private const int Reach = 10, LongestSentence = 60;

    /// <summary>Lists the pairs that stand before and behind a comparing word and its "than"; empty where the words do not say.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="s">The sentence.</param>
    /// <param name="word">The comparing word.</param>
    public static List<CategoryPair> Around(TextReading reading, Sentence s, int word)
    {
        var than = word;
        while (than < Math.Min(s.To, word + Reach) && !reading.Tokens[than].Is("than"))
            than++;
        return than < Math.Min(s.To, word + Reach) ? Beside(reading, s, word, than + 1) : [];
    }

    /// <summary>Lists the pairs of which one ends before a token and the other begins behind another.</summary>
    public static List<CategoryPair> Beside(TextReading reading, Sentence s, int before, int behind)
    {
        if (s.To - s.From > LongestSentence || reading.DatesIn(s.From, s.To).Skip(1).Any()
            || reading.PlacesIn(s.From, s.To).Any(p => p.Role is not PlaceRole.Own))
            return [];
        var found = new List<CategoryPair>();
        foreach (var indicator in reading.Index.Categorised)
        {
            var named = reading.CategoriesIn(reading.IndexOfSentence(s.From), indicator);
            var left = named.LastOrDefault(m => m.Next <= before);
            var right = named.FirstOrDefault(m => m.First >= behind);
            if (left.Topic is null || right.Topic is null || left.Topic == right.Topic || right.First - behind > Reach
                || left.Topic.In(reading.Index.OwnCode) is not { IsEmpty: false } a
                || right.Topic.In(reading.Index.OwnCode) is not { IsEmpty: false } b)
                continue;
            found.Add(new CategoryPair(left.Topic, At(reading, s, a), right.Topic, At(reading, s, b)));
        }
        return found;
    }

    /// <summary>Tells both values.</summary>
    public string Say(TextReading reading) => $"{Words.State(reading, Left, A)} beside {Words.State(reading, Right, B)}";

    // The value of the one time that the sentence names, else the latest.
    private static Point At(TextReading reading, Sentence s, Series series) =>
        reading.DatesIn(s.From, s.To).FirstOrDefault() is { Next: > 0 } date && series.Points.LastOrDefault(p =>
            new FigureTime(date, null).Covers(p.Period) is true) is { Fact: not null } then ? then : series.Latest;
}
