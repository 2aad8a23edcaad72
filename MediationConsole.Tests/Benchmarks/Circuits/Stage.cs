using System.Globalization;

namespace MediationConsole.Benchmarks.Circuits;

/// <summary>The two programs that are compared: the console on a copy of the trial data, and the bare pages; each with a browser.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const string Person = "bench", Password = "a long word for measuring";

    private readonly TrialData.Copy data;

    private Stage(TrialData.Copy data, Measured console, Measured bare)
    {
        (this.data, Console, Bare) = (data, console, bare);
        (Browser, BareBrowser) = (new(console.Address), new(bare.Address));
    }

    public Measured Console { get; }

    public Measured Bare { get; }

    public Browser Browser { get; }

    public Browser BareBrowser { get; }

    /// <summary>A key for acts through the API.</summary>
    public required string Key { get; init; }

    public static async Task<Stage> Set(TrialData data)
    {
        var copy = data.Fork();
        var key = await TrialData.Call(copy.Folder, "keys", "add", "--name", "bench", "--sites", "dhgate,aliexpress,alibaba,connetmax,cnnect", "--scopes", "acts,read");
        await TrialData.Tell(copy.Folder, Password, "users", "add", "--name", Person, "--roles", "mediator", "--password-stdin");
        var stage = new Stage(copy, await Measured.Console(copy.Folder), await Measured.Bare(Path.Combine(copy.Folder.FullName, "bare.db"))) { Key = key };
        await stage.Browser.SignIn(Person, Password);
        await stage.NothingDue();
        return stage;
    }

    /// <summary>The refs that a page lists, in its order.</summary>
    public async Task<List<string>> Listed(string path) =>
        [.. Browser.Between((await Browser.Get(path)).Html, "href=\"/cases/", "\"").Select(rest => rest.Split('?')[0]).Distinct()];

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        BareBrowser.Dispose();
        await Console.DisposeAsync();
        await Bare.DisposeAsync();
        data.Dispose();
    }

    // What fell due between the present of the seed and today lapses first; nothing of it is measured.
    private async Task NothingDue()
    {
        using var connection = Benchmarks.Bare.Open(data.Database);
        var due = string.Create(CultureInfo.InvariantCulture, $"""SELECT count(*) FROM "terms" WHERE "State" = 'Running' AND "DueAt" <= {TimeProvider.System.GetUtcNow().UtcTicks}""");
        while (Benchmarks.Bare.Long(connection, due) > 0) await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
    }
}
