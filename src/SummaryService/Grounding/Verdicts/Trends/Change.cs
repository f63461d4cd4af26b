using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>A change over time as a sentence tells it.</summary>
/// <param name="S">The sentence.</param>
/// <param name="First">The first token of the word of change.</param>
/// <param name="Next">The token after the word.</param>
/// <param name="Meaning">up, down, better or worse.</param>
/// <param name="Area">The code of the area that it is told of.</param>
internal readonly record struct Change(Sentence S, int First, int Next, string Meaning, string? Area)
{
    public (int First, int Next) Words => (First, Next);

    /// <summary>Gets 1 when more of a topic is told, −1 when less, null when the words do not say: who climbs a table
    /// gets a smaller number.</summary>
    public int? Sign(Topic topic) => IsRank(topic) ? null : (Meaning, topic.Indicator.Polarity) switch
    {
        ("up", _) => 1,
        ("down", _) => -1,
        ("better", Catalogue.Polarity.HigherIsBetter) or ("worse", Catalogue.Polarity.LowerIsBetter) => 1,
        ("better", Catalogue.Polarity.LowerIsBetter) or ("worse", Catalogue.Polarity.HigherIsBetter) => -1,
        _ => null,
    };

    private static bool IsRank(Topic topic) => topic.LabelTokens.Any(t => t.Lower is "rank" or "ranking" or "position");
}
