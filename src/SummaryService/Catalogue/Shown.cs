using System.Globalization;

namespace SummaryService.Catalogue;

/// <summary>Shows what stood in a file inside a fault's message: short, on one line, in quotes.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Text(string text)
    {
        var plain = string.Concat(text.Take(Longest + 1).Select(c => char.IsControl(c) ? ' ' : c));
        return plain.Length > Longest ? $"\"{plain[..Longest]}…\"" : $"\"{plain}\"";
    }

    public static string Number(decimal number) => number.ToString("#,0.##########", CultureInfo.InvariantCulture);
}
