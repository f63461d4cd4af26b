using SummaryService.Context;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Writing;

/// <summary>
/// Checks how a text is written, not whether it is true: reading grade, lengths, words and number style. Every finding is a warning.
/// The work is linear in the length of the text. Thread-safe.
/// </summary>
internal sealed class WritingCheck
{
    private readonly HouseStyle style = HouseStyle.Default;

    /// <summary>Measures how hard a text is to read.</summary>
    /// <param name="text">The text as readers see it.</param>
    /// <param name="sheet">The facts; their names are left out of the grade.</param>
    public static Readability Measure(string text, FactSheet sheet) => Measure(TextDocument.Read(text), sheet);

    /// <inheritdoc cref="Measure(string, FactSheet)"/>
    public static Readability Measure(TextDocument document, FactSheet sheet) =>
        Legibility.Of(document, SheetNames.Of(sheet).Mark(document.Tokens)).Measure;

    /// <summary>Finds what the house style does not want, in order of the text.</summary>
    public IReadOnlyList<Finding> Check(string text, FactSheet sheet) => Check(TextDocument.Read(text), sheet).Findings;

    /// <summary>Measures and checks a text that is cut into tokens already.</summary>
    public (Readability Measure, IReadOnlyList<Finding> Findings) Check(TextDocument document, FactSheet sheet)
    {
        var names = SheetNames.Of(sheet).Mark(document.Tokens);
        var (measure, sentences) = Legibility.Of(document, names);
        var findings = new List<Finding>();
        LegibilityRules.Check(document, sheet, measure, sentences, findings);
        WordStyle.Check(document, names, style, findings);
        NumberStyle.Check(document, names, style, findings);
        findings.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return (measure, findings);
    }
}
