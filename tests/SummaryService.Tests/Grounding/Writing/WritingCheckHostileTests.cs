using SummaryService.Grounding.Writing;

namespace SummaryService.Tests.Grounding.Writing;

public class WritingCheckHostileTests
{
    // Allocated bytes stand for work: they do not depend on how busy the machine is.
    private const double MostGrowth = 2.6;

    public static TheoryData<string> Pieces =>
    [
        "the the the ", "1,1,1,1", "1.1.1.1.1", "9999999999", "e\u0301\u0302\u0303", "\u202Eabc\u202C 12 ", "in order in order ",
            "((((", "5–5–5–5", "26% 26 out of every 100 ",
        "\ud83d\ude00", "direct direct payment ", "a.b.c.d ", "\n\n# x\n", "' ' \" ", "per cent per per cent ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Check_TwiceTheText_AboutTwiceTheWork(string piece)
    {
        var (half, whole) = (Repeat(piece, 10_000), Repeat(piece, 20_000));
        Allocated(half);

        Allocated(whole).ShouldBeLessThan((long)(MostGrowth * Allocated(half)) + 100_000);
    }

    private static string Repeat(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    private static long Allocated(string text)
    {
        var sheet = SampleSheets.Chart("population");
        new WritingCheck().Check("Warm up the names.", sheet);
        var before = GC.GetAllocatedBytesForCurrentThread();
        new WritingCheck().Check(text, sheet).Count.ShouldBeGreaterThanOrEqualTo(0);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
