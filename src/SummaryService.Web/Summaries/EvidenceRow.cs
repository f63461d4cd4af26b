using SummaryService.Context;
using SummaryService.Grounding;
using SummaryService.Review;
using SummaryService.Web.Drawings;

namespace SummaryService.Web.Summaries;

/// <summary>One fact behind a text, in words for the evidence table.</summary>
/// <param name="Id">The fact's id, which claims point at.</param>
/// <param name="What">What is measured.</param>
/// <param name="Where">The area's name.</param>
/// <param name="When">The period, or empty.</param>
/// <param name="Value">The value with its unit.</param>
/// <param name="From">The source of an observed value, or the computation of a derived one.</param>
/// <param name="Inputs">The ids of the facts that a derived value was computed from.</param>
/// <param name="IsUsed">Whether a claim of the text rests on it.</param>
public sealed record EvidenceRow(string Id, string What, string Where, string When, string Value, string From,
    IReadOnlyList<string> Inputs, bool IsUsed)
{
    /// <summary>Lists the facts of a version: those that its text uses first, the rest after.</summary>
    internal static IReadOnlyList<EvidenceRow> Of(SummaryVersion version)
    {
        var sheet = version.Provenance.Sheet;
        var checkable = version.Report.Claims.Where(c => c.Verdict != ClaimVerdict.NotCheckable);
        var used = checkable.SelectMany(c => c.Facts).ToHashSet(StringComparer.Ordinal);
        return [.. sheet.Facts.Select(f => Row(sheet, f, used.Contains(f.Id))).OrderByDescending(r => r.IsUsed)];
    }

    private static EvidenceRow Row(FactSheet sheet, Fact fact, bool isUsed)
    {
        var indicator = sheet.FindIndicator(fact.IndicatorId);
        var category = indicator?.FindCategory(fact.CategoryId)?.Label;
        var source = fact.Source ?? sheet.Charts.FirstOrDefault(c => c.Id == fact.ChartId)?.Source ?? "source not stated";
        return new(fact.Id, $"{Method(fact)}{indicator?.Label ?? fact.IndicatorId}{(category is null ? "" : $": {category}")}",
            sheet.Areas.FirstOrDefault(a => a.Code == fact.AreaCode)?.Name ?? fact.AreaCode, PeriodFormat.Words(fact.Period),
            BaseWords.WithValue(fact),
            fact.Derivation?.Formula ?? source, fact.Derivation?.From ?? [], isUsed);
    }

    private static string Method(Fact fact) => fact.Derivation?.Method switch
    {
        null => "",
        DerivationMethod.Gap => "Gap: ",
        DerivationMethod.PointGap => "Gap in percentage points: ",
        DerivationMethod.PercentGap => "Gap in per cent: ",
        DerivationMethod.Ratio => "Ratio: ",
        DerivationMethod.Comparison => "Which is higher: ",
        DerivationMethod.Change => "Change over time: ",
        DerivationMethod.PercentChange => "Change in per cent: ",
        DerivationMethod.Rank => "Place in order: ",
        DerivationMethod.Total => "Total: ",
        DerivationMethod.PerHead => "Shared out: ",
        DerivationMethod.Peak => "Highest: ",
        DerivationMethod.Trough => "Lowest: ",
        _ => "Computed: ",
    };
}
