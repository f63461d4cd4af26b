using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using SummaryService.Data;

namespace SummaryService.Cli;

/// <summary>The services behind one command, with the store brought up to date.</summary>
internal sealed class Session(IHost host) : IDisposable
{
    /// <summary>How commands print JSON: one readable form for all.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = false,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public void Dispose() => host.Dispose();

    /// <summary>Runs the work of a command that has no settings of its own.</summary>
    public static Task<int> RunAsync(Func<Session, Task<int>> work, CancellationToken ct, bool usesStore = true) =>
        RunAsync(new Dictionary<string, string?>(), work, ct, usesStore);

    /// <summary>Runs a command's work and turns what a user can put right into a message and exit code 2.</summary>
    /// <param name="settings">Settings given on the command line, such as Generation:Writer.</param>
    /// <param name="work">The work.</param>
    /// <param name="ct">Ctrl-C.</param>
    /// <param name="usesStore">Whether the store is made or brought up to date first.</param>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string?> settings, Func<Session, Task<int>> work,
        CancellationToken ct, bool usesStore = true)
    {
        try
        {
            using var session = new Session(Build(settings));
            session.Get<IStartupValidator>().Validate();
            if (usesStore)
                await session.Get<StoreMigrator>().MigrateAsync(ct);
            return await work(session);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. What was finished is stored; run the command again to go on.");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is OptionsValidationException or InvalidDataException or StoreUnavailableException
            or DirectoryNotFoundException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Unusable;
        }
        catch (Exception e) when (e.GetBaseException() is DbException fault)
        {
            // A full disk, a file that was taken away, a server that went down: an operator's matter, and no bug of this program.
            await Console.Error.WriteLineAsync($"The store failed: {fault.Message}");
            await Console.Error.WriteLineAsync("What was finished is stored; put the store right and run the command again to go on.");
            return ExitCode.Unusable;
        }
    }

    private static IHost Build(IReadOnlyDictionary<string, string?> settings)
    {
        try
        {
            return BuildFrom(settings);
        }
        catch (InvalidOperationException e)
        {
            // While the parts are put together this says that a setting names no choice; later it would be a bug.
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static IHost BuildFrom(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddSharedSettings(builder.Environment.EnvironmentName);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration.PlaceStore(builder.Environment);
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSummaryStore(builder.Configuration).AddSummaryService(builder.Configuration);
        builder.Services.AddIdentityCore<AppUser>(o => o.Password = AccountRules.Password).AddRoles<IdentityRole<Guid>>().AddAccountStore();
        return builder.Build();
    }
}
