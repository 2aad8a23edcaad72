using System.Text.Json;
using MediationConsole.Storage;
using MediationConsole.Tests.Api;
using MediationConsole.Tests.Browser;

namespace MediationConsole.Tests.Operations;

/// <summary>P13: a backup taken while people act is whole, and can be gone on from.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder kept = new();

    public void Dispose()
    {
        folder.Dispose();
        kept.Dispose();
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_backup_is_in_it_and_it_can_be_gone_on_from()
    {
        var key = (await Verbs.Call(folder.Info, "keys add --name shop --sites dhgate --scopes orders,acts,evidence,read")).LastLine;
        string[] before, refs;
        await using (var app = await AppProcess.Start(new Dictionary<string, string> { ["Demo__Enabled"] = "false" }, folder.Info))
        {
            using var shop = new Shop(app.BaseAddress, key);
            before = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => shop.Open(number)));
            await shop.Exhibit(before[0]);
            // Others go on acting while the copy is made.
            var acting = Task.WhenAll(Enumerable.Range(30, 200).Select(number => shop.Open(number)));
            var said = await Verbs.Call(folder.Info, $"backup --to {kept.Info.FullName}");
            Assert.True(said.Code == 0, said.Errors);
            refs = await acting;
        }

        Assert.Equal(200, refs.Length);
        var verified = await Verbs.Call(folder.Info, $"verify --anchor {await Restore()}");
        Assert.True(verified.Code == 0, verified.Errors);
        await using var again = await AppProcess.Start(new Dictionary<string, string> { ["Demo__Enabled"] = "false" }, folder.Info);
        using var later = new Shop(again.BaseAddress, key);
        foreach (var reference in before) await later.Act(reference, new { act = "message", by = "buyer", text = "Still there?" });
    }

    [Fact]
    public async Task A_copy_that_lacks_an_exhibit_is_not_called_a_backup()
    {
        var key = (await Verbs.Call(folder.Info, "keys add --name shop --sites dhgate --scopes orders,acts,evidence,read")).LastLine;
        await using (var app = await AppProcess.Start(new Dictionary<string, string> { ["Demo__Enabled"] = "false" }, folder.Info))
        {
            using var shop = new Shop(app.BaseAddress, key);
            await shop.Exhibit(await shop.Open(1));
        }

        foreach (var file in folder.Info.GetFiles("*", SearchOption.AllDirectories).Where(file => file.FullName.Contains("evidence", StringComparison.Ordinal))) file.Delete();
        var said = await Verbs.Call(folder.Info, $"backup --to {kept.Info.FullName}");
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("exhibit 1 is missing", said.Errors, StringComparison.Ordinal);
        Assert.EndsWith(".unfinished", Assert.Single(kept.Info.GetDirectories()).Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_back_up()
    {
        var said = await Verbs.Call(folder.Info, $"backup --to {kept.Info.FullName}");
        Assert.Equal(1, said.Code);
        Assert.Empty(kept.Info.GetFileSystemInfos());
    }

    // As the README says it: put the files where they were.
    private async Task<string> Restore()
    {
        var backup = Assert.Single(kept.Info.GetDirectories());
        using var about = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(backup.FullName, "backup.json")));
        Assert.Equal(1, about.RootElement.GetProperty("exhibits").GetInt32());
        foreach (var old in folder.Info.GetFileSystemInfos())
        {
            if (old is DirectoryInfo inner) inner.Delete(recursive: true);
            else old.Delete();
        }

        File.Copy(Path.Combine(backup.FullName, "console.db"), Path.Combine(folder.Info.FullName, "cases.db"));
        Directory.Move(Path.Combine(backup.FullName, "evidence"), Path.Combine(folder.Info.FullName, "evidence"));
        return about.RootElement.GetProperty("anchor").GetString()!;
    }
}
