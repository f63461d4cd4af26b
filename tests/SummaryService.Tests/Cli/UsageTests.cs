namespace SummaryService.Tests.Cli;

/// <summary>Help, and what the program says when it is used wrongly.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly CommandLine summaries = new();

    public void Dispose() => summaries.Dispose();

    [Theory]
    [InlineData("", "import", "plan", "generate", "check", "evaluate", "compare", "prompts", "export", "users")]
    [InlineData("import", "PATH")]
    [InlineData("plan", "--area", "--json")]
    [InlineData("generate", "--area", "--chart", "--writer", "--force", "--record", "--json")]
    [InlineData("check", "--input", "--data", "--json")]
    [InlineData("evaluate", "--dataset", "--candidate", "--baseline", "--gate", "--report", "--json")]
    [InlineData("compare", "RUN_A", "RUN_B")]
    [InlineData("prompts", "list", "show", "diff", "brief")]
    [InlineData("export", "--format", "--area")]
    [InlineData("users", "add", "list", "disable")]
    public async Task Help_EveryCommand_NamesItsOptions(string command, params string[] names)
    {
        var said = await summaries.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        said.ExitCode.ShouldBe(0);
        names.ShouldAllBe(n => said.Output.Contains(n, StringComparison.Ordinal));
        Directory.Exists(summaries.Store).ShouldBeFalse("help opens no store");
    }

    [Theory]
    [InlineData("nosuch", "nosuch", "summaries --help")]
    [InlineData("prompts nosuch", "nosuch", "summaries prompts --help")]
    [InlineData("check", "--input", "summaries check --help")]
    [InlineData("export --format yaml", "yaml", "json")]
    [InlineData("generate --writer nobody", "Generation:Writer is 'nobody'", "'plain', 'openai' or 'replay'")]
    [InlineData("evaluate --candidate nosuch@v001", "nosuch@v001", "chart-summary@v001")]
    [InlineData("evaluate --candidate chart-summary@v001:nobody", "'nobody'", "'plain', 'openai' or 'replay'")]
    [InlineData("compare a.json b.json", "a.json", "not the result of an evaluation")]
    public async Task WrongUse_AnyCommand_NamesTheFaultAndTheChoicesAndExitsTwo(string line, string fault, string choices)
    {
        var said = await summaries.RunAsync(line.Split(' '));

        said.ExitCode.ShouldBe(2);
        said.Errors.ShouldContain(fault);
        said.Errors.ShouldContain(choices);
        said.Errors.ShouldNotContain("   at ", Case.Sensitive, "a message for users holds no stack trace");
    }

    [Fact]
    public async Task WrongSetting_UnknownProvider_NamesTheChoices()
    {
        var said = await summaries.With("Database__Provider", "Oracle").RunAsync("plan");

        (said.ExitCode, said.Errors.Trim()).ShouldBe((2, "Database:Provider is 'Oracle'; use 'Sqlite' or 'Postgres'."));
    }

    [Fact]
    public async Task WrongChoice_UnknownAreaOrChart_NamesWhatThereIs()
    {
        await summaries.RunAsync("import", CommandLine.Sample);

        var area = await summaries.RunAsync("plan", "--area", "X1");
        var chart = await summaries.RunAsync("generate", "--chart", "no-such-chart");

        (area.ExitCode, area.Errors).ShouldSatisfyAllConditions(a => a.ExitCode.ShouldBe(2), a => a.Errors.ShouldContain("E06000032 (Luton)"));
        (chart.ExitCode, chart.Errors).ShouldSatisfyAllConditions(c => c.ExitCode.ShouldBe(2), c => c.Errors.ShouldContain("--chart no-such-chart: no such chart"));
    }
}
