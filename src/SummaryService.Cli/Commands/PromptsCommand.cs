using System.CommandLine;
using System.Text.Json;
using SummaryService.Prompts;
using SummaryService.Review;
using SummaryService.Revision;
using SummaryService.Votes;

namespace SummaryService.Cli.Commands;

/// <summary>summaries prompts list | show | diff | brief</summary>
internal static class PromptsCommand
{
    public static Command Create() => new("prompts", "Shows the prompt versions and what is known about how they do.")
    {
        List(),
        Show(),
        Diff(),
        Brief(),
    };

    private static Command List()
    {
        var json = AreaFilter.Json();
        var command = new Command("list", "Lists every version; the newest of each prompt is the one in use.") { json };
        command.SetAction((parsed, ct) => Session.RunAsync(s =>
        {
            foreach (var v in s.Get<PromptLibrary>().Versions)
                Console.WriteLine(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(new { prompt = v.Reference, v.Parent, v.Date, v.Why, v.Hash }, Session.Json)
                    : $"{v.Reference,-26} {v.Date:yyyy-MM-dd}  {v.Why}");
            return Task.FromResult(ExitCode.Done);
        }, ct, usesStore: false));
        return command;
    }

    private static Command Show()
    {
        var reference = Reference("NAME@VERSION");
        var command = new Command("show", "Prints one version's template.") { reference };
        command.SetAction((parsed, ct) => Session.RunAsync(s =>
        {
            var version = Find(s, parsed.GetRequiredValue(reference));
            Console.WriteLine($"# {version.Reference} ({version.File}, sha256 {version.Hash})\n# {version.Why}\n\n{version.Template}");
            return Task.FromResult(ExitCode.Done);
        }, ct, usesStore: false));
        return command;
    }

    private static Command Diff()
    {
        var (before, after) = (Reference("A"), Reference("B"));
        var command = new Command("diff", "Shows what changed from version A to version B, line by line.") { before, after };
        command.SetAction((parsed, ct) => Session.RunAsync(s =>
        {
            foreach (var line in PromptDiff.Lines(Find(s, parsed.GetRequiredValue(before)), Find(s, parsed.GetRequiredValue(after))))
                Console.WriteLine(line);
            return Task.FromResult(ExitCode.Done);
        }, ct, usesStore: false));
        return command;
    }

    private static Command Brief()
    {
        var (reference, json) = (Reference("NAME@VERSION"), AreaFilter.Json());
        const string Purpose = "Gathers what findings, edits, rejections and readers say about a version: the ground for the next one.";
        var command = new Command("brief", Purpose)
        {
            reference,
            json,
        };
        command.SetAction((parsed, ct) => Session.RunAsync(async s =>
        {
            var prompt = Find(s, parsed.GetRequiredValue(reference));
            var brief = await PromptBrief.GatherAsync(prompt, s.Get<ISummaryStore>(), s.Get<IVoteStore>(), ct);
            Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(brief, Session.Json) : brief.ToMarkdown());
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static Argument<string> Reference(string name) => new(name) { Description = "A prompt version, such as chart-summary@v001." };

    private static PromptVersion Find(Session session, string reference)
    {
        var versions = session.Get<PromptLibrary>().Versions;
        return versions.FirstOrDefault(v => v.Reference == reference)
            ?? throw new InvalidDataException(
                $"There is no prompt {reference}; expected one of {string.Join(", ", versions.Select(v => v.Reference))}.");
    }
}
