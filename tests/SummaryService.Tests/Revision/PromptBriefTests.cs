using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Grounding;
using SummaryService.Prompts;
using SummaryService.Review;
using SummaryService.Revision;
using SummaryService.Votes;

namespace SummaryService.Tests.Revision;

/// <summary>What is gathered about a prompt version from a real store.</summary>
public sealed class PromptBriefTests
{
    private const string MiltonKeynes = "E06000042";
    private const string Wrong = "In Milton Keynes, the average delay in leaving hospital was 7.13 days in November 2024.";
    private const string Right = "In Milton Keynes, the average delay in leaving hospital was 1.13 days in November 2024.";

    [Fact]
    public async Task Gather_FindingsEditsRejectionsAndVotes_AreAllThere()
    {
        await using var service = await TestService.StartAsync(new() { ["Publishing:Policy"] = "AfterApproval" }, new TwoDrafts());
        await service.ImportAsync();
        await service.Get<SummaryPipeline>().RunAsync(new RunRequest(MiltonKeynes, "average-delay"), null, default);
        await service.Get<SummaryPipeline>().RunAsync(new RunRequest(MiltonKeynes, "population"), null, default);
        var (delay, population) = (await NewestAsync(service, "average-delay"), await NewestAsync(service, "population"));
        var (desk, votes) = (service.Get<ReviewDesk>(), service.Get<VoteDesk>());
        (await desk.ApproveAsync(delay.Id, "Ann", "", default)).ShouldBeOfType<ReviewOutcome.Done>();
        await votes.CastAsync(delay.Id, "visitor-1", Ballot.Accurate, null, default);
        await votes.CastAsync(delay.Id, "visitor-2", Ballot.Inaccurate, "Days or weeks?", default);
        (await desk.EditAsync(delay.Id, "Ann", Right + " The notes say which hospitals are counted.", "Name the notes", default)).ShouldBeOfType<ReviewOutcome.Done>();
        (await desk.RejectAsync(population.Id, "Ann", "This is about hospitals.", default)).ShouldBeOfType<ReviewOutcome.Done>();

        var prompt = service.Get<PromptLibrary>().Find("chart-summary@v001")!;
        var brief = await PromptBrief.GatherAsync(prompt, service.Get<ISummaryStore>(), service.Get<IVoteStore>(), default);

        (brief.Versions, brief.FirstPass).ShouldBe((2, 0));
        brief.AfterRewrites.ShouldBeGreaterThan(0);
        brief.Findings.ShouldContain(f => f.Kind == FindingKind.Number && f.Examples.Any(e => e.Contains("7.13")));
        brief.Edits.ShouldHaveSingleItem().ShouldBe(new EditMade($"{MiltonKeynes}/chart/average-delay", Right, Right + " The notes say which hospitals are counted.", "Name the notes"));
        brief.Rejections.ShouldBe([$"{MiltonKeynes}/chart/population: This is about hospitals."]);
        (brief.Votes.Accurate, brief.Votes.Inaccurate).ShouldBe((1, 1));
        brief.Complaints.ShouldBe([$"{MiltonKeynes}/chart/average-delay: Days or weeks?"]);
        brief.ToMarkdown().ShouldSatisfyAllConditions(m => m.ShouldStartWith("# Brief for the successor of chart-summary@v001\n\n2 texts; 0 without an error at once, "),
            m => m.ShouldContain("Readers: 1 ✅, 1 ❌."), m => m.ShouldContain("Days or weeks?"), m => m.ShouldContain("  - after: " + Right), m => m.ShouldContain("This is about hospitals."));
    }

    [Fact]
    public async Task Gather_UnusedVersion_HoldsNothingAndSaysNone()
    {
        await using var service = await TestService.StartAsync();

        var brief = await PromptBrief.GatherAsync(service.Get<PromptLibrary>().Find("section-summary@v001")!, service.Get<ISummaryStore>(), service.Get<IVoteStore>(), default);

        (brief.Versions, brief.Findings.Count).ShouldBe((0, 0));
        brief.ToMarkdown().ShouldContain("## Findings\n\nNone.");
    }

    private static async Task<SummaryVersion> NewestAsync(TestService service, string chart) =>
        (await service.Get<ISummaryStore>().HistoryAsync(new SubjectKey(MiltonKeynes, SummaryLevel.Chart, chart), default))[0];

    /// <summary>Errs at first; told so, gets the delay right, whatever the chart is.</summary>
    private sealed class TwoDrafts : ISummaryWriter
    {
        public WriterIdentity Identity { get; } = new("scripted", "a-model", null, "");

        public Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct)
        {
            var text = task.Earlier.Count == 0 ? Wrong : Right;
            return Task.FromResult<GenerationResult>(new GenerationResult.Written(new Draft(text, [], CallRecord.Local(text))));
        }
    }
}
