using SummaryService.Catalogue;
using SummaryService.Generation;
using SummaryService.Generation.Answers;
using SummaryService.Generation.Plain;
using SummaryService.Grounding;
using SummaryService.Prompts;
using SummaryService.Review;

namespace SummaryService;

/// <summary>What came of writing one text.</summary>
/// <param name="Accepted">The best draft, or null when there is none.</param>
/// <param name="Report">What the check says about it.</param>
/// <param name="Attempts">Every draft, oldest first.</param>
/// <param name="Messages">The messages of the last attempt; empty for a fixed sentence.</param>
/// <param name="Outcome">A <see cref="RunOutcome"/> or the name of a <see cref="GenerationFailure"/>.</param>
/// <param name="Detail">What an operator needs to know.</param>
/// <param name="Alternative">The plain text offered beside a flagged draft, or null.</param>
/// <param name="CostUsd">The cost of all calls, or null when one is unknown.</param>
/// <param name="FailedCall">The call that ended the rewriting without a draft, or null.</param>
internal sealed record WrittenText(Draft? Accepted, GroundingReport? Report, IReadOnlyList<AttemptRecord> Attempts, IReadOnlyList<PromptMessage> Messages,
    string Outcome, string Detail, string? Alternative, decimal? CostUsd, CallRecord? FailedCall = null)
{
    /// <summary>Puts on record where the text came from.</summary>
    public Provenance Provenance(Assignment assignment, Release release) =>
        new()
        {
            Release = release.Number,
            DatasetHash = release.Hash,
            Sheet = assignment.Sheet with { Background = [] },
            Prompt = assignment.Prompt?.Reference,
            PromptHash = assignment.Prompt?.Hash,
            Messages = Messages,
            Writer = assignment.Writer,
            Attempts = Attempts,
            FailedCall = FailedCall,
            Parents = assignment.Parents,
            Software = SoftwareVersion.Current,
        };
}

/// <summary>Write, check, and write again with the findings, at most <see cref="GenerationOptions.MaxRewrites"/> times; the best attempt is kept.</summary>
internal sealed class DraftLoop(ISummaryWriter writer, GroundingCheck grounding, GenerationOptions options)
{
    public async Task<WrittenText> WriteAsync(Assignment assignment, int sample, IReadOnlyList<EarlierAttempt> rejected, CancellationToken ct)
    {
        if (assignment.Fixed is { } sentence)
            return Fixed(assignment, sentence);
        var prompt = PromptLibrary.Render(assignment.Prompt!, assignment.Sheet);
        var attempts = new List<(Draft Draft, GroundingReport Report)>();
        var earlier = rejected.ToList();
        IReadOnlyList<PromptMessage> sent = [];
        GenerationResult.Failed? failed = null;
        while (failed is null && attempts.Count <= options.MaxRewrites && !attempts.Exists(a => a.Report.Passes))
        {
            var task = new WritingTask(assignment.Sheet, prompt, [.. earlier], sample);
            sent = Conversation.Of(task);
            var result = await writer.WriteAsync(task, ct);
            if (result is GenerationResult.Written(var draft))
            {
                var report = grounding.Check(draft.Text, assignment.Sheet);
                // A writer that repeats itself will not do better the next time.
                var repeats = attempts.Exists(a => a.Draft.Text == draft.Text);
                attempts.Add((draft, report));
                earlier.Add(new EarlierAttempt(draft.Text, [.. Problems(report)]));
                if (repeats)
                    break;
            }
            else
                failed = (GenerationResult.Failed)result;
        }
        return attempts.Count == 0 ? Nothing(failed!, sent) : Best(assignment, sent, attempts, failed);
    }

    /// <summary>Tells a writer what an editor disliked about the texts that were sent back.</summary>
    public static IReadOnlyList<EarlierAttempt> EarlierFrom(IReadOnlyList<SummaryVersion> history) =>
        [.. history.Where(v => v.Decisions.Any(d => d.Kind == DecisionKind.AskedForAnother)).Take(1)
            .Select(v => new EarlierAttempt(v.Text, [.. v.Decisions.Where(d => d.Kind == DecisionKind.AskedForAnother).Select(d => d.Reason)]))];

    private WrittenText Fixed(Assignment assignment, string sentence)
    {
        var draft = new Draft(sentence, [], CallRecord.Local(sentence));
        // It tells that there is nothing to tell: other charts and areas have no say in it, and without them its check costs next to nothing.
        var report = grounding.Check(sentence, assignment.Sheet with { Background = [], Areas = [] });
        return new WrittenText(draft, report, [new AttemptRecord(sentence, draft.Call, report.Findings)], [], RunOutcome.Passed, "", null, 0);
    }

    private static WrittenText Nothing(GenerationResult.Failed failed, IReadOnlyList<PromptMessage> sent) =>
        new(null, null, [], sent, failed.Failure.ToString(), failed.Detail, null, failed.Call is null ? 0 : failed.Call.CostUsd);

    private static WrittenText Best(Assignment assignment, IReadOnlyList<PromptMessage> sent, List<(Draft Draft, GroundingReport Report)> attempts, GenerationResult.Failed? failed)
    {
        var (draft, report) = attempts.MinBy(a => (a.Report.Findings.Count(f => f.Severity == Severity.Error), a.Report.Findings.Count));
        IReadOnlyList<AttemptRecord> records = [.. attempts.Select(a => new AttemptRecord(a.Draft.Text, a.Draft.Call, a.Report.Findings))];
        var calls = attempts.Select(a => a.Draft.Call).Concat(failed?.Call is { } call ? [call] : []).ToList();
        decimal? cost = calls.Exists(c => c.CostUsd is null) ? null : calls.Sum(c => c.CostUsd);
        if (report.Passes)
            return new WrittenText(draft, report, records, sent, RunOutcome.Passed, "", null, cost);
        var offered = PlainWriter.Write(assignment.Sheet) is { Length: > 0 } spare && spare != draft.Text ? spare : null;
        return new WrittenText(draft, report, records, sent, RunOutcome.Flagged, failed?.Detail ?? "", offered, cost, failed?.Call);
    }

    private static IEnumerable<string> Problems(GroundingReport report) =>
        report.Findings.OrderByDescending(f => f.Severity).Select(f => $"\"{f.Quote}\": {f.Message}");
}

/// <summary>The version of this software, as provenance keeps it.</summary>
internal static class SoftwareVersion
{
    public static string Current { get; } = typeof(SoftwareVersion).Assembly.GetName().Version?.ToString(3) ?? "unknown";
}
