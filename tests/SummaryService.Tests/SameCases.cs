using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SummaryService.Tests;

/// <summary>Runs a property on the same random cases every time: chance is passed in, so a run tells of the code and not of luck.</summary>
internal static class SameCases
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(
        FSharpOption<Replay>.Some(new Replay(new Rnd(20_261_124, 7), FSharpOption<int>.None)));

    /// <summary>Checks a property with the fixed seed and throws at the first case that breaks it.</summary>
    public static void CheckThrowOnFailure(this Property property) => property.Check(Seeded);
}
