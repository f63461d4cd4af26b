using System.Runtime.InteropServices;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Writing;

/// <summary>One sentence as a reader meets it.</summary>
/// <param name="From">The first token.</param>
/// <param name="To">After the last token.</param>
/// <param name="Words">Words between spaces.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReadSentence(int From, int To, int Words);

/// <summary>
/// Measures how hard a text is to read: the Flesch-Kincaid grade, 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59
/// (Kincaid, Fishburne, Rogers and Chissom 1975). Names of the sheet are left out of the grade, a figure counts as one simple word,
/// headings count nothing.
/// </summary>
internal static class Legibility
{
    /// <summary>Measures a text.</summary>
    /// <returns>The measure, and the sentences that it saw: no headings and no bare list markers.</returns>
    public static (Readability Measure, IReadOnlyList<ReadSentence> Sentences) Of(TextDocument document, bool[] names)
    {
        var (words, scored, syllables, scoredSentences, longest) = (0, 0, 0, 0, 0);
        var sentences = new List<ReadSentence>(document.Sentences.Count);
        foreach (var sentence in document.Sentences)
        {
            var count = Count(document.Tokens, sentence.From, sentence.To, names);
            words += count.Words;
            if (sentence.IsHeading || !count.HasLetters)
                continue;
            sentences.Add(new ReadSentence(sentence.From, sentence.To, count.Words));
            longest = Math.Max(longest, count.Words);
            scored += count.Scored;
            syllables += count.Syllables;
            scoredSentences += count.Scored > 0 ? 1 : 0;
        }
        double? grade = scoredSentences == 0 ? null : Math.Round((0.39 * scored / scoredSentences)
            + (11.8 * syllables / scored) - 15.59, 2);
        return (new Readability(grade, words, longest), sentences);
    }

    // A word is what stands between spaces and has a letter or a digit.
    private static (int Words, int Scored, int Syllables, bool HasLetters) Count(TokenList tokens, int from, int to, bool[] names)
    {
        var (words, scored, syllables, letters) = (0, 0, 0, false);
        for (var i = from; i < to;)
        {
            var (spoken, isWord, isNumber, isName) = (0, false, false, true);
            var start = i;
            for (; i < to && (i == start || tokens[i].Glued); i++)
            {
                isWord |= tokens[i].IsWord;
                isNumber |= tokens[i].IsNumber;
                if (tokens[i].IsWord || tokens[i].IsNumber)
                    isName &= names[i];
                spoken += tokens[i].IsWord ? Syllables.Count(tokens[i].Lower) : 0;
            }
            if (!isWord && !isNumber)
                continue;
            words++;
            letters |= isWord;
            if (isName)
                continue;
            scored++;
            syllables += isWord ? spoken : 1;
        }
        return (words, scored, syllables, letters);
    }
}
