namespace SummaryService.Evaluation.Mutations;

/// <summary>Knows the ways in which one kind of error is made.</summary>
internal interface IMutator
{
    /// <summary>Makes texts with one error each. The chance that is passed in decides what is not decided by the text.</summary>
    IEnumerable<Mutation> Mutate(Passage passage, Random random);
}
