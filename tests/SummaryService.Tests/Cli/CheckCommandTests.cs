using System.Text.Json;

namespace SummaryService.Tests.Cli;

/// <summary>summaries check: the contract that others build on, field by field.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string True = "In Milton Keynes, the average delay in leaving hospital was 1.13 days in November 2024.";
    private static readonly string[] Verdicts = ["supported", "contradicted", "unsupported", "not_checkable"];
    private readonly CommandLine summaries = new();

    public void Dispose() => summaries.Dispose();

    [Fact]
    public async Task Check_TrueAndFalseText_AnswersByTheContractAndExitsOne()
    {
        var input = summaries.Write("blocks.jsonl", string.Join('\n', Line("good", True), Line("bad", True.Replace("1.13", "7.13"))));

        var said = await summaries.RunAsync("check", "--input", input, "--json");

        said.ExitCode.ShouldBe(1);
        said.Errors.ShouldContain("2 texts checked, 1 with errors, 0 lines not usable.");
        var (good, bad) = (Parse(said.Lines[0]), Parse(said.Lines[1]));
        good.EnumerateObject().Select(p => p.Name).ShouldBe(["id", "verdict", "findings", "claims"]);
        (good.GetProperty("id").GetString(), bad.GetProperty("id").GetString(), bad.GetProperty("verdict").GetString()).ShouldBe(("good", "bad", "fail"));
        good.GetProperty("verdict").GetString().ShouldBeOneOf("pass", "warn");
        var finding = bad.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("severity").GetString() == "error");
        finding.EnumerateObject().Select(p => p.Name).ShouldBe(["start", "end", "quote", "kind", "severity", "message", "facts"]);
        finding.GetProperty("kind").GetString().ShouldBe("number");
        Spanned(True.Replace("1.13", "7.13"), finding).ShouldContain("7.13");
        var claims = good.GetProperty("claims").EnumerateArray().ToList();
        claims.ShouldNotBeEmpty();
        claims[0].EnumerateObject().Select(p => p.Name).ShouldBe(["start", "end", "quote", "verdict", "facts"]);
        claims.ShouldAllBe(c => Verdicts.Contains(c.GetProperty("verdict").GetString()) && Spanned(True, c) == c.GetProperty("quote").GetString());
        Directory.Exists(summaries.Store).ShouldBeFalse("the check needs no store and makes none");
    }

    [Fact]
    public async Task Check_LinesThatCannotBeUsed_AreNamedAndTheRestIsChecked()
    {
        var input = summaries.Write("blocks.jsonl", string.Join('\n',
            Line("first", True), "{\"id\": \"broken\",", Line("no-chart", True, chart: "no-such-chart"), Line("no-area", True, area: "X1"), Line("empty", " "),
            Line("long", new string('1', 1_000_001)), "[]", "", Line("mega", string.Concat(Enumerable.Repeat("The figure was 1.13 days. ", 38_000))), Line("last", True)));

        var said = await summaries.RunAsync("check", "--input", input, "--json");

        said.ExitCode.ShouldBe(2);
        said.Lines.Select(l => Parse(l).GetProperty("id").GetString()).ShouldBe(["first", "mega", "last"]);
        foreach (var expected in (string[])["blocks.jsonl:2: broken JSON", "blocks.jsonl:3: unknown chart no-such-chart", "blocks.jsonl:4: unknown area X1", "blocks.jsonl:5: the text is empty",
                     "blocks.jsonl:6: the text has 1000001 characters", "blocks.jsonl:7: not a JSON object"])
            said.Errors.ShouldContain(expected);
    }

    [Fact]
    public async Task Check_OtherData_IsReadFromItsFolder()
    {
        var input = summaries.Write("blocks.jsonl", Line("good", True));

        var said = await summaries.RunAsync("check", "--input", input, "--data", CommandLine.Sample);
        var absent = await summaries.RunAsync("check", "--input", input, "--data", summaries.Folder);
        var noInput = await summaries.RunAsync("check", "--input", "nothing.jsonl");

        (said.ExitCode, said.Output).ShouldSatisfyAllConditions(s => s.ExitCode.ShouldBe(0), s => s.Output.ShouldStartWith("good: "));
        (absent.ExitCode, absent.Errors).ShouldSatisfyAllConditions(a => a.ExitCode.ShouldBe(2), a => a.Errors.ShouldContain("areas.csv"));
        (noInput.ExitCode, noInput.Errors).ShouldSatisfyAllConditions(n => n.ExitCode.ShouldBe(2), n => n.Errors.ShouldContain("nothing.jsonl"));
    }

    private static string Line(string id, string text, string area = "E06000042", string chart = "average-delay") =>
        JsonSerializer.Serialize(new { id, area_code = area, level = "chart", chart, text });

    private static string Spanned(string text, JsonElement span) => text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()];

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
