using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>A run of sentences that hold more figures than any person writes, so that nobody can tell what each is about.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Next">After its last token.</param>
internal sealed record Crowd(int First, int Next)
{
    /// <summary>The most figures of a sentence that is read figure by figure: three times as many as in the fullest one of the reports
    /// that we know.</summary>
    public const int MostInSentence = 36;

    // A row of numbers without words tells less; two years of months are still read.
    private const int MostWithoutWords = 24;

    /// <summary>Takes the figures of crowds out of those of a text.</summary>
    /// <returns>The crowds, in order of the text.</returns>
    public static List<Crowd> TakeFrom(List<Figure> figures, TextDocument doc)
    {
        var (crowds, kept) = (new List<Crowd>(), 0);
        for (var (from, next) = (0, 0); from < figures.Count; from = next)
        {
            while (next < figures.Count && figures[next].Sentence == figures[from].Sentence)
                next++;
            var s = doc.Sentences[figures[from].Sentence];
            if (IsCrowd(doc.Tokens, s, next - from))
                Add(crowds, s);
            else
                for (var i = from; i < next; i++)
                    figures[kept++] = figures[i];
        }
        figures.RemoveRange(kept, figures.Count - kept);
        return crowds;
    }

    private static bool IsCrowd(TokenList t, Sentence s, int figures)
    {
        if (figures is <= MostWithoutWords or > MostInSentence)
            return figures > MostInSentence;
        var words = 0;
        for (var i = s.From; i < s.To; i++)
            words += t[i].IsWord ? 1 : 0;
        return words < figures;
    }

    // What a long run was cut into is one crowd.
    private static void Add(List<Crowd> crowds, Sentence s)
    {
        if (crowds.Count > 0 && crowds[^1].Next == s.From)
            crowds[^1] = crowds[^1] with { Next = s.To };
        else
            crowds.Add(new Crowd(s.From, s.To));
    }
}
