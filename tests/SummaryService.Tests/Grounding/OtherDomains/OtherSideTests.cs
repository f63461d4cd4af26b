using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>A share may be told of the other side of what is measured, a comparison of the other side of a sentence.</summary>
public class OtherSideTests
{
    private const string Calderdale = "E08000033", Torbay = "E06000027", Bristol = "E06000023", Wigan = "E08000010";

    [Theory]
    [InlineData("wigan", Wigan, "provider-quality-ratings", "About 86 in every 100 care providers are rated good or better.")]
    [InlineData("wigan", Wigan, "provider-quality-ratings", "Most care providers in Wigan are giving good care.")]
    [InlineData("wigan", Wigan, "provider-quality-ratings", "Some 14 per cent are rated below good, compared with 17 per cent in England.")]
    [InlineData("wigan", Wigan, "provider-quality-ratings", "About one in seven providers is not good enough.")]
    [InlineData("bristol", Bristol, "provider-quality-ratings", "Nearly four in five providers are rated good or outstanding.")]
    [InlineData("wigan", Wigan, "working-age-need-and-care",
        "This equals 1,216 requests for every 100,000 residents, more than the England rate of 1,143.")]
    [InlineData("calderdale", Calderdale, "working-age-need-and-care",
        "The national rate is 533, so a larger share of residents is in care.")]
    [InlineData("calderdale", Calderdale, "older-need-and-care", "About one in five residents is aged 65 or over.")]
    [InlineData("bristol", Bristol, "provider-quality-ratings", "Quality among providers in Bristol is below average.")]
    [InlineData("torbay", Torbay, "older-need-and-care", "More than one in four is aged 65 or over.")]
    public async Task Check_TrueSentence_FindsNoError(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("wigan", Wigan, "provider-quality-ratings", FindingKind.Number, "Most care providers in Wigan are not giving good care.")]
    [InlineData("wigan", Wigan, "provider-quality-ratings", FindingKind.Number,
        "About 14 in every 100 providers are rated good or better.")]
    [InlineData("wigan", Wigan, "provider-quality-ratings", FindingKind.Number, "Fewer than four in five providers are rated good.")]
    [InlineData("bristol", Bristol, "provider-quality-ratings", FindingKind.Number,
        "Fewer than three-quarters of providers are rated good.")]
    [InlineData("wigan", Wigan, "provider-quality-ratings", FindingKind.Trend, "The risks are full beds and falling quality ratings.")]
    [InlineData("wigan", Wigan, "gross-expenditure", FindingKind.Trend, "Spending has been above average for several years.")]
    [InlineData("wigan", Wigan, "working-age-need-and-care", FindingKind.Denominator,
        "This equals 1,216 requests for every 100,000 working-age residents.")]
    public async Task Check_FalseSentence_FindsTheError(string domain, string area, string chart, FindingKind kind, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Kind).ShouldContain(kind);
}
