using System.Runtime.CompilerServices;
using SummaryService.Context;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts;
using SummaryService.Grounding.Verdicts.Comparison;
using SummaryService.Grounding.Verdicts.Figures;
using SummaryService.Grounding.Verdicts.Trends;
using SummaryService.Grounding.Writing;

namespace SummaryService.Grounding;

/// <summary>Checks a text against a fact sheet: deterministic, explainable, the same answer for the same input. Thread-safe.</summary>
public sealed class GroundingCheck
{
    // Sheets are read once however many drafts are checked against them; an entry lives as long as its sheet.
    private readonly ConditionalWeakTable<FactSheet, SheetIndex> prepared = [];

    private readonly WritingCheck writing = new();

    /// <summary>Makes a sheet ready so that the first check of it costs no more than the others.</summary>
    public void Prepare(FactSheet sheet) => prepared.GetValue(sheet, static s => new SheetIndex(s));

    /// <summary>Finds what the text claims and what the facts say about it.</summary>
    /// <param name="text">The text as readers would see it; may be wrong, hostile or empty.</param>
    /// <param name="sheet">The facts, with the background and the summaries below.</param>
    public GroundingReport Check(string text, FactSheet sheet)
    {
        var reading = new TextReading(text, prepared.GetValue(sheet, static s => new SheetIndex(s)));
        var judge = new Judgements(reading);
        FigureRule.Apply(reading, judge);
        GradeRule.Apply(reading, judge);
        DefinitionRule.Apply(reading, judge);
        DateOfDataRule.Apply(reading, judge);
        ComparisonRule.Apply(reading, judge);
        CategoryOrderRule.Apply(reading, judge);
        TimeComparisonRule.Apply(reading, judge);
        AgainstRule.Apply(reading, judge);
        SpanRule.Apply(reading, judge);
        PeakRule.Apply(reading, judge);
        StabilityRule.Apply(reading, judge);
        RecordRule.Apply(reading, judge);
        RankRule.Apply(reading, judge);
        RunRule.Apply(reading, judge);
        TrendRule.Apply(reading, judge);
        OrdinalRule.Apply(reading, judge);
        LevelRule.Apply(reading, judge);
        MajorityRule.Apply(reading, judge);
        ContradictionRule.Apply(reading, judge);
        InferenceRule.Apply(reading, judge);
        var (measure, style) = writing.Check(reading.Doc, sheet);
        return new GroundingReport(judge.Claims, Merge(judge.Findings, style), measure);
    }

    // What both find in the same words is said once.
    private static IReadOnlyList<Finding> Merge(IReadOnlyList<Finding> grounding, IReadOnlyList<Finding> writing) =>
        [.. grounding.Concat(writing.Where(w => w.Kind != FindingKind.Inference || !grounding.Any(g => g.Start < w.End
            && w.Start < g.End))).OrderBy(f => f.Start).ThenBy(f => f.End)];
}
