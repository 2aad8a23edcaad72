using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk.Exports;
using MediationConsole.Tests.Console;

namespace MediationConsole.Tests.Browser;

/// <summary>A running program with an appeal, rulings that wait for a second person, a failed payment, and terms that end soon.</summary>
public sealed class GovernedDisputes : IAsyncLifetime
{
    public LaidOutApp App { get; private set; } = null!;

    public Uri BaseAddress => App.Process.BaseAddress;

    public async ValueTask InitializeAsync() => App = await LaidOutApp.Start(Lay, "external");

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static async Task Lay(CaseBench bench)
    {
        var (appealed, failed) = (await bench.Ruled(CaseBench.Amir), await bench.Ruled(CaseBench.Amir));
        await bench.Wait(TimeSpan.FromHours(2));
        await bench.Do(appealed, new Act.ConfirmSettlement($"{appealed}-S1", "bank-1"), new Actor.Gateway());
        await bench.Do(appealed, new Act.Appeal("It was delivered to a neighbour", "The carrier has a signature."), new Actor.Seller());
        await bench.Do(failed, new Act.FailSettlement($"{failed}-S1", "The card was closed by its bank"), new Actor.Gateway());
        await bench.Ruled(CaseBench.Lena, minor: 61_250);
        await bench.Ruled(CaseBench.Amir, funding: Funding.Platform);
        await bench.Dispute("SNAD_SHORT", 124_800);
        await bench.Dispute("NR_CUSTOMS", 18_400, "JPY");
        await bench.Wait(TimeSpan.FromHours(3));
        await Exports(bench);
    }

    // One that is ready, one that came to nothing and one that was called off.
    private static async Task Exports(CaseBench bench)
    {
        var (desk, book) = (bench.Of<ExportDesk>(), bench.Of<ExportBook>());
        var wish = new ExportWish("{}", "/queues/disputes", "disputes");
        foreach (var end in new Func<long, Task>[] { id => book.Finish(id, 7_000, 4_200_000), id => book.Fail(id, ExportBook.Stopped), id => desk.Cancel(id, CaseBench.Lena) })
        {
            var id = (await desk.Ask(wish, CaseBench.Lena)).Id!.Value;
            await book.Take();
            await book.Report(id, 2_500, 7_000);
            await end(id);
        }
    }
}
