namespace SummaryService.Grounding.Resolution;

/// <summary>What one word speaks of.</summary>
/// <param name="Topic">The number of the topic.</param>
/// <param name="Weight">How much the word says of it.</param>
/// <param name="OfCategory">Whether it is a word of the category.</param>
/// <param name="OfLabel">Whether it is one of the label, and not of the category.</param>
internal readonly record struct Posting(int Topic, double Weight, bool OfCategory, bool OfLabel);

/// <summary>A word that the sheet knows, with all that it speaks of.</summary>
/// <param name="number">Its place among the words of the sheet.</param>
/// <param name="postings">The topics.</param>
internal sealed class WordTopics(int number, Posting[] postings)
{
    /// <summary>Gets its place among the words of the sheet.</summary>
    public int Number => number;

    /// <summary>Gets or sets how many indicators use it; 0 as long as nobody has asked.</summary>
    public int Indicators { get; set; }

    public Posting[] Postings => postings;
}
