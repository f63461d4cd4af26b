using System.Text.RegularExpressions;

namespace SummaryService.Tests;

/// <summary>The rules of the layout that a compiler does not check.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Stages =
        ["Catalogue", "Context", "Prompts", "Generation", "Grounding", "Review", "Publishing", "Votes", "Revision", "Evaluation"];

    private static readonly string Root = Repository.Root;

    [Fact]
    public void Stage_UsesOnlyItsOwnAndEarlierFolders()
    {
        var wrong =
            from stage in Stages
            from file in Sources($"src/SummaryService/{stage}")
            from Match used in StageName().Matches(File.ReadAllText(file))
            where Array.IndexOf(Stages, used.Groups["stage"].Value) > Array.IndexOf(Stages, stage)
            select $"{Path.GetRelativePath(Root, file)} uses {used.Groups["stage"].Value}";

        wrong.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Library_KnowsNeitherDatabaseNorWebServer() =>
        typeof(SummaryPipeline).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void ModelSdk_IsNamedInOneFolderOnly() =>
        Sources("src").Where(f => !f.Contains("/Generation/OpenAi/", StringComparison.Ordinal))
            .Where(f => SdkName().IsMatch(File.ReadAllText(f)))
            .Select(f => Path.GetRelativePath(Root, f))
            .ShouldBeEmpty();

    [Fact]
    public void DbContext_IsNamedOutsideDataInProgramAlone() =>
        Sources("src").Where(f => !f.Contains("/SummaryService.Data/", StringComparison.Ordinal) && Path.GetFileName(f) != "Program.cs")
            .Where(f => File.ReadAllText(f).Contains("DbContext", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Root, f))
            .ShouldBeEmpty();

    [Fact]
    public void SourceFile_IsAtMost400Lines() =>
        Sources("src").Concat(Sources("tests")).Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (File: Path.GetRelativePath(Root, f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > 400)
            .ShouldBeEmpty();

    [Fact]
    public void Repository_NamesNoPathOfAMachine() =>
        Sources("src").Concat(Sources("tests")).Where(f => MachinePath().IsMatch(File.ReadAllText(f)) && !f.EndsWith("ArchitectureTests.cs", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Root, f))
            .ShouldBeEmpty();

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex(@"\bSummaryService\.(?<stage>Catalogue|Context|Prompts|Generation|Grounding|Review|Publishing|Votes|Revision|Evaluation)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StageName();

    [GeneratedRegex(@"using (OpenAI|Azure|System\.ClientModel)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SdkName();

    [GeneratedRegex(@"""/(work|home|root|tmp)/", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();
}
