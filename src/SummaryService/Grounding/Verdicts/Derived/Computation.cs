using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>What texts compute from values.</summary>
internal enum Operation : byte
{
    Difference,
    Change,
    Ratio,
    Sum,
    PartOfBoth,
}

/// <summary>One value that went into a computation.</summary>
internal readonly record struct Operand(Topic Topic, Point Point)
{
    public decimal Full => Point.Value * Topic.Unit.Scale;
}

/// <summary>A computation on values, so that it can be done again with those of another place or time.</summary>
internal sealed record Computation(Operation Operation, Operand[] Operands)
{
    private static readonly Operation[] OfTwo = [Operation.Difference, Operation.Change, Operation.Ratio, Operation.Sum,
        Operation.PartOfBoth];

    /// <summary>Gets the computation that gives a figure from the facts that bore it out, or null.</summary>
    public static Computation? Of(TextReading reading, Figure f, string[] facts)
    {
        var operands = facts.Select(id => Find(reading, id)).OfType<Operand>().ToArray();
        if (operands.Length != facts.Length || operands.Length < 2)
            return null;
        foreach (var operation in operands.Length == 2 ? OfTwo : [Operation.Sum])
        {
            var computation = new Computation(operation, operands);
            if (computation.Gives(f))
                return computation;
        }
        return null;
    }

    /// <summary>Gets the same computation with other values, or null where one of them is not there.</summary>
    public Computation? With(Func<Operand, Point?> other)
    {
        var operands = new Operand[Operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            if (other(Operands[i]) is not { } point)
                return null;
            operands[i] = Operands[i] with { Point = point };
        }
        return this with { Operands = operands };
    }

    public string[] Facts => [.. Operands.Select(o => o.Point.Id)];

    /// <summary>Whether its result, rounded as a figure is, is the figure.</summary>
    public bool Gives(Figure f)
    {
        var (a, b) = (Operands[0], Operands[1]);
        return Operation switch
        {
            Operation.Difference => !f.IsShare && Amount(f, a.Topic.Unit, Math.Abs(a.Full - b.Full)),
            Operation.Change => f.Shape is FigureShape.Percent or FigureShape.Fraction && b.Full != 0
                && Share(f, Math.Abs(a.Full - b.Full) / b.Full),
            Operation.Ratio => (f.IsShare || f.Shape == FigureShape.Multiple) && b.Full != 0 && Share(f, a.Full / b.Full),
            Operation.Sum => Amount(f, a.Topic.Unit, Operands.Sum(o => o.Full)),
            _ => f.IsShare && a.Full + b.Full != 0 && Share(f, a.Full / (a.Full + b.Full)),
        };
    }

    public string Say(TextReading reading) => $"{string.Join(", ", Operands.Select(o => Words.State(reading, o.Topic, o.Point)))}: "
        + Operation switch
        {
            Operation.Difference => $"{Words.Say(Math.Abs(Operands[0].Full - Operands[1].Full))} apart",
            Operation.Change => $"{Words.Say(Math.Abs(Operands[0].Full - Operands[1].Full) / Operands[1].Full * 100)}% apart",
            Operation.Ratio => $"a ratio of {Words.Say(Operands[0].Full / Operands[1].Full)}",
            Operation.Sum => $"{Words.Say(Operands.Sum(o => o.Full))} together",
            _ => $"{Words.Say(Operands[0].Full / (Operands[0].Full + Operands[1].Full) * 100)}% of both together",
        };

    private static bool Amount(Figure f, UnitSense unit, decimal value)
    {
        // A sum or a difference of shares is told as one, or in points.
        if (f.Shape == FigureShape.Percent || (f.Shape == FigureShape.OutOf && unit.Per == f.Base))
            return unit.Per is { } per && Tolerance.Allows(f, f.Value, f.Step, f.Shape == FigureShape.Percent ? value / per * 100 : value);
        if (f.Shape is not (FigureShape.Amount or FigureShape.Points))
            return false;
        return Tolerance.Allows(f, f.Value, f.Step, unit.AsFraction && f.Shape == FigureShape.Points ? value * 100 : value);
    }

    private static bool Share(Figure f, decimal value) => Tolerance.Allows(f, f.Share, f.Shape switch
    {
        FigureShape.Percent => f.Step / 100,
        FigureShape.OutOf => f.Step / f.Base!.Value,
        _ => f.Step,
    }, value);

    private static Operand? Find(TextReading reading, string id)
    {
        foreach (var topic in reading.Index.Topics)
        {
            foreach (var (_, series) in reading.AreasOf(topic))
            {
                foreach (var p in series.Points)
                {
                    if (p.Id == id)
                        return new Operand(topic, p);
                }
            }
        }
        return null;
    }
}
