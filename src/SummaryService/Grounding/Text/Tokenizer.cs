using System.Globalization;

namespace SummaryService.Grounding.Text;

/// <summary>Cuts a text into words, numbers and signs in one pass. Any sequence of characters is accepted.</summary>
internal static class Tokenizer
{
    // More digits than a decimal holds exactly are no figure that anybody states.
    private const int MostDigits = 24;

    public static TokenList Cut(string text)
    {
        // Prose has a token for every four to five characters. Tokens are most of what a check allocates, so they are not copied.
        var tokens = new Token[(text.Length / 4) + 4];
        var count = 0;
        var (i, lastEnd, lineBreak) = (0, -1, false);
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c))
            {
                lineBreak |= c == '\n';
                i++;
                continue;
            }
            var token = IsDigit(c) || (c == '.' && i + 1 < text.Length && IsDigit(text[i + 1]) && (i == 0 || !IsDigit(text[i - 1]))
                && lastEnd != i)
                ? Number(text, i)
                : IsWordPart(c) ? Word(text, i) : Symbol(text, i);
            if (count == tokens.Length)
                Array.Resize(ref tokens, tokens.Length * 2);
            tokens[count] = token with { Glued = lastEnd == i, Break = lineBreak || count == 0 };
            count++;
            (i, lastEnd, lineBreak) = (token.End, token.End, false);
        }
        return new TokenList(tokens, count);
    }

    private static Token Word(string text, int start)
    {
        var i = start;
        while (i < text.Length && (IsWordPart(text[i]) || IsInnerApostrophe(text, i) || IsDigit(text[i]) || IsInnerPoint(text, start, i)))
            i++;
        var (lower, root, stem, mark) = Vocabulary.Of(text.AsSpan(start, i - start));
        return new Token(start, i, TokenKind.Word, lower, root, stem, 0, 0, false, char.IsUpper(text[start]), false) { Mark = mark };
    }

    private static Token Number(string text, int start)
    {
        var (i, decimals, point) = (start, 0, false);
        while (i < text.Length)
        {
            if (IsDigit(text[i]))
                decimals += point ? 1 : 0;
            else if (text[i] == ',' && !point && IsGroup(text, i))
                i += 0;
            else if (text[i] == '.' && !point && i + 1 < text.Length && IsDigit(text[i + 1]))
                point = true;
            else
                break;
            i++;
        }
        var plain = i - start == 1 ? Ascii[text[start]] : text[start..i].Replace(",", "", StringComparison.Ordinal);
        if (plain.Length > MostDigits || !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value))
            return new Token(start, i, TokenKind.Symbol, "#", "#", "#", 0, 0, false, false, false) { Mark = FirstWords.MarkOf("#") };
        return new Token(start, i, TokenKind.Number, plain, plain, plain, value, decimals, false, false, false)
        {
            Mark = FirstWords.MarkOf(plain),
        };
    }

    private static Token Symbol(string text, int start)
    {
        var length = char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1;
        var sign = text[start] switch
        {
            '–' or '—' or '‒' or '−' => "–",
            '‐' or '‑' or '-' => "-",
            '“' or '”' or '"' => "\"",
            '‘' or '’' or '\'' => "'",
            var c => c < 128 ? Ascii[c] : text.Substring(start, length),
        };
        return new Token(start, start + length, TokenKind.Symbol, sign, sign, sign, 0, 0, false, false, false)
        {
            Mark = FirstWords.MarkOf(sign),
        };
    }

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    private static bool IsGroup(string t, int comma) =>
        comma + 3 < t.Length && IsDigit(t[comma + 1]) && IsDigit(t[comma + 2]) && IsDigit(t[comma + 3]) && (comma + 4 >= t.Length
            || !IsDigit(t[comma + 4]));

    private static bool IsInnerApostrophe(string t, int i) => t[i] is '\'' or '’' && i + 1 < t.Length && IsWordPart(t[i + 1]);

    // PM2.5
    private static bool IsInnerPoint(string t, int start, int i) =>
        t[i] == '.' && i > start && IsDigit(t[i - 1]) && i + 1 < t.Length && IsDigit(t[i + 1]);

    private static bool IsWordPart(char c) => char.IsLetter(c) || c is '²' or '³'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsDigit(char c) => char.IsAsciiDigit(c);
}
