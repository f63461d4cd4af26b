namespace SummaryService.Generation.Answers;

/// <summary>Splits a text into words of letters, digits and apostrophes.</summary>
internal static class Words
{
    public static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’'))
                i++;
            yield return text[start..i];
        }
    }
}
