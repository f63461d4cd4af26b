using SummaryService.Generation;
using SummaryService.Generation.Recording;

namespace SummaryService.Tests.Generation;

public sealed class RecordingTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recordings-");

    private string[] Files => Directory.GetFiles(folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Replay_RecordedAnswers_AreTheSameWithoutServerAndCost()
    {
        await using (var server = await FaultServer.Start(Faults.Good, Faults.Sentences(("The rate was higher than in England as a whole.", ["F2"]))))
        {
            using var t = new WriterUnderTest(server.Address);
            var recorder = Recorder(t);
            await recorder.WriteAsync(WriterUnderTest.Task(), default);
            await recorder.WriteAsync(Rewrite, default);
        }

        var replay = Open();
        var first = Draft(await replay.WriteAsync(WriterUnderTest.Task(), default));
        var second = Draft(await replay.WriteAsync(Rewrite, default));

        (first.Text, second.Text).ShouldBe((Faults.GoodText, "The rate was higher than in England as a whole."));
        first.FactIds.ShouldBe([["F1", "F2"]]);
        (first.Call.CostUsd, first.Call.HttpAttempts, first.Call.InputTokens).ShouldBe((0m, 0, 100));
        replay.Identity.ShouldBe(new WriterIdentity("replay", "small-model", "127.0.0.1", ""));
    }

    [Fact]
    public async Task Replay_AnotherQuestion_IsNotRecordedAndAsksNobody()
    {
        await using var server = await FaultServer.Start(Faults.Good);
        using var t = new WriterUnderTest(server.Address);
        await Recorder(t).WriteAsync(WriterUnderTest.Task(), default);
        var replay = Open();

        foreach (var other in new[] { WriterUnderTest.Task(sample: 2), Rewrite, WriterUnderTest.Task(question: "Write about F1: 12.6 for every 100,000 people.") })
        {
            var failed = (await replay.WriteAsync(other, default)).ShouldBeOfType<GenerationResult.Failed>();
            failed.Failure.ShouldBe(GenerationFailure.NotRecorded);
            failed.Detail.ShouldContain("E1/chart/homes by chart-summary@v001");
        }
        server.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task Record_FailedAnswer_IsReplayedAndNetworkFailureIsNot()
    {
        await using var server = await FaultServer.Start(Faults.Refusal, Faults.Status(401));
        using var t = new WriterUnderTest(server.Address);
        var recorder = Recorder(t);
        await recorder.WriteAsync(WriterUnderTest.Task("homes"), default);
        await recorder.WriteAsync(WriterUnderTest.Task("schools"), default);

        Files.ShouldHaveSingleItem().ShouldContain("E1_chart_homes.");
        (await Open().WriteAsync(WriterUnderTest.Task("homes"), default)).ShouldBeOfType<GenerationResult.Failed>().Failure.ShouldBe(GenerationFailure.Refused);
    }

    [Fact]
    public async Task Record_SameQuestionAgain_ReplacesItsOneFile()
    {
        await using var server = await FaultServer.Start(Faults.Good);
        using var t = new WriterUnderTest(server.Address);
        var recorder = Recorder(t);
        await recorder.WriteAsync(WriterUnderTest.Task(), default);
        await recorder.WriteAsync(WriterUnderTest.Task(), default);

        Files.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Keys_EchoedByTheServer_AreNowhereInLogsResultsAndRecords()
    {
        // The server repeats whatever key it was given, in good answers and in errors.
        await using var server = await FaultServer.Start(
            Faults.Text($"The rate was 12.5 and your key is {WriterUnderTest.Key} for the area and that is all there is to say."),
            Faults.Status(401, $"Incorrect API key provided: {WriterUnderTest.Key}. Also sk-proj-abcdef*****wxyz and Bearer abcdefgh12345678."));
        using var t = new WriterUnderTest(server.Address, s => s with { StructuredAnswers = "Never" });
        var recorder = Recorder(t);

        var written = Draft(await recorder.WriteAsync(WriterUnderTest.Task(), default));
        var failed = (await recorder.WriteAsync(WriterUnderTest.Task("schools"), default)).ShouldBeOfType<GenerationResult.Failed>();

        server.Authorizations.ShouldAllBe(a => a == $"Bearer {WriterUnderTest.Key}");
        var everything = string.Join('\n', [.. t.Log.Lines, .. Files.Select(File.ReadAllText), written.ToString(), failed.ToString(), t.Writer.Identity.ToString()]);
        everything.ShouldNotContain(WriterUnderTest.Key);
        everything.ShouldNotContain("sk-proj");
        everything.ShouldNotContain("abcdefgh12345678");
        failed.Detail.ShouldContain("Incorrect API key provided: [secret]");
        failed.Detail.ShouldContain("check Generation:OpenAi:ApiKey");
    }

    [Fact]
    public void Open_FolderMissingEmptyOrBroken_NamesTheSettingOrTheFile()
    {
        Should.Throw<InvalidOperationException>(() => ReplayWriter.Open(new ReplayOptions { Folder = "nowhere" })).Message
            .ShouldBe("Generation:Replay:Folder names 'nowhere', which is not there.");
        Should.Throw<InvalidOperationException>(() => Open()).Message.ShouldContain("holds no recorded answers");
        var file = Path.Combine(folder.FullName, "x.json");
        File.WriteAllText(file, "{\n  \"key\": ");
        Should.Throw<InvalidDataException>(() => Open()).Message.ShouldStartWith($"{file}:2: not a recorded answer");
    }

    [Fact]
    public async Task Open_AnswersOfTwoModels_AsksForAChoice()
    {
        await using var server = await FaultServer.Start(Faults.Good);
        using var one = new WriterUnderTest(server.Address);
        await Recorder(one).WriteAsync(WriterUnderTest.Task(), default);
        using var two = new WriterUnderTest(server.Address, s => s with { Seed = 9 });
        await Recorder(two).WriteAsync(WriterUnderTest.Task(), default);

        Should.Throw<InvalidOperationException>(() => Open()).Message.ShouldContain("answers of several writers (small-model, small-model seed=9)");
    }

    private static WritingTask Rewrite => WriterUnderTest.Task(earlier: new EarlierAttempt("It was 13.", ["\"13\" is wrong: F1 is 12.5."]));

    private static Draft Draft(GenerationResult result) => result.ShouldBeOfType<GenerationResult.Written>().Draft;

    private RecordingWriter Recorder(WriterUnderTest t) => new(t.Writer, folder.FullName, new SecretScrubber(WriterUnderTest.Key));

    private ReplayWriter Open() => ReplayWriter.Open(new ReplayOptions { Folder = folder.FullName });
}
