using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Two areas that a sentence sets side by side.</summary>
/// <param name="Own">The code of the area that the sentence is about.</param>
/// <param name="Other">The code of the area that it is set against.</param>
internal readonly record struct Sides(string Own, string Other)
{
    private const int Reach = 8;

    /// <summary>Gets the sides of a comparison, or null where they are the sheet's area and its comparator.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="s">The sentence.</param>
    /// <param name="word">The comparing word.</param>
    /// <param name="against">The place that it is compared with, or null.</param>
    public static Sides? Of(TextReading reading, Sentence s, int word, PlaceMention? against)
    {
        var before = reading.PlacesIn(s.From, word).LastOrDefault();
        var own = before is { Next: > 0, Role: PlaceRole.Other, Code: { } subject }
            && reading.Clauses[word] - reading.Clauses[before.First] <= 1
            ? subject : reading.Index.OwnCode;
        var other = against is { Role: PlaceRole.Other, Code: { } named } ? named : against is { Role: PlaceRole.Own }
            ? reading.Index.OwnCode
            : reading.Index.OtherCode;
        return other is null || other == own || (own == reading.Index.OwnCode
            && other == reading.Index.OtherCode) ? null : new Sides(own, other);
    }

    /// <summary>Gets the sides of a figure that tells how many times as much: "three times the figure for Medicine".</summary>
    public static Sides? Behind(TextReading reading, Sentence s, int first, int next) =>
        Of(reading, s, first, reading.PlacesIn(next, Math.Min(s.To, next + Reach)).Cast<PlaceMention?>().FirstOrDefault());
}
