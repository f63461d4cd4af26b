using Shouldly;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>True and false sentences about the bundled sample, written for one of its areas.</summary>
public sealed class SampleTextTests
{
    private static readonly FactSheetBuilder Sheets = new(((ReadResult.Read)DatasetReader.ReadSample()).Dataset, new ContextOptions());

    [Theory]
    [InlineData("c:population-density",
        "Luton is much more crowded than most of England. There are about 5,196 people in each square "
        + "kilometre, more than double the England average of about 2,470.")]
    [InlineData("c:deprivation-decile",
        "The average score for Luton is 4.3. This is lower than the England average of 5.9, which means "
        + "people in Luton live in poorer areas.")]
    [InlineData("c:working-age-need-and-care",
        "Fewer people aged 18 to 64 ask for care in Luton than the England average, with about 532 requests "
        + "per 100,000 people compared to 1,143. About 543 people per 100,000 get care, which is a little more "
        + "than the England average of 533.")]
    [InlineData("c:working-age-care-types",
        "In Luton, 69 people in every 100,000 live in a residential care home, a bit more than the England "
        + "average of 61. Fewer people live in nursing homes, about 11 in every 100,000 compared with 14.")]
    [InlineData("c:older-need-and-care",
        "Only about 12 out of every 100 people in Luton are aged 65 or over, fewer than the England average "
        + "of about 19. Fewer older people ask for care and fewer get care than in other parts of England.")]
    [InlineData("c:unpaid-carers",
        "In 2021, 7,156 people out of every 100,000 in Luton were unpaid carers. This is lower than the "
        + "England average of 8,204.")]
    [InlineData("c:carer-social-contact",
        "About 21 out of every 100 carers in Luton have as much social contact as they want. The England "
        + "average is higher, at about 29 out of 100.")]
    [InlineData("c:carer-support-type",
        "More carers get direct payments in Luton than the England average: 221 for every 100,000 people "
        + "compared to 150. Far fewer get only information and advice. Support for the cared-for person is also "
        + "more common, at 100 per 100,000 against 70.")]
    [InlineData("c:carer-ease-of-information",
        "Almost 69 out of 100 carers in Luton find it easy to get information. This is better than the "
        + "England average of 59 out of 100.")]
    [InlineData("c:provider-numbers",
        "Luton has 49 community care services and 32 care homes. Both are fewer than the England average of "
        + "about 64 and 91.")]
    [InlineData("c:provider-quality-ratings",
        "About 31 in every 100 care providers in Luton are rated as needing to improve or inadequate. This is "
        + "nearly double the England average of 17 in every 100.")]
    [InlineData("c:hospital-delays",
        "In November 2024, about 7 in every 100 discharges were delayed. The England average was about 12 in "
        + "every 100.")]
    [InlineData("c:average-delay",
        "On average, people waited 0.15 days in Luton. This is much shorter than the England average of 0.7 "
        + "days.")]
    [InlineData("c:user-satisfaction",
        "About 58 out of every 100 people said they are happy with their care. This is lower than the England "
        + "average of about 65 out of 100. In Great Britain as a whole, 57 per cent of people were dissatisfied "
        + "with social care.")]
    [InlineData("c:ombudsman",
        "The Ombudsman received 5.6 complaints for every 100,000 people in Luton, more than the England "
        + "average of 4.45. It decided 6.9 cases per 100,000, compared with 4.12 in England.")]
    [InlineData("c:gross-expenditure",
        "Luton spends about £37.7 million for every 100,000 people, or about £377 for each person. The "
        + "England average is about £478 a person.")]
    [InlineData("c:client-contributions",
        "People pay about £48 per resident, which is about a third less than the England average of £73.")]
    [InlineData("c:workforce-vacancy",
        "About 11 out of every 100 posts in Luton are vacant. This is higher than the England average of "
        + "about 8.")]
    [InlineData("c:workforce-turnover",
        "In the region, about 24 in every 100 care staff leave their job in a year, a little lower than the "
        + "England average of about 27.")]
    [InlineData("s:older-people",
        "Only 12 per cent of residents are aged 65 or over, against 19 per cent in England. In 2024 there "
        + "were 2,140 requests for care from older people, or 926 per 100,000 residents. The England rate was "
        + "2,438, more than twice as high. A total of 1,875 older people received long-term support, about 812 "
        + "per 100,000 residents, which is one-fifth below the national rate of 1,003.")]
    public void Check_TrueText_FindsNoError(string subject, string text) => Errors(subject, text).ShouldBeEmpty();

