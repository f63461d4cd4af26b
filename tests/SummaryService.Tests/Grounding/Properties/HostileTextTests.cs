using FsCheck;
using FsCheck.Fluent;
using SummaryService.Grounding;
using SummaryService.Tests.Grounding.Writing;

namespace SummaryService.Tests.Grounding.Properties;

/// <summary>Texts that nobody would write but somebody may send: no exception, sound places, and work in proportion to the
/// length.</summary>
public class HostileTextTests
{
    // Twice the text may take twice the work; the rest is room for lists that grow in steps.
    private const double MostGrowth = 2.6;
    private const int Length = 20_000;

    private static readonly GroundingCheck Check = new();

    public static TheoryData<string> Pieces =>
    [
        "1,158 1158 16.8% ", "1,1,1,1,1,1", "1.1.1.1.1.", "99999999999999999999", "((((12)))) [[3]] ", "e\u0301\u0302\u0303\u0304",
            "\u202Eabc 12\u202C ", "١٢٣ ", "\ud83d\ude00 5 ", "\ud800",
        "one hundred and one hundred and ", "one in one in one in ", "more than more than ", "higher lower higher than ",
            "from 1 to 2 to 3 to ", "half of half of ", "£££ 5 ", "2023-24-2023-24-",
        "January January 2024 ", "England England ", "Milton Keynes is higher than England. ", "is is is not not not ",
            "and, and, and ", "\n\n# a\n- 1\n", "per cent per 100,000 per ",
        "two-thirds-of-a-quarter-", "between 5 and between 6 and ", "a.b.c. ", "'''\"\"\"",
            "This is lower than that. That is lower than this. ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Check_TwiceTheHostileText_AboutTwiceTheWork(string piece)
    {
        Allocated(piece, 400);
        var half = Allocated(piece, Length / 2);

        Allocated(piece, Length).ShouldBeLessThan((long)(MostGrowth * half) + 200_000);
    }

    [Fact]
    public void Check_AnyCharacters_SoundPlacesAndNoException() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => IsSound(text ?? "")).CheckThrowOnFailure();

    [Fact]
    public void Check_AnyMixOfHostilePieces_SoundPlacesAndNoException() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(Pieces.Select(p => p.Data).ToArray())).ToArbitrary(), pieces =>
            IsSound(string.Concat(pieces))).CheckThrowOnFailure();

    private static bool IsSound(string text)
    {
        var report = Check.Check(text, SampleSheets.Chart("working-age-need-and-care"));
        return report.Claims.All(c => c.Start >= 0 && c.Start < c.End && c.End <= text.Length && c.Quote == text[c.Start..c.End])
            && report.Findings.All(f => f.Start >= 0 && f.Start <= f.End && f.End <= text.Length && f.Quote == text[f.Start..f.End]);
    }

    // Allocated bytes stand for work: they do not depend on how busy the machine is.
    private static long Allocated(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check.Check(text, SampleSheets.Chart("working-age-need-and-care"));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
