using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>How far a value went from one time to another.</summary>
/// <param name="Topic">What it is of.</param>
/// <param name="A">The value that it began with.</param>
/// <param name="B">The value that it came to.</param>
internal readonly record struct Advance(Topic Topic, Point A, Point B)
{
    /// <summary>Gets how much more the second value is.</summary>
    public decimal Change => B.Value - A.Value;

    /// <summary>Gets how much more it is as a part of the first, or null.</summary>
    public decimal? Part => A.Value > 0 ? Change / A.Value : null;

    /// <summary>Whether a change has a place among others, by what was added or by what it added to each; null where it is too close to
    /// say, or where nobody knows.</summary>
    /// <param name="all">All the changes that are set against each other, this one included.</param>
    /// <param name="told">The change as it is told.</param>
    public bool? IsAt(IReadOnlyList<Advance> all, LargestChange told)
    {
        var step = all.Max(a => Math.Max(Step(a.A.Value), Step(a.B.Value)));
        var own = this;
        var plain = Place(all.Select(a => (decimal?)a.Change), own.Change, step, told);
        var part = Place(all.Select(a => a.Part), own.Part, all.Max(a => a.A.Value > 0 ? step / a.A.Value : 0), told);
        return plain is true || part is true ? true : plain is false && part is false ? false : null;
    }

    // Which place a value has is known but for those within a step of it.
    private static bool? Place(IEnumerable<decimal?> changes, decimal? own, decimal step, LargestChange told)
    {
        if (own is not { } value)
            return null;
        if (Math.Sign(value) != told.Sign)
            return false;
        var (sure, maybe) = (0, -1);
        foreach (var change in changes)
        {
            if (change is not { } other)
                return null;
            if (!told.Most && Math.Sign(other) != told.Sign)
                continue;
            var ahead = (other - value) * (told.Most ? told.Sign : -told.Sign);
            sure += ahead > step ? 1 : 0;
            maybe += ahead >= -step ? 1 : 0;
        }
        return sure == told.Place - 1 && maybe == told.Place - 1 ? true
            : sure >= told.Place || maybe < told.Place - 1 ? false : null;
    }

    // One of the last digit shown.
    private static decimal Step(decimal value) => new(1, 0, 0, false, value.Scale);
}
