namespace SummaryService.Review;

/// <summary>How the drafts of one prompt version did.</summary>
/// <param name="Prompt">name@version.</param>
/// <param name="Texts">The texts that it wrote.</param>
/// <param name="FirstPass">Those whose first draft had no error.</param>
/// <param name="AfterRewrites">Those whose kept draft has no error.</param>
public sealed record PromptRate(string Prompt, int Texts, int FirstPass, int AfterRewrites);

/// <summary>What the live versions cost, rewrites included.</summary>
/// <param name="Texts">The live versions.</param>
/// <param name="Paid">Those that cost something.</param>
/// <param name="Unknown">Those whose cost is not known; unknown is not zero.</param>
/// <param name="KnownUsd">The cost of the others, in US dollars.</param>
public sealed record LiveCost(int Texts, int Paid, int Unknown, decimal KnownUsd);