    [Theory]
    [InlineData(FindingKind.Subject, "c:workforce-turnover", "In Luton, 23.9 per cent of care staff leave their job each year.")]
    [InlineData(FindingKind.Subject, "c:workforce-turnover", "Staff turnover in Luton is lower than the England average.")]
    [InlineData(FindingKind.Subject, "c:workforce-vacancy", "About 11 out of every 100 places in Luton are empty.")]
    [InlineData(FindingKind.Subject, "c:workforce-vacancy", "There are more free care places in Luton than the England average.")]
    [InlineData(FindingKind.Subject, "c:workforce-retention-difficulty",
        "Care providers in Luton find it harder to keep staff than the England average.")]
    [InlineData(FindingKind.Subject, "c:user-satisfaction",
        "Another survey found that 57 out of 100 people in Luton were unhappy with social care.")]
    [InlineData(FindingKind.Number, "c:hospital-delays", "About 12 out of every 100 people left hospital safely and on time in Luton.")]
    [InlineData(FindingKind.Unit, "c:average-delay",
        "In Luton, less than one person in every 100 waits to leave hospital, with a rate of 0.15 out of 100.")]
    [InlineData(FindingKind.Unit, "c:gross-expenditure", "Luton spends about £37,703 for every 100,000 people.")]
    [InlineData(FindingKind.Unit, "c:net-expenditure",
        "Net spending is £32,900 per 100,000 people in Luton, lower than £40,472 in England.")]
    [InlineData(FindingKind.Unit, "c:gross-expenditure", "Luton spends about £37,703 for each person.")]
    [InlineData(FindingKind.Denominator, "c:older-need-and-care", "There were 926 requests per 100,000 people aged 65 and over.")]
    [InlineData(FindingKind.Denominator, "c:older-need-and-care", "About 812 in every 100,000 older people get care.")]
    [InlineData(FindingKind.Direction, "c:carer-ease-of-information",
        "Carers in Luton find it harder to get information than the England average.")]
    [InlineData(FindingKind.Direction, "c:provider-quality-ratings",
        "Fewer care providers are rated below good in Luton than the England average.")]
    [InlineData(FindingKind.Direction, "c:user-ease-of-information",
        "It is slightly easier to find information in Luton than the England average.")]
    [InlineData(FindingKind.Direction, "c:average-delay", "People in Luton wait longer to leave hospital than the England average.")]
    [InlineData(FindingKind.Number, "c:unpaid-carers", "In 2021, 7,516 people out of every 100,000 in Luton were unpaid carers.")]
    [InlineData(FindingKind.Arithmetic, "c:provider-quality-ratings", "The share in Luton is three times the England average.")]
    [InlineData(FindingKind.Trend, "c:unpaid-carers", "The number of unpaid carers in Luton is going up.")]
    [InlineData(FindingKind.Period, "c:unpaid-carers", "In 2011, 7,156 people out of every 100,000 in Luton were unpaid carers.")]
    [InlineData(FindingKind.NoData, "c:rural-population", "About 5 out of every 100 people in Luton live in rural places.")]
    [InlineData(FindingKind.NoData, "c:carer-helpline-requests", "Fewer carers asked for help in Luton than the England average.")]
    [InlineData(FindingKind.NoData, "c:provider-collapse",
        "The risk of providers collapsing in Luton is higher than the England average.")]
    [InlineData(FindingKind.Unit, "s:finances", "Gross spending was £37,703 per 100,000 residents in 2023-24.")]
    [InlineData(FindingKind.Trend, "s:finances", "Spending on adult social care has fallen steadily.")]
    [InlineData(FindingKind.Trend, "s:older-people", "Requests from older people are rising.")]
    [InlineData(FindingKind.Denominator, "s:older-people", "In 2024 there were 926 requests per 100,000 residents aged 65 and over.")]
    [InlineData(FindingKind.Number, "s:older-people", "A total of 1,785 older people received long-term support.")]
    [InlineData(FindingKind.Direction, "s:carers", "Carers in Luton have more social contact than the national average.")]
    [InlineData(FindingKind.Arithmetic, "s:finances", "Spending is 30 per cent below the England average.")]
    public void Check_FalseText_FindsTheError(FindingKind kind, string subject, string text) =>
        Errors(subject, text).Select(f => f.Kind).ShouldContain(kind);

    // c: is a chart, s: a section.
    private static List<Finding> Errors(string subject, string text)
    {
        var id = subject[2..];
        var sheet = subject[0] == 'c' ? Sheets.Chart("E06000032", id) : Sheets.Section("E06000032", id, []);
        return [.. new GroundingCheck().Check(text, sheet).Findings.Where(f => f.Severity == Severity.Error)];
    }
}
