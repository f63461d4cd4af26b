using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>Texts that nobody would write: the check answers, with offsets inside the text, and work that grows with the length
/// alone.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts => new()
    {
        "",
        ".",
        "\uD83D 5% \uDE00 of 1\u0301,\u0301000 a\u0308 \u202E12.5%\u202C",
        new string('9', 20_000),
        string.Concat(Enumerable.Repeat("1,", 10_000)),
        string.Concat(Enumerable.Repeat("((5% ", 4_000)),
        string.Concat(Enumerable.Repeat("from 3 to ", 2_000)),
        string.Concat(Enumerable.Repeat("higher than ", 1_700)),
        string.Concat(Enumerable.Repeat("one in ", 2_900)),
        string.Concat(Enumerable.Repeat("in 2019 ", 2_500)),
        string.Concat(Enumerable.Repeat("a\u0301\u0301\u0301", 5_000)),
    };

    [Theory, MemberData(nameof(Texts))]
    public void Check_OddText_AnswersWithSpansInsideIt(string text)
    {
        var report = GaliciaData.Check("punctuality", text);

        report.Findings.ShouldAllBe(f => f.Start >= 0 && f.Start < f.End && f.End <= text.Length
            && text.Substring(f.Start, f.End - f.Start) == f.Quote);
        report.Claims.ShouldAllBe(c => c.Start >= 0 && c.Start < c.End && c.End <= text.Length
            && text.Substring(c.Start, c.End - c.Start) == c.Quote);
    }

    [Fact]
    public void Check_AnyText_IsTheSameTwice() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => Same(text ?? "")).CheckThrowOnFailure();

    [Fact]
    public void Check_NumberFormat_ChangesNoVerdict() =>
        Prop.ForAll(Gen.Choose(0, 4).ToArbitrary(), form =>
        {
            var number = new[] { "1,526 mm", "1526 mm", "1,526 millimetres", "about 1,530 mm", "1.526 metres" }[form];
            return GaliciaData.Check("rainfall", $"In 2023, Galicia had {number} of rain.").Verdict != "fail";
        }).CheckThrowOnFailure();

    private static bool Same(string text)
    {
        var (a, b) = (GaliciaData.Check("punctuality", text), GaliciaData.Check("punctuality", text));
        return a.Claims.Count == b.Claims.Count && a.Findings.Select(f => (f.Start, f.Kind)).SequenceEqual(b.Findings.Select(f =>
            (f.Start, f.Kind)));
    }
}
