namespace SummaryService.Grounding.Text;

/// <summary>Finds sentences, headings and paragraphs among tokens.</summary>
internal static class SentenceSplitter
{
    private const int LongestHeading = 14;

    // Nobody writes longer ones; the bound keeps work linear, since rules look around within a sentence.
    private const int LongestSentence = 200;

    private static readonly HashSet<string> Abbreviations = ["e", "g", "i", "eg", "ie", "vs", "approx", "no", "dr", "mr", "mrs", "ms",
        "st", "etc", "fig", "cf"];

    public static List<Sentence> Split(string text, TokenList tokens)
    {
        var sentences = new List<Sentence>();
        var (from, paragraph, heading) = (0, 0, -1);
        for (var i = 0; i < tokens.Length; i++)
        {
            var last = i + 1 == tokens.Length;
            var lineEnd = !last && tokens[i + 1].Break && EndsLine(tokens, i, i + 1);
            if (!last && !lineEnd && i - from < LongestSentence && !EndsSentence(tokens, i))
                continue;
            var to = i + 1;
            // Closing quotation marks and brackets belong to the sentence that they close.
            while (to < tokens.Length && !tokens[to].Break && tokens[to].Glued && tokens[to].Lower is "\"" or ")" or "'")
                to++;
            var endsParagraph = to >= tokens.Length || tokens[to].Break;
            var isHeading = endsParagraph && to < tokens.Length && tokens[from].Break && LooksLikeHeading(tokens, from, to);
            sentences.Add(new Sentence(from, to, paragraph, isHeading, isHeading ? -1 : heading));
            if (isHeading)
                heading = sentences.Count - 1;
            if (endsParagraph)
                paragraph++;
            (from, i) = (to, to - 1);
        }
        return sentences;
    }

    private static bool EndsSentence(TokenList tokens, int i)
    {
        if (tokens[i].Lower is not ("." or "!" or "?"))
            return false;
        var next = tokens[i + 1];
        if (next.Glued && next.Lower is not ("\"" or ")" or "'"))
            return false;
        if (tokens[i].Lower == "." && i > 0 && tokens[i - 1].IsWord && (Abbreviations.Contains(tokens[i - 1].Lower)
            || (tokens[i - 1].Lower.Length == 1 && tokens[i - 1].Capital && !IsUnit(tokens, i - 1))))
            return false;
        return next.Capital || next.Kind != TokenKind.Word;
    }

    // "10.7 °C." and "230 V." end a sentence, "J. Smith" does not.
    private static bool IsUnit(TokenList tokens, int i) => tokens[i - 1].IsNumber || tokens[i - 1].Is("°");

    // A single line break inside running text is only layout.
    private static bool EndsLine(TokenList tokens, int i, int next) =>
        tokens[i].Lower is "." or "!" or "?" or ":" or ";" || tokens[next].Capital || tokens[next].Kind != TokenKind.Word;

    private static bool LooksLikeHeading(TokenList tokens, int from, int to)
    {
        if (to - from > LongestHeading + 4 || tokens[to - 1].Lower is "." or "!" or ";" or ",")
            return false;
        var words = 0;
        for (var i = from; i < to; i++)
            words += tokens[i].IsWord ? 1 : 0;
        return words is > 0 and <= LongestHeading && tokens[from].Lower is not ("-" or "•" or "*" or "–");
    }
}
