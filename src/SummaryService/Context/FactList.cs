using System.Globalization;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>The facts of one chart while they are gathered: each gets its id as it comes in.</summary>
internal sealed class FactList
{
    private readonly List<Fact> facts = [];

    public IReadOnlyList<Fact> Facts => facts;

    public Fact Add(Fact fact)
    {
        var numbered = fact with { Id = "F" + (facts.Count + 1).ToString(CultureInfo.InvariantCulture) };
        facts.Add(numbered);
        return numbered;
    }

    /// <summary>Adds a fact that follows from others. Without a value or a text (an overflow) nothing is added.</summary>
    public Fact? Derive(Derived derived)
    {
        if (derived.Value is null && derived.Text is null)
            return null;
        var (on, from) = (derived.From[0], derived.From);
        return Add(on with
        {
            Value = derived.Value,
            Text = derived.Text,
            Unit = derived.Unit ?? on.Unit,
            Per = derived.Unit is null ? on.Per : derived.Per,
            Denominator = derived.Unit is null || derived.Per is not null ? on.Denominator : null,
            CategoryId = derived.WholeIndicator ? null : on.CategoryId,
            Period = derived.Period ?? on.Period,
            Decimals = derived.Decimals ?? on.Decimals,
            Approximate = derived.Approximate || from.Any(f => f.Approximate),
            Lower = null,
            Upper = null,
            Derivation = new(derived.Method, [.. from.Select(f => f.Id)], derived.Formula),
        });
    }
}

/// <summary>A fact that follows from others: it is about what the first of them is about, unless it says otherwise.</summary>
internal sealed record Derived(DerivationMethod Method, IReadOnlyList<Fact> From, decimal? Value, string Formula)
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
