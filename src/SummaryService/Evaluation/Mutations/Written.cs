using System.Globalization;
using SummaryService.Grounding.Text;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Writes numbers as a text writes them.</summary>
internal static class Written
{
    /// <summary>Writes a number in the form of another.</summary>
    public static string Like(Token form, decimal value) => Number(value, form.Decimals);

    public static string Number(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture);
}
