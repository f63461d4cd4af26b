namespace SummaryService.Grounding.Resolution;

/// <summary>What one word speaks of.</summary>
/// <param name="Topic">The number of the topic.</param>
/// <param name="Weight">How much the word says of it.</param>
/// <param name="OfCategory">Whether it is a word of the category.</param>
/// <param name="OfLabel">Whether it is one of the label, and not of the category.</param>
internal readonly record struct Posting(int Topic, double Weight, bool OfCategory, bool OfLabel);

/// <summary>A word that the sheet knows, with all that it speaks of.</summary>
/// <param name="Number">Its place among the words of the sheet.</param>
/// <param name="Postings">The topics.</param>
internal sealed record WordTopics(int Number, Posting[] Postings);
