using System.Diagnostics;
using System.Globalization;
using MediationConsole.Storage;
using Npgsql;

[assembly: AssemblyFixture(typeof(MediationConsole.Tests.Storage.Postgres.PostgresProcess))]

namespace MediationConsole.Tests.Storage.Postgres;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder, started when the first test asks for it and gone when the last has ended.</summary>
public sealed class PostgresProcess : IAsyncDisposable
{
    private const string Template = "template_console";
    private const string User = "postgres";

    private static readonly Lazy<Task<PostgresProcess>> Server = new(Start);
    private static readonly SemaphoreSlim OneAtATime = new(1);

    private readonly DirectoryInfo? folder;
    private readonly Process? process;
    private readonly int port;

    /// <summary>For the end of all tests: the server that some of them may have started.</summary>
    public PostgresProcess()
    {
    }

    private PostgresProcess(DirectoryInfo folder, Process process, int port) => (this.folder, this.process, this.port) = (folder, process, port);

    /// <summary>The way to a database of that name; made with its tables up to date where there is none.</summary>
    public static async Task<string> Database(string name)
    {
        var server = await Server.Value;
        var address = server.Address(name);
        await OneAtATime.WaitAsync();
        try
        {
            await using var house = new NpgsqlConnection(server.Address(User));
            await house.OpenAsync();
            await using var known = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", house) { Parameters = { new() { Value = name } } };
            if (await known.ExecuteScalarAsync() is not null) return address;
            await using var make = new NpgsqlCommand($"CREATE DATABASE \"{name}\" TEMPLATE {Template} STRATEGY FILE_COPY", house);
            await make.ExecuteNonQueryAsync();
            return address;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>An empty database of that name, without tables.</summary>
    public static async Task<string> Empty(string name) => (await Server.Value).Address(name);

    public async ValueTask DisposeAsync()
    {
        if (process is null)
        {
            if (Server.IsValueCreated && Server.Value.IsCompletedSuccessfully) await (await Server.Value).DisposeAsync();
            return;
        }

        // SIGINT: a fast shutdown, which ends the sessions that are left.
        using (var stop = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) await stop.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
        folder!.Delete(recursive: true);
    }

    private string Address(string database) => $"Host=127.0.0.1;Port={port};Username={User};Database={database};Include Error Detail=true";

    private static async Task<PostgresProcess> Start()
    {
        var programs = await PostgresInstall.Programs();
        var home = Directory.CreateTempSubdirectory("mediation-postgres-");
        var data = Path.Combine(home.FullName, "data");
        // The server refuses to run as root; Debian's package brings a user for it.
        if (Environment.IsPrivilegedProcess) await Run("chown", [User, home.FullName]);
        var (program, before) = Environment.IsPrivilegedProcess ? ("setpriv", new[] { $"--reuid={User}", $"--regid={User}", "--clear-groups" }) : ("env", []);
        await Run(program, [.. before, Path.Combine(programs.FullName, "initdb"), "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        var at = FreePort.Find();
        // What the tests keep need not outlive a power cut.
        string[] hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=400", "shared_buffers=256MB", "listen_addresses=127.0.0.1", $"port={at}", $"unix_socket_directories={home.FullName}"];
        var start = new ProcessStartInfo(program, [.. before, Path.Combine(programs.FullName, "postgres"), "-D", data, .. hasty.SelectMany(one => new[] { "-c", one })]) { WorkingDirectory = home.FullName };
        var started = await ServerStart.UntilReady(start, "database system is ready to accept connections");
        var server = new PostgresProcess(home, started, at);
        await using var template = new PostgresServer(new(server.Address(Template), home.FullName, DatabaseProvider.Postgres));
        await template.Migrate();
        return server;
    }

    private static async Task Run(string program, IEnumerable<string> arguments)
    {
        using var ran = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() })!;
        var (said, errors) = (ran.StandardOutput.ReadToEndAsync(), ran.StandardError.ReadToEndAsync());
        await ran.WaitForExitAsync();
        Assert.True(ran.ExitCode == 0, $"{program}: {await said}{await errors}");
    }
}
