using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.AmongAreas;

/// <summary>Numbers that say how many areas there are, or how many of them are meant, and state no value: "the 12 towns", "rank 7 of 12",
/// "only one of the towns".</summary>
internal static class AreaCount
{
    private const int Reach = 4, RankReach = 3;

    /// <summary>Whether a figure is such a number.</summary>
    public static bool Is(TextReading reading, Figure f)
    {
        var (t, s) = (reading.Tokens, reading.Doc.Sentences[f.Sentence]);
        if (f.Weak || f.Shape != FigureShape.Amount || f.Unit is not null || f.Base is not null || f.Value < 1
            || f.Value != decimal.Truncate(f.Value))
            return false;
        var peers = reading.Index.Peers;
        for (var i = f.Next; i < Math.Min(s.To, f.Next + Reach); i++)
        {
            if (peers.IsOwnKind(t[i].Lower) && t[i].Lower.EndsWith('s'))
                return i == f.Next || (t[f.Next].Is("of") && t[i - 1].Lower is "the" or "these") || reading.FigureAt(i - 1) is not null
                    || t[i - 1].Is("other");
            if (t[i].Lower is not ("of" or "the" or "these" or "other") && reading.FigureAt(i) is null)
                break;
        }
        return t[f.First - 1].Lower is "of" or "among" && IsRank(reading, s, t[f.First - 2].Is("out") ? f.First - 3 : f.First - 2);
    }

    private static bool IsRank(TextReading reading, Sentence s, int at) => at >= s.From
        && (Ordinals.Of(reading.Tokens[at].Lower) is not null
        || (reading.Tokens[at].IsNumber && reading.Contains(Math.Max(s.From, at - RankReach), at,
            w => w.Lower is "rank" or "ranked" or "ranks"
        or "place" or "position" or "number")));
}
