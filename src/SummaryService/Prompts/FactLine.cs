using System.Globalization;
using SummaryService.Context;

namespace SummaryService.Prompts;

internal static class FactFormat
{
    public static string Line(Fact fact, FactSheet sheet) => string.Create(CultureInfo.InvariantCulture, $"{fact.Id}: {sheet.FindIndicator(fact.IndicatorId)?.Label} {fact.Period} {fact.Value}{fact.Text} {fact.Unit}");
}
