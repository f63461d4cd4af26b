using System.Globalization;

namespace SummaryService.Tests.Grounding.Properties;

/// <summary>Other ways to write the same number.</summary>
internal static class NumberForms
{
    private static readonly string[] Units =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>1,158 as one thousand one hundred and fifty-eight; 0 to 999,999.</summary>
    public static string Words(int number) => number switch
    {
        < 20 => Units[number],
        < 100 => Tens[number / 10] + (number % 10 > 0 ? "-" + Units[number % 10] : ""),
        < 1000 => Units[number / 100] + " hundred" + (number % 100 > 0 ? " and " + Words(number % 100) : ""),
        _ => Words(number / 1000) + " thousand" + Rest(number % 1000),
    };

    public static string WithCommas(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Rest(int rest) => rest switch { 0 => "", < 100 => " and " + Words(rest), _ => " " + Words(rest) };
}
