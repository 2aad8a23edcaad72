using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Tests.Desk;
using MediationConsole.Tests.Storage.Postgres;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>P20: what was said to be saved is there, however the process that saved it ended.</summary>
public abstract class FiftyDrafts(ITestOutputHelper output)
{
    private const int Forms = 50;
    private const int Rounds = 3;
    private const string Pipe = "DRAFTS_PIPE";
    private const string Home = "DRAFTS_HOME";
    private const string Provider = "DRAFTS_PROVIDER";
    private const string Database = "DRAFTS_DATABASE";

    [Fact]
    public async Task Fifty_open_drafts_are_all_there_after_a_process_was_killed_while_it_wrote_them_down()
    {
        var dice = Dice.Thrown(output);
        using var folder = new TemporaryFolder();
        var (said, landed) = (new int[Forms], 0);
        for (var round = 0; round < Rounds; round++)
        {
            landed += await KilledAfter(Forms * 2 + dice.Next(200), folder.Info, said);
            await using var bench = await Bench.Open(folder: folder.Info);
            var kept = (await bench.Of<Drafts>().Of(Cases.People.Mia.Id)).ToDictionary(one => one.Key.Ref!.Value.Number, one => int.Parse(one.Text, CultureInfo.InvariantCulture));
            Assert.All(Enumerable.Range(0, Forms), form => Assert.True(kept.GetValueOrDefault(form + 1) >= said[form], $"Form {form + 1}: {said[form]} was said to be saved, {kept.GetValueOrDefault(form + 1)} is there."));
        }

        output.WriteLine($"{Rounds} times killed, {landed} saves were under way, {said.Sum()} keys were said to be saved.");
        Assert.True(landed > 0, "No kill landed while something was being written down.");
    }

    /// <summary>The process that is killed; alone it has nothing to do.</summary>
    [Fact(Explicit = true)]
    public async Task Somebody_types_into_fifty_forms_until_the_process_ends()
    {
        var home = Environment.GetEnvironmentVariable(Home);
        Assert.SkipWhen(home is null, "This is a part of another test.");
        await using var tell = new NamedPipeClientStream(".", Environment.GetEnvironmentVariable(Pipe)!, PipeDirection.Out);
        await tell.ConnectAsync(TestContext.Current.CancellationToken);
        // The process that is killed has no server of its own: it writes where the other one reads.
        await using var bench = await Bench.Open(folder: new(home!), more: [("Database:Provider", Environment.GetEnvironmentVariable(Provider)!), ("Database:ConnectionString", Environment.GetEnvironmentVariable(Database)!)]);
        var before = (await bench.Of<Drafts>().Of(Cases.People.Mia.Id)).ToDictionary(one => one.Key.Ref!.Value.Number, one => int.Parse(one.Text, CultureInfo.InvariantCulture));
        await Task.WhenAll(Enumerable.Range(0, Forms).Select(form => Task.Run(() => Type(bench.Of<Drafts>(), form, before.GetValueOrDefault(form + 1), tell))));
    }

    // Each key is told when its saving begins and again when it was said to be saved.
    private static async Task Type(Drafts drafts, int form, int from, Stream tell)
    {
        for (var key = from + 1; ; key++)
        {
            Say(tell, form, key, done: false);
            await drafts.Save(new(Cases.People.Mia.Id, new CaseRef(CaseKind.Dispute, form + 1), "ruling"), key.ToString(CultureInfo.InvariantCulture), 1, "page");
            Say(tell, form, key, done: true);
        }
    }

    private static void Say(Stream tell, int form, int key, bool done)
    {
        var line = BitConverter.GetBytes(form).Concat(BitConverter.GetBytes(done ? key : -key)).ToArray();
        lock (tell) tell.Write(line);
    }

    /// <summary>Kills the process once it has said so many times that it saved something; answers how many saves were under way.</summary>
    private static async Task<int> KilledAfter(int saves, DirectoryInfo home, int[] said)
    {
        var name = "drafts-" + home.Name;
        await using var heard = new NamedPipeServerStream(name, PipeDirection.In);
        using var process = Start(name, home, await TestDatabase.In(home));
        await heard.WaitForConnectionAsync(TestContext.Current.CancellationToken);
        var (begun, line) = (new int[Forms], new byte[8]);
        for (var count = 0; await heard.ReadAtLeastAsync(line, line.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken) == line.Length;)
        {
            var (form, key) = (BitConverter.ToInt32(line, 0), BitConverter.ToInt32(line, 4));
            if (key < 0) begun[form] = -key;
            else said[form] = key;
            if (key > 0 && ++count == saves) process.Kill();
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return Enumerable.Range(0, Forms).Count(form => begun[form] > said[form]);
    }

    private static Process Start(string pipe, DirectoryInfo home, (string Provider, string ConnectionString) database)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(FiftyDraftsTests).Assembly.Location, "-method", $"{typeof(FiftyDraftsTests).FullName}.{nameof(Somebody_types_into_fifty_forms_until_the_process_ends)}", "-explicit", "only"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment[Pipe], start.Environment[Home], start.Environment[Provider], start.Environment[Database]) = (pipe, home.FullName, database.Provider, database.ConnectionString);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}

[Collection(PromiseTests.Name)]
public sealed class FiftyDraftsTests(ITestOutputHelper output) : FiftyDrafts(output);

[OnPostgres, Collection(PromiseTests.Name)]
public sealed class FiftyDraftsOnPostgresTests(ITestOutputHelper output) : FiftyDrafts(output);
