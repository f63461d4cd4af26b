using System.Diagnostics;

namespace SummaryService.Tests.Cli;

/// <summary>What a process said when it ended.</summary>
internal sealed record Said(int ExitCode, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The program `summaries` as a user starts it, in a folder of its own.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly Dictionary<string, string> settings = new()
    {
        ["DOTNET_ENVIRONMENT"] = "Development",
        ["DOTNET_TieredPGO"] = "0",
        ["NO_COLOR"] = "1",
    };

    public CommandLine() => settings["Database__Folder"] = Store;

    /// <summary>Gets the folder that the program works in.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("summaries-").FullName;

    /// <summary>Gets the folder of the store; it is there once a command has opened it.</summary>
    public string Store => Path.Combine(Folder, "store");

    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "summaries.dll");

    /// <summary>Gets the bundled sample as a folder.</summary>
    public static string Sample { get; } = Path.Combine(Repository.Root, "src", "SummaryService", "Catalogue", "Sample");

    /// <summary>Sets an environment variable for every start after this.</summary>
    public CommandLine With(string name, string value)
    {
        settings[name] = value;
        return this;
    }

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public Task<Said> RunAsync(params string[] args) => EndAsync(Start(args));

    /// <summary>Starts a process; its input ends at once.</summary>
    public Process Start(params string[] args) => Start("dotnet", [Program, .. args]);

    /// <summary>Starts a process that heeds Ctrl-C even when the tests run in the background, where shells turn it off (Linux).</summary>
    public Process StartInterruptible(params string[] args) => Start("env", ["--default-signal=INT", "dotnet", Program, .. args]);

    private Process Start(string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Waits for a process to end.</summary>
    public static async Task<Said> EndAsync(Process process)
    {
        using (process)
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return new Said(process.ExitCode, await output, await errors);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
