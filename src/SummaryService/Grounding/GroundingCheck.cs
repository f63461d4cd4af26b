using System.Runtime.CompilerServices;
using SummaryService.Context;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts;
using SummaryService.Grounding.Verdicts.AmongAreas;
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

    // Figures first: the rules behind them ask what each figure is about. Contradictions need all that was said.
    private static readonly Rule[] Rules =
    [
        FigureRule.Apply, GradeRule.Apply, DefinitionRule.Apply, MeasureRule.Apply, DateOfDataRule.Apply, ComparisonRule.Apply,
        CategoryOrderRule.Apply,
        TimeComparisonRule.Apply, AgainstRule.Apply, SpanRule.Apply, PeakRule.Apply, StabilityRule.Apply, RecordRule.Apply,
        AreaRankRule.Apply, AreaSetRule.Apply, RankRule.Apply, RunRule.Apply, TrendRule.Apply, LargestChangeRule.Apply,
        FirstTimeRule.Apply, ReturnRule.Apply, OrdinalRule.Apply, LevelRule.Apply, MajorityRule.Apply,
        ContradictionRule.Apply, InferenceRule.Apply,
    ];

    private readonly WritingCheck writing = new();

    private delegate void Rule(TextReading reading, Judgements judge);

    /// <summary>Makes a sheet ready so that the first check of it costs no more than the others.</summary>
    public void Prepare(FactSheet sheet) => prepared.GetValue(sheet, static s => new SheetIndex(s));

    /// <summary>Finds what the text claims and what the facts say about it.</summary>
    /// <param name="text">The text as readers would see it; may be wrong, hostile or empty.</param>
    /// <param name="sheet">The facts, with the background and the summaries below.</param>
    public GroundingReport Check(string text, FactSheet sheet)
    {
        var reading = new TextReading(text, prepared.GetValue(sheet, static s => new SheetIndex(s)));
        var judge = new Judgements(reading);
        foreach (var rule in Rules)
            Apply(rule, reading, judge);
        var (measure, style) = writing.Check(reading.Doc, sheet);
        return new GroundingReport(judge.Claims, Merge(judge.Findings, style), measure);
    }

    // A fault in one rule must neither silence the others nor let the text pass unread.
    private static void Apply(Rule rule, TextReading reading, Judgements judge)
    {
        try
        {
            rule(reading, judge);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            judge.Failed($"A part of the check failed on this text ({rule.Method.DeclaringType?.Name}: {fault.GetType().Name}), "
                + "so nobody knows whether all of it is right.");
        }
    }

    // What both find in the same words is said once.
    private static IReadOnlyList<Finding> Merge(IReadOnlyList<Finding> grounding, IReadOnlyList<Finding> writing) =>
        [.. grounding.Concat(writing.Where(w => w.Kind != FindingKind.Inference || !grounding.Any(g => g.Start < w.End
            && w.Start < g.End))).OrderBy(f => f.Start).ThenBy(f => f.End)];
}
