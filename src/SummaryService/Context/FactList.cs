using System.Globalization;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>The facts of one chart while they are gathered: each gets its id as it comes in.</summary>
internal sealed class FactList
{
    private readonly List<Fact> facts = [];

    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>Gets the id of the fact that comes in next.</summary>
    public string NextId => "F" + (facts.Count + 1).ToString(CultureInfo.InvariantCulture);

    public Fact Add(Fact fact)
    {
        facts.Add(fact);
        return fact;
    }

    /// <summary>Adds a fact that follows from others. Without a value or a text (an overflow) nothing is added.</summary>
    public void Derive(Derived derived)
    {
        if (derived.Value is null && derived.Text is null)
            return;
        var on = derived.From[0];
        var (isOwnUnit, from) = (derived.Unit is null, new string[derived.From.Count]);
        var isApproximate = derived.Approximate;
        for (var i = 0; i < from.Length; i++)
            (from[i], isApproximate) = (derived.From[i].Id, isApproximate || derived.From[i].Approximate);
        facts.Add(on with
        {
            Id = NextId,
            Value = derived.Value,
            Text = derived.Text,
            Unit = derived.Unit ?? on.Unit,
            Per = isOwnUnit ? on.Per : derived.Per,
            Denominator = isOwnUnit || derived.Per is not null ? on.Denominator : null,
            CategoryId = derived.WholeIndicator ? null : on.CategoryId,
            Period = derived.Period ?? on.Period,
            Decimals = derived.Decimals ?? on.Decimals,
            Approximate = isApproximate,
            Lower = null,
            Upper = null,
            Derivation = new(derived.Method, from, derived.Formula),
        });
    }
}

/// <summary>A fact that follows from others: it is about what the first of them is about, unless it says otherwise.</summary>
internal readonly record struct Derived(DerivationMethod Method, IReadOnlyList<Fact> From, decimal? Value, string Formula)
{
    public string? Text { get; init; }

    /// <summary>Gets the unit, or null for that of the first fact.</summary>
    public string? Unit { get; init; }

    public decimal? Per { get; init; }

    public int? Decimals { get; init; }

    public Period? Period { get; init; }

    public bool Approximate { get; init; }

    public bool WholeIndicator { get; init; }
}
