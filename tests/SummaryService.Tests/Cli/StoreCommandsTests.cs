using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace SummaryService.Tests.Cli;

/// <summary>The commands on a store, in the order in which a user meets them. A start of the program takes a second, so each test tells one story.</summary>
public sealed class StoreCommandsTests : IDisposable
{
    private const string Luton = "E06000032";
    private readonly CommandLine summaries = new();

    public void Dispose() => summaries.Dispose();

    [Fact]
    public async Task Import_FaultyThenGoodThenSameThenChanged_IsAllOrNothingAndMakesReleases()
    {
        var folder = Copy("observations.csv", ",7156,", ",seven thousand,");
        var refused = await summaries.RunAsync("import", folder);
        var untouched = await summaries.RunAsync("plan");
        var imported = await summaries.RunAsync("import", CommandLine.Sample);
        var again = await summaries.RunAsync("import", CommandLine.Sample);
        var changed = await summaries.RunAsync("import", Copy("observations.csv", ",7156,", ",7256,"));
        var absent = await summaries.RunAsync("import", Path.Combine(summaries.Folder, "nowhere"));

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldMatch(@"observations\.csv:\d+: .*seven thousand");
        refused.Errors.ShouldContain("Nothing was imported.");
        (untouched.ExitCode, untouched.Errors).ShouldSatisfyAllConditions(u => u.ExitCode.ShouldBe(2), u => u.Errors.ShouldContain("summaries import PATH"));
        (imported.ExitCode, imported.Output).ShouldSatisfyAllConditions(i => i.ExitCode.ShouldBe(0),
            i => i.Output.ShouldStartWith("Release 1: 4 areas, 10 sections, 59 charts, 95 indicators"));
        (again.ExitCode, again.Output.Trim()).ShouldBe((0, "Nothing changed: this is release 1 already."));
        (changed.ExitCode, changed.Output).ShouldSatisfyAllConditions(c => c.ExitCode.ShouldBe(0), c => c.Output.ShouldStartWith("Release 2:"));
        absent.ExitCode.ShouldBe(2);
        absent.Errors.ShouldContain("areas.csv");
    }

    [Fact]
    public async Task Generate_StoreFailsMeanwhile_SaysWhatToDoInsteadOfAStackTrace()
    {
        await summaries.RunAsync("import", CommandLine.Sample);
        await using (var store = new SqliteConnection($"Data Source={Path.Combine(summaries.Store, "summaries.db")};Pooling=False"))
        {
            await store.OpenAsync();
            await using var broken = store.CreateCommand();
            broken.CommandText = "DROP TABLE Summaries";
            await broken.ExecuteNonQueryAsync();
        }

        var failed = await summaries.RunAsync("generate", "--area", Luton);

        failed.ExitCode.ShouldBe(2, failed.Errors);
        failed.Errors.ShouldContain("The store failed: SQLite Error 1: 'no such table: ");
        failed.Errors.ShouldContain("run the command again");
        failed.Errors.ShouldNotContain("Unhandled");
    }

    [Fact]
    public async Task Generate_PlannedArea_WritesWhatWasPlannedOnceAndExportsIt()
    {
        await summaries.RunAsync("import", CommandLine.Sample);
        var plan = await summaries.RunAsync("plan", "--area", Luton, "--json");
        var first = await summaries.RunAsync("generate", "--area", Luton, "--json");
        var second = await summaries.RunAsync("generate", "--area", Luton);
        var json = await summaries.RunAsync("export", "--area", Luton);
        var csv = await summaries.RunAsync("export", "--area", Luton, "--format", "csv");
        var prov = await summaries.RunAsync("export", "--area", Luton, "--format", "prov");
        var brief = await summaries.RunAsync("prompts", "brief", "chart-summary@v001");

        plan.ExitCode.ShouldBe(0);
        plan.Lines.Length.ShouldBe(70);
        var line = Parse(plan.Lines[0]);
        line.EnumerateObject().Select(p => p.Name).ShouldBe(["area_code", "level", "id", "reason", "calls", "input_tokens", "output_tokens", "cost_usd"]);
        (line.GetProperty("level").GetString(), line.GetProperty("reason").GetString(), line.GetProperty("calls").GetInt32()).ShouldBe(("chart", "missing", 0));
        var report = Parse(first.Output);
        (report.GetProperty("written").GetInt32(), report.GetProperty("failed").GetInt32()).ShouldBe((70, 0));
        var flagged = report.GetProperty("outcomes").TryGetProperty("Flagged", out var f) ? f.GetInt32() : 0;
        first.ExitCode.ShouldBe(flagged == 0 ? 0 : 1, "a text that the check stopped is an error found");
        first.Errors.ShouldContain("chart summaries: 59 of 59");
        first.Errors.ShouldContain("overall summaries: 1 of 1");
        (second.ExitCode, second.Output.Trim()).ShouldBe((0, "Everything is written already."));
        (json.ExitCode, json.Lines.Length).ShouldBe((0, 70 - flagged));
        json.Lines.ShouldAllBe(l => Parse(l).ValueKind == JsonValueKind.Object);
        csv.Lines[0].Trim().ShouldBe("id,area_code,level,subject,text,published_at,reviewed_by,writer,model,prompt,release,dataset_hash");
        csv.Output.ShouldContain($",{Luton},chart,unpaid-carers,");
        prov.Lines.ShouldAllBe(l => Parse(l).GetProperty("entity").ValueKind == JsonValueKind.Object);
        (brief.ExitCode, brief.Output).ShouldSatisfyAllConditions(b => b.ExitCode.ShouldBe(0), b => b.Output.ShouldStartWith("# Brief for the successor of chart-summary@v001"));
    }

    [Fact]
    public async Task Prompts_ListShowDiff_TellTheVersions()
    {
        var list = await summaries.RunAsync("prompts", "list", "--json");
        var show = await summaries.RunAsync("prompts", "show", "chart-summary@v001");
        var same = await summaries.RunAsync("prompts", "diff", "chart-summary@v001", "chart-summary@v001");
        var unknown = await summaries.RunAsync("prompts", "show", "chart-summary@v999");

        list.Lines.Select(l => Parse(l).GetProperty("prompt").GetString()).ShouldContain("section-summary@v001");
        show.Output.ShouldStartWith("# chart-summary@v001 (prompts/chart-summary/v001.yaml, sha256 ");
        same.Lines.ShouldNotContain(l => l.StartsWith('+') || l.StartsWith('-'));
        unknown.ExitCode.ShouldBe(2);
        unknown.Errors.ShouldContain("chart-summary@v001");
    }

    private string Copy(string file, string old, string changed)
    {
        var folder = Directory.CreateDirectory(Path.Combine(summaries.Folder, Guid.NewGuid().ToString("N"))).FullName;
        foreach (var path in Directory.EnumerateFiles(CommandLine.Sample))
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        var text = File.ReadAllText(Path.Combine(folder, file));
        text.ShouldContain(old);
        File.WriteAllText(Path.Combine(folder, file), text.Replace(old, changed));
        return folder;
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
