using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SummaryService.Tests.Data;

/// <summary>A PostgreSQL server of the test run's own, in a temporary folder.</summary>
internal sealed class PostgresCluster
{
    public const string HowToInstall = "PostgreSQL is not installed (no /usr/lib/postgresql/*/bin/initdb): apt-get install postgresql";

    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory
            .GetDirectories("/usr/lib/postgresql")
            .Select(d => Path.Combine(d, "bin"))
            .Where(d => File.Exists(Path.Combine(d, "initdb")))
            .Max()
        : null;

    private readonly string folder = Directory.CreateTempSubdirectory("pg-").FullName;

    public static bool Installed => Programs is not null;

    public int Port { get; } = FreePort();

    public void Start()
    {
        // The server refuses to run as root, so the folder goes to the account that the package made.
        if (Environment.UserName == "root")
            Run("chown", "postgres", folder);
        RunProgram("initdb", "-D", folder + "/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        RunProgram(
            "pg_ctl",
            "-D",
            folder + "/data",
            "-w",
            "-l",
            folder + "/log",
            "-o",
            $"-h 127.0.0.1 -p {Port} -k {folder} -c fsync=off -c full_page_writes=off -c synchronous_commit=off",
            "start"
        );
    }

    public void Stop()
    {
        RunProgram("pg_ctl", "-D", folder + "/data", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static void RunProgram(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (Environment.UserName == "root")
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // The server inherits the handles: redirected ones would be read until it stops.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
