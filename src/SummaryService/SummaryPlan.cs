using System.Collections.Concurrent;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Cost;
using SummaryService.Prompts;
using SummaryService.Review;

namespace SummaryService;

/// <summary>One text that has to be written, and why.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Reason">Why it is needed.</param>
/// <param name="ContentKey">The hash of everything that decides it, or null while a summary below it is still to be written.</param>
/// <param name="Calls">Calls to a model: 0 for fixed sentences and for writers that ask no server.</param>
/// <param name="InputTokens">Estimated tokens in.</param>
/// <param name="OutputTokens">Estimated tokens out.</param>
/// <param name="CostUsd">Estimated cost in US dollars, or null when the price is not known.</param>
public sealed record PlannedSummary(SubjectKey Subject, WorkReason Reason, string? ContentKey, int Calls, int InputTokens, int OutputTokens, decimal? CostUsd);

/// <summary>Everything that a subject's text would be written from, right now.</summary>
/// <param name="Sheet">The facts.</param>
/// <param name="Fixed">The one honest sentence when there is no data, or null.</param>
/// <param name="Prompt">The prompt version, or null for a fixed sentence.</param>
/// <param name="Writer">Who would write.</param>
/// <param name="Parents">The versions that it stands on.</param>
internal sealed record Assignment(FactSheet Sheet, string? Fixed, PromptVersion? Prompt, WriterIdentity Writer, IReadOnlyList<Guid> Parents)
{
    /// <summary>The identity of the sentences that no writer writes.</summary>
    public static readonly WriterIdentity FixedWriter = new(WriterIdentity.FixedSentence, null, null, "fixed sentences 1");

    /// <summary>Gets the key of the text.</summary>
    public string Key { get; } = ContentKey.For(Sheet.Hash, Prompt?.Hash, Writer.Key, Parents);
}

/// <summary>Finds out which texts of a dataset are missing or out of date: chart → section → overall, keyed by content.</summary>
internal sealed class SummaryPlanner(Dataset dataset, ContextOptions options, PromptLibrary prompts, WriterIdentity writer)
{
    // Work goes area by area, so a few areas' facts serve all lanes of a worker; keeping every area's would let memory grow with the plan.
    private const int AreasKept = 8;
    private readonly ConcurrentDictionary<string, FactSheetBuilder> builders = new();

    /// <summary>Gets the dataset that is planned for.</summary>
    public Dataset Dataset => dataset;

    /// <summary>Lists every subject of an area, charts first.</summary>
    public IEnumerable<SubjectKey> Subjects(string areaCode, SummaryLevel level) =>
        level switch
        {
            SummaryLevel.Chart => Dataset.Charts.Select(c => new SubjectKey(areaCode, level, c.Id)),
            SummaryLevel.Section => Dataset.Sections.Where(s => ChartsUnder(s.Id).Any()).Select(s => new SubjectKey(areaCode, level, s.Id)),
            _ => [SubjectKey.Overall(areaCode)],
        };

    /// <summary>Lists the subjects that a text stands on: a section's charts and those of its sub-sections; for the overall text, the sections.</summary>
    public IEnumerable<SubjectKey> Below(SubjectKey subject) =>
        subject.Level switch
        {
            SummaryLevel.Chart => [],
            SummaryLevel.Section => ChartsUnder(subject.Id).Select(c => new SubjectKey(subject.AreaCode, SummaryLevel.Chart, c.Id)),
            _ => Subjects(subject.AreaCode, SummaryLevel.Section),
        };

