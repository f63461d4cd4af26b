using System.Globalization;
using System.Text.RegularExpressions;

namespace SummaryService.Votes;

/// <summary>Makes a reader's words fit to keep: short, without control characters and without what obviously names a person.</summary>
public static class ReasonText
{
    /// <summary>The most characters kept.</summary>
    public const int Longest = 500;

    private const string Removed = "[removed]";
    private const int LongestRead = 4 * Longest;
    private const int DigitsOfAPersonalNumber = 9;

    private static readonly Regex Email = new(@"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+", RegexOptions.NonBacktracking);

    // Two letters, six digits and a letter, with or without spaces: a national insurance number.
    private static readonly Regex InsuranceNumber = new(@"\b\p{L}{2} ?\d{2} ?\d{2} ?\d{2} ?\p{L}\b", RegexOptions.NonBacktracking);

    // Digits with what people put between those of phone and patient numbers; a comma or a point inside belongs to a figure.
    private static readonly Regex DigitRun = new(@"\+?\(?\d(?:[ ()/–-]*\d)+", RegexOptions.NonBacktracking);

    /// <summary>Cleans a reason.</summary>
    /// <returns>At most <see cref="Longest"/> characters, or null when nothing is left.</returns>
    public static string? Clean(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var plain = string.Concat(Cut(words, LongestRead).Select(c => char.IsWhiteSpace(c) ? ' ' : c).Where(IsKept));
        plain = Email.Replace(plain, Removed);
        plain = InsuranceNumber.Replace(plain, Removed);
        plain = DigitRun.Replace(plain, match => IsPersonal(match.ValueSpan) ? Removed : match.Value);
        return Cut(plain.Trim(), Longest).Trim() is { Length: > 0 } kept ? kept : null;
    }

    // Format characters can hide or turn round what follows.
    private static bool IsKept(char c) => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;

    private static bool IsPersonal(ReadOnlySpan<char> run)
    {
        var digits = 0;
        foreach (var c in run)
            digits += char.IsDigit(c) ? 1 : 0;
        return digits >= DigitsOfAPersonalNumber && !AreYears(run);
    }

    private static bool AreYears(ReadOnlySpan<char> run)
    {
        foreach (var part in run.SplitAny(' ', '-', '–', '/'))
            if (
                !(
                    run[part] is { Length: 4 } year
                    && (year.StartsWith("19", StringComparison.Ordinal) || year.StartsWith("20", StringComparison.Ordinal))
                )
            )
                return false;
        return true;
    }

    // Never between the halves of a character.
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
