using System.Globalization;
using System.Text.RegularExpressions;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Plain;

namespace SummaryService.Tests.Generation.Plain;

/// <summary>What has to hold for every text of both areas of the sample.</summary>
public sealed partial class SamplePropertyTests
{
    private static readonly string[] Forbidden =
    [
        "because",
        "due to",
        "as a result",
        "good news",
        "well done",
        "success",
        "fail",
        "poor",
        "strong",
        "weak",
        "better",
        "worse",
        "improve",
        "should",
        "must",
        "likely",
        "will ",
        "significant",
        "–",
        "—",
        "per cent",
    ];

    private static readonly (FactSheet Sheet, string Text)[] Written =
    [
        .. Sheets.OfSample().Where(s => FixedSentence.For(s) is null).Select(s => (s, PlainWriter.Write(s))),
    ];

    [Fact]
    public void Write_EverySubject_IsWritten() => Written.Where(w => w.Text.Length == 0).Select(w => w.Sheet.Subject).ShouldBeEmpty();

    [Fact]
    public void Write_SameSheetTwice_IsTheSameText() => Written.ShouldAllBe(w => PlainWriter.Write(w.Sheet) == w.Text);

    [Fact]
    public void Write_Charts_KeepTheirLength()
    {
        foreach (var (sheet, text) in Written.Where(w => w.Sheet.Subject.Level == SummaryLevel.Chart))
        {
            Sentences(text).Length.ShouldBeInRange(2, 4, $"{sheet.Subject}: {text}");
            Prose.Words(text).ShouldBeLessThanOrEqualTo(80, text);
        }
    }

    [Fact]
    public void Write_SectionsAndReports_KeepTheirLength()
    {
        foreach (var (sheet, text) in Written.Where(w => w.Sheet.Subject.Level == SummaryLevel.Section))
            Prose.Words(text).ShouldBeInRange(sheet.Charts.Count > 4 ? 100 : 40, 350, $"{sheet.Subject}: {text}");
        foreach (var (sheet, text) in Written.Where(w => w.Sheet.Subject.Level == SummaryLevel.Overall))
            Prose.Words(text).ShouldBeInRange(300, 700, $"{sheet.Subject}: {text}");
    }

    [Fact]
    public void Write_Sentences_AreShortAndBeginWithAWord()
    {
        foreach (var sentence in Written.SelectMany(w => Sentences(w.Text)))
        {
            Prose.Words(sentence).ShouldBeLessThanOrEqualTo(25, sentence);
            char.IsUpper(sentence.TrimStart('“')[0]).ShouldBeTrue(sentence);
            sentence.ShouldNotContain("  ");
            sentence.ShouldNotContain("{");
        }
    }

    [Fact]
    public void Write_Texts_NeitherJudgeNorExplain()
    {
        foreach (var (sheet, text) in Written)
        foreach (var word in Forbidden)
            Without(text, sheet).ShouldNotContain(word, Case.Insensitive, $"{sheet.Subject}: {text}");
    }

    [Fact]
    public void Write_EveryNumber_ComesFromTheSheet()
    {
        foreach (var (sheet, text) in Written)
        {
            var known = Known(sheet);
            foreach (Match number in Number().Matches(text))
                known.Any(k => Says(number.Value, k)).ShouldBeTrue($"{sheet.Subject}: {number.Value} in {text}");
        }
    }

    [Fact]
    public void Write_EveryText_NamesItsArea() => Written.ShouldAllBe(w => w.Text.Contains(w.Sheet.Area.Name));

    [Fact]
    public void Write_Page_DoesNotReadLikeAForm()
    {
        foreach (var area in Written.Where(w => w.Sheet.Subject.Level == SummaryLevel.Chart).GroupBy(w => w.Sheet.Area.Code))
        {
            var shapes = area.Select(w => Shape(Sentences(w.Text)[1])).GroupBy(s => s).OrderByDescending(g => g.Count()).First();
            shapes.Count().ShouldBeLessThan(area.Count() / 2, shapes.Key);
        }
    }

    // What the catalogue's own words bring in (a grade, "improvement" in a score's name) is not the writer's.
    private static string Without(string text, FactSheet sheet) =>
        sheet
            .Indicators.SelectMany(i =>
                i.Categories.SelectMany(c => new[] { c.Phrase, c.Label }).Append(i.Noun).Concat((i.Clause ?? "").Split('{', '}'))
            )
            .Concat(sheet.Caveats)
            .Concat(sheet.Charts.Select(c => c.Title))
            .Concat(sheet.Charts.Select(c => c.Section.Replace('-', ' ')))
            .OfType<string>()
            .Where(w => w.Length > 3)
            .OrderByDescending(w => w.Length)
            .Aggregate(text, (t, words) => t.Replace(words.Trim(), "", StringComparison.OrdinalIgnoreCase));

    private static List<decimal> Known(FactSheet sheet)
    {
        var values = sheet
            .Facts.Where(f => f.Value is not null)
            .SelectMany(f => new[] { f.Value!.Value, f.Value.Value * 1000 / (f.Per ?? 1), Math.Abs(f.Value.Value), f.Per ?? 0 });
        var words = sheet
            .Facts.Select(f => f.Period.Text)
            .Concat(sheet.Indicators.SelectMany(i => new[] { i.Clause, i.Noun, i.Label, i.Denominator }))
            .Concat(sheet.Indicators.SelectMany(i => i.Categories.SelectMany(c => new[] { c.Phrase, c.Label })))
            .Concat(sheet.Caveats)
            .Concat(sheet.Charts.Select(c => c.Title));
        var stated = words.OfType<string>().SelectMany(w => Number().Matches(w).Select(m => Parse(m.Value)));
        var dates = sheet
            .Facts.SelectMany(f => new[] { f.Period.Start, f.Period.End })
            .OfType<DateOnly>()
            .SelectMany(d => new decimal[] { d.Year, d.Day });
        return [.. values, .. stated, .. dates, 100, 5];
    }

    // £98.5 million is the value 98,507 in thousands; otherwise rounding to the digits shown gives the number.
    private static bool Says(string told, decimal known)
    {
        var decimals = told.Contains('.', StringComparison.Ordinal) ? told.Length - told.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return new[] { known, known / 1_000_000 }.Any(k => decimal.Round(k, decimals, MidpointRounding.AwayFromZero) == Parse(told));
    }

    private static decimal Parse(string number) => decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string[] Sentences(string text) =>
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(l => !l.StartsWith("###", StringComparison.Ordinal))
                .SelectMany(l => End().Split(l))
                .Where(s => s.Length > 0),
        ];

    private static string Shape(string sentence) => string.Join(' ', sentence.Split(' ').Take(3));

    [GeneratedRegex(@"(\d[\d,]*\d|\d)(\.\d+)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[.!?]) ", RegexOptions.None, 1000)]
    private static partial Regex End();
}
