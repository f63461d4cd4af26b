using SummaryService.Grounding.Verdicts;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Resolution;

/// <summary>What several rules ask of one figure and the words alone decide, so that it is found once.</summary>
internal sealed class FigureNotes
{
    /// <summary>Gets or sets whose figure it is.</summary>
    public Whose? Whose { get; set; }

    /// <summary>Gets or sets when it was measured; the inner null is a figure without a date.</summary>
    public (bool Known, FigureTime? Time) Time { get; set; }

    /// <summary>Gets or sets the first token behind the figure before it in its sentence.</summary>
    public int? WordsFrom { get; set; }

    /// <summary>Gets or sets the values that it may mean at its own time.</summary>
    public List<Candidate>? Dated { get; set; }

    /// <summary>Gets or sets the values that it may mean at any time.</summary>
    public List<Candidate>? Undated { get; set; }
}
