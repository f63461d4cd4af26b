using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Plain;
using SummaryService.Grounding;
using SummaryService.Prompts;

namespace SummaryService.Evaluation;

/// <summary>Lets candidates write every case of a dataset once, without rewrites, and scores what they wrote.</summary>
public sealed class EvaluationRunner(FactSheetBuilder sheets, GroundingCheck grounding, TimeProvider clock)
{
    /// <summary>Runs one candidate over the cases of its prompt's level.</summary>
    /// <exception cref="OperationCanceledException">Stopped; nothing is kept.</exception>
    public async Task<EvaluationRun> RunAsync(Candidate candidate, EvaluationDataset dataset, IProgress<int>? progress, CancellationToken ct)
    {
        var (scores, calls) = (new List<CaseScore>(), new List<CallRecord>());
        foreach (var one in dataset.Cases.Where(c => PromptLibrary.NameFor(c.Level) == candidate.Prompt.Name))
        {
            var sheet = SheetOf(one);
            if (FixedSentence.For(sheet) is not null)
                continue;
            var result = await candidate.Writer.WriteAsync(new WritingTask(sheet, PromptLibrary.Render(candidate.Prompt, sheet), []), ct);
            scores.Add(Score(one, sheet, result));
            if ((result as GenerationResult.Written)?.Draft.Call is { } call)
                calls.Add(call);
            progress?.Report(scores.Count);
        }
        return new EvaluationRun(candidate.Name, dataset.Name, sheets.Dataset.Hash, clock.GetUtcNow(), scores,
            calls.Exists(c => c.CostUsd is null) ? null : calls.Sum(c => c.CostUsd));
    }

    private CaseScore Score(EvaluationCase one, FactSheet sheet, GenerationResult result)
    {
        if (result is not GenerationResult.Written(var draft))
            return new CaseScore(one.Id, null, ((GenerationResult.Failed)result).Failure.ToString(), null, null, null, null, null, null, []);
        var report = grounding.Check(draft.Text, sheet);
        var limits = LengthRule.For(one.Level);
        var grade = report.Readability.Grade;
        return new CaseScore(one.Id, draft.Text, null, report.Passes, one.Main.Count == 0 ? null : TellsMain(one, sheet, report),
            grade is null ? null : grade <= limits.HighestGrade && report.Readability.LongestSentence <= limits.LongestSentence,
            report.Readability.Words >= limits.LeastWords && report.Readability.Words <= limits.MostWords, grade, report.Readability.Words, report.Findings);
    }

    private static bool TellsMain(EvaluationCase one, FactSheet sheet, GroundingReport report) =>
        report.Claims.Where(c => c.Verdict == ClaimVerdict.Supported).SelectMany(c => c.Facts).Select(sheet.FindFact).OfType<Fact>()
            .Any(f => one.Main.Any(m => m.Indicator == f.IndicatorId && (m.Category is null || m.Category == f.CategoryId)));

    // The texts below a section or report come from the plain writer, so that candidates differ in one thing only.
    private FactSheet SheetOf(EvaluationCase one) => one.Level switch
    {
        SummaryLevel.Chart => sheets.Chart(one.AreaCode, one.Chart!),
        SummaryLevel.Section => sheets.Section(one.AreaCode, one.Section!, Below(one.AreaCode, one.Section!)),
        _ => sheets.Overall(one.AreaCode, [.. sheets.Dataset.Sections.Select(s => new SummaryBelow(new SubjectKey(one.AreaCode, SummaryLevel.Section, s.Id), s.Title,
            PlainText(sheets.Section(one.AreaCode, s.Id, Below(one.AreaCode, s.Id)))))]),
    };

    private IReadOnlyList<SummaryBelow> Below(string areaCode, string sectionId) =>
        [.. ChartsUnder(sectionId).Select(c => new SummaryBelow(new SubjectKey(areaCode, SummaryLevel.Chart, c.Id), c.Title, PlainText(sheets.Chart(areaCode, c.Id))))];

    private IEnumerable<Chart> ChartsUnder(string sectionId) =>
        sheets.Dataset.ChartsIn(sectionId).Concat(sheets.Dataset.Sections.Where(s => s.Parent == sectionId).SelectMany(s => ChartsUnder(s.Id)));

    private static string PlainText(FactSheet sheet) => FixedSentence.For(sheet) ?? PlainWriter.Write(sheet);
}
