using SummaryService.Context;

namespace SummaryService.Web.Drawings;

/// <summary>Tells what a value is out of, in as few words as are clear.</summary>
internal static class BaseWords
{
    /// <summary>Tells the base: "of all residents", "per 100,000 (all residents)", "for each resident"; empty when there is none, or no
    /// number.</summary>
    public static string Of(Fact fact) => fact switch
    {
        { Value: null } => "",
        { Per: 1, Denominator: { } whole } when One(whole) is { } one => $"for each {one}",
        _ => FactFormat.Base(fact),
    };

    /// <summary>Tells a value together with its base, each part once.</summary>
    public static string WithValue(Fact fact)
    {
        var (value, whole) = (Figure.Minus(FactFormat.Value(fact)), Of(fact));
        // An amount of money names the size of its base already.
        if (whole.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end && value.EndsWith(whole[..end], StringComparison.Ordinal))
            whole = whole[(end + 1)..];
        return whole.Length == 0 ? value : $"{value} {whole}";
    }

    // Only for plurals that are sure to lose nothing but their s; others keep the catalogue's words.
    private static string? One(string whole) =>
        whole.Split(' ') is ["all", [.., not ('s' or 'e'), 's'] many] && !many.EndsWith("ies", StringComparison.Ordinal)
            ? many[..^1]
            : null;
}
