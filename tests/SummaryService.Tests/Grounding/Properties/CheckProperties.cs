using FsCheck;
using FsCheck.Fluent;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;
using SummaryService.Tests.Grounding.Mutations;
using SummaryService.Tests.Grounding.Writing;

namespace SummaryService.Tests.Grounding.Properties;

/// <summary>What must not change a verdict: how a number is written, the order of the facts, the name of the area.</summary>
public class CheckProperties
{
    private static readonly GroundingCheck Check = new();

    [Fact]
    public void Verdict_CountWithCommasPlainOrInWords_Same()
    {
        // Near the true value and anywhere else: the forms agree on right and on wrong. Up to twelve, words are often no figures ("two
        // of these"), and round hundreds in words are read as rounded.
        var sheet = SampleSheets.Chart("working-age-need-and-care", SampleSheets.Luton);
        Prop.ForAll(Gen.OneOf(Gen.Choose(13, 9_999).Where(n => n % 100 != 0), Gen.Elements(1_230, 1_255, 532, 543, 1_143)).ToArbitrary(), number =>
        {
            string Text(string form) => $"In 2024, there were {form} requests for council care from people aged 18 to 64 in Luton.";
            var commas = Passes(Text(NumberForms.WithCommas(number)), sheet);
            return commas == Passes(Text(NumberForms.Plain(number)), sheet) && commas == Passes(Text(NumberForms.Words(number)), sheet);
        }).CheckThrowOnFailure();
    }

    [Fact]
    public void Verdict_SignOrWordsPerCent_Same()
    {
        var sheet = SampleSheets.Chart("working-age-need-and-care");
        Prop.ForAll(Gen.OneOf(Gen.Choose(1, 999), Gen.Elements(168, 176)).ToArbitrary(), tenths =>
        {
            var number = NumberForms.Plain(tenths / 10m);
            return Passes($"In Milton Keynes, {number}% of residents say they are disabled.", sheet)
                == Passes($"In Milton Keynes, {number} per cent of residents say they are disabled.", sheet);
        }).CheckThrowOnFailure();
    }

    [Theory]
    [InlineData("1,158", true)]
    [InlineData("1158", true)]
    [InlineData("one thousand one hundred and fifty-eight", true)]
    [InlineData("1,185", false)]
    [InlineData("one thousand one hundred and eighty-five", false)]
    public void Verdict_NumberInAnyForm_AsTheDataSays(string form, bool passes) =>
        Passes($"In Milton Keynes there were {form} requests for care from people aged 18 to 64 for every 100,000 residents in 2024.",
            SampleSheets.Chart("working-age-need-and-care")).ShouldBe(passes);

    [Fact]
    public void Verdict_FactsInAnyOrder_Same()
    {
        var texts = SampleTruths.Plain().Where(t => t.Sheet.Facts.Count is > 1 and < 80).ToArray();
        Prop.ForAll(Gen.Choose(0, texts.Length - 1).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (index, seed) =>
        {
            var (text, random) = (texts[index], new Random(seed));
            // Ids and places change together, so that the sheet says the same in another order.
            var facts = text.Sheet.Facts.ToArray();
            random.Shuffle(facts);
            return Signature(text.Text, text.Sheet) == Signature(text.Text, text.Sheet with { Facts = facts });
        }).CheckThrowOnFailure();
    }

    [Fact]
    public void Verdict_RenamedArea_Same()
    {
        // Names of one length, so that every place stays the same; none is a word of English.
        var texts = SampleTruths.Plain().Where(t => t.Sheet.Area.Code == SampleSheets.Luton
            && t.Sheet.Subject.Level == SummaryLevel.Chart).ToArray();
        Prop.ForAll(Gen.Choose(0, texts.Length - 1).ToArbitrary(), Gen.Elements("Vorde", "Zanby", "Quell", "Ystad").ToArbitrary(),
            (index, name) =>
        {
            var text = texts[index];
            var renamed = Renamed(text.Sheet, name);
            return Signature(text.Text, text.Sheet) == Signature(text.Text.Replace("Luton", name, StringComparison.Ordinal), renamed);
        }).CheckThrowOnFailure();
    }

    private static FactSheet Renamed(FactSheet sheet, string name)
    {
        Area Of(Area area) => area.Code == SampleSheets.Luton ? area with { Name = name } : area;
        return sheet with { Area = Of(sheet.Area), Areas = [.. sheet.Areas.Select(Of)] };
    }

    private static bool Passes(string text, FactSheet sheet) => Check.Check(text, sheet).Passes;

    private static string Signature(string text, FactSheet sheet)
    {
        var report = Check.Check(text, sheet);
        return string.Join('|', report.Claims.Select(c => $"{c.Start}-{c.End} {c.Verdict}")
            .Concat(report.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Start}-{f.End} {f.Kind}")));
    }
}
