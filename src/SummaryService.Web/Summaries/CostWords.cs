using System.Globalization;
using SummaryService.Generation;
using SummaryService.Review;

namespace SummaryService.Web.Summaries;

/// <summary>Costs in words. What is not known is said to be so: it is never shown as nothing.</summary>
internal static class CostWords
{
    /// <summary>An amount in US dollars, with as many digits as a single text needs.</summary>
    public static string Usd(decimal amount) =>
        string.Create(CultureInfo.InvariantCulture, $"${decimal.Round(amount, amount < 0.005m ? 6 : 4):#,0.00####}");

    /// <summary>What a text cost, with all attempts of its rewriting.</summary>
    public static string Of(Provenance text)
    {
        if (text.Writer.Writer is WriterNames.Plain or WriterIdentity.FixedSentence)
            return "no cost: no model was asked";
        if (text.Writer.Writer == WriterNames.Replay)
            return "no cost: recorded answers were used";
        var calls = text.Calls.ToList();
        var (known, unknown) = (calls.Sum(c => c.CostUsd ?? 0), calls.Count(c => c.CostUsd is null));
        var attempts = Words.Count(calls.Count, "attempt", "attempts");
        return unknown == 0 ? $"{Usd(known)} for {attempts}"
            : known == 0 ? $"not known ({attempts})"
            : $"at least {Usd(known)}; what {unknown} of {attempts} cost is not known";
    }

    /// <summary>What the live texts cost together.</summary>
    public static string Of(LiveCost live) =>
        live.Unknown == 0 ? Usd(live.KnownUsd) : live.KnownUsd == 0 ? "not known" : $"at least {Usd(live.KnownUsd)}";

    /// <summary>What a live text that cost something cost on average, or null when none did.</summary>
    public static string? Each(LiveCost live) => live.Paid == 0 ? null : Usd(live.KnownUsd / live.Paid);
}