    /// <summary>Collects what a subject's text would be written from, given the newest version of each subject.</summary>
    public Assignment Assign(SubjectKey subject, IReadOnlyDictionary<SubjectKey, SummaryHead> heads)
    {
        var below = Below(subject).Select(heads.GetValueOrDefault).OfType<SummaryHead>().Where(h => h.CanBeBuiltOn).ToList();
        IReadOnlyList<SummaryBelow> texts = [.. below.Select(h => new SummaryBelow(h.Subject, TitleOf(h.Subject), h.Text))];
        var sheets = SheetsOf(subject.AreaCode);
        var sheet = subject.Level switch
        {
            SummaryLevel.Chart => sheets.Chart(subject.AreaCode, subject.Id),
            SummaryLevel.Section => sheets.Section(subject.AreaCode, subject.Id, texts),
            _ => sheets.Overall(subject.AreaCode, texts),
        };
        return FixedSentence.For(sheet) is { } sentence
            ? new Assignment(sheet, sentence, null, Assignment.FixedWriter, [])
            : new Assignment(sheet, null, prompts.Current(subject.Level), writer, [.. below.Select(h => h.Id)]);
    }

    /// <summary>Says why a subject needs a new text, or null when its newest version is of the same content.</summary>
    public static WorkReason? ReasonFor(Assignment wanted, SummaryHead? newest) =>
        newest is null ? WorkReason.Missing
        : newest.ContentKey == wanted.Key ? null
        : newest.PromptHash != wanted.Prompt?.Hash && newest.PromptHash is not null && wanted.Prompt is not null ? WorkReason.PromptChanged
        : newest.WriterKey != wanted.Writer.Key && newest.PromptHash is not null && wanted.Prompt is not null ? WorkReason.WriterChanged
        : !newest.Parents.Order().SequenceEqual(wanted.Parents.Order()) ? WorkReason.ParentChanged
        : WorkReason.DataChanged;

    /// <summary>Answers whether a text that somebody asked for is still to be written: it is of the content of now, and was not given up
    /// while another stands.</summary>
    public static bool IsStillAsked(WorkItem? item, Assignment wanted, SummaryHead? newest) =>
        item is not null && item.ContentKey == wanted.Key && (item.State != WorkState.Failed || newest?.State == SummaryState.Rejected);

    /// <summary>Lists what an area needs, where a text that stands on one still to be written counts as needed too.</summary>
    public IEnumerable<PlannedSummary> Foresee(string areaCode, IReadOnlyDictionary<SubjectKey, SummaryHead> heads,
        IReadOnlyDictionary<SubjectKey, WorkItem> asked, RunRequest request, PriceList prices)
    {
        var pending = new HashSet<SubjectKey>();
        foreach (var subject in Enum.GetValues<SummaryLevel>().SelectMany(l => Subjects(areaCode, l)).Where(request.Includes))
        {
            var assignment = Assign(subject, heads);
            var newest = heads.GetValueOrDefault(subject);
            var waits = Below(subject).Any(pending.Contains);
            var reason = ReasonFor(assignment, newest) ?? (waits && assignment.Fixed is null ? WorkReason.ParentChanged
                : request.Force || IsStillAsked(asked.GetValueOrDefault(subject), assignment, newest) ? WorkReason.Requested : null);
            if (reason is null)
                continue;
            pending.Add(subject);
            var cost = assignment.Prompt is { } prompt && writer.Writer == WriterNames.OpenAi
                ? CallEstimate.For(writer, subject.Level, PromptLibrary.Render(prompt, assignment.Sheet), prices)
                : CallEstimate.Nothing;
            yield return new PlannedSummary(subject, reason.Value, waits ? null : assignment.Key, cost.Calls, cost.InputTokens, cost.OutputTokens, cost.CostUsd);
        }
    }

    private FactSheetBuilder SheetsOf(string areaCode)
    {
        if (builders.Count > AreasKept)
            builders.Clear();
        return builders.GetOrAdd(areaCode, _ => new FactSheetBuilder(dataset, options));
    }

    private string TitleOf(SubjectKey subject) =>
        subject.Level == SummaryLevel.Chart ? Dataset.FindChart(subject.Id)!.Title : Dataset.FindSection(subject.Id)!.Title;

    private IEnumerable<Chart> ChartsUnder(string sectionId) =>
        Dataset.ChartsIn(sectionId).Concat(Dataset.Sections.Where(s => s.Parent == sectionId).SelectMany(s => ChartsUnder(s.Id)));
}
