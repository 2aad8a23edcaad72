using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Storage;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.Extensions.Hosting;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>Two nodes on one PostgreSQL: what one does the other knows, and nothing happens twice (P2).</summary>
[OnPostgres]
public sealed class NeighbourTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mediation-neighbours-");
    private Bench here = null!;
    private Bench there = null!;

    public async ValueTask InitializeAsync()
    {
        (here, there) = (await Bench.Open(folder: folder), await Bench.Open(folder: folder));
        foreach (var node in new[] { here, there })
            foreach (var service in node.Of<IEnumerable<IHostedService>>().OfType<Neighbours>()) await service.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in new[] { here, there })
        {
            foreach (var service in node.Of<IEnumerable<IHostedService>>().OfType<Neighbours>()) await service.StopAsync(CancellationToken.None);
            await node.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_change_on_one_node_is_announced_on_the_other()
    {
        var heard = new TaskCompletionSource<CaseChanged>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = there.Of<CaseFeed>().Listen(change => { if (change.Version > 5) heard.TrySetResult(change); });
        var reference = await here.Dispute();
        await here.Do(reference, new Act.Accept(), Seller);
        var change = await heard.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((reference, (await here.Row(reference)).Version, Stage.Closed), (change.Ref, change.Version, change.Stage));
    }

    [Fact]
    public async Task Who_has_a_case_open_on_one_node_is_seen_on_the_other_until_the_page_is_closed()
    {
        var (reference, seen, gone) = (await here.Dispute(), new TaskCompletionSource(), new TaskCompletionSource());
        var page = here.Of<Presence>().Enter(reference, Mia);
        using var listening = there.Of<Presence>().Listen(_ =>
        {
            if (there.Of<Presence>().Who(reference) is [_]) seen.TrySetResult();
            if (seen.Task.IsCompleted && there.Of<Presence>().Who(reference) is []) gone.TrySetResult();
        });
        // Even news that was missed comes again with the next beat.
        await seen.Task.WaitAsync(TestContext.Current.CancellationToken);
        page.Dispose();
        await gone.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(here.Of<Presence>().Who(reference));
    }

    [Fact]
    public async Task Both_sweep_and_every_term_lapses_once()
    {
        for (var i = 0; i < 60; i++) await here.Dispute();
        await here.Down(TimeSpan.FromDays(6));
        await there.Hand.Follow();
        var lapsed = await Task.WhenAll(here.Sweeper.Sweep(), there.Sweeper.Sweep());
        await using var db = here.Read();
        Assert.Equal((60, 60), (lapsed.Sum(), db.Facts.Count(fact => fact.Name == "term_lapsed")));
        Assert.Equal(60, db.Ledger.Count(row => row.Kind == LedgerKind.Refund));
    }

    [Fact]
    public async Task Openings_on_both_nodes_have_numbers_of_their_own_and_an_order_has_one_dispute()
    {
        var order = (await here.Of<Orders>().Report(Bench.Order("ONE"))).Order!;
        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            (number % 2 == 0 ? here : there).Clerk.Open(order.Id, new Act.OpenDispute("SNAD_QUALITY", Cases.Acts.Full), new Actor.Buyer())));
        Assert.Single(opened, one => one!.Decision is Decision.Granted);
        var refs = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => (number % 2 == 0 ? here : there).Dispute(number: $"P-{number}")));
        Assert.Equal(40, refs.Distinct().Count());
    }

    [Fact]
    public async Task A_policy_published_on_one_node_holds_on_the_other()
    {
        await here.Hire(Ada.Id, StaffRoles.Admin);
        var published = await here.Of<PolicyDesk>().Publish(PolicyDraft.Of("dhgate").With("SELLER_RESPONSE", "length", 9), 1, "Longer.", Ada.Id);
        Assert.Equal((2, []), (published.Version, published.Faults));
        // Whether or not the news is there already, a case that has it pinned can be handled.
        var reference = await here.Dispute();
        Assert.IsType<Decision.Granted>((await there.Do(reference, new Act.Accept(), Seller)).Decision);
        Assert.True(there.Of<PolicyBook>().Has("dhgate", 2));
    }

    [Fact]
    public async Task A_node_that_stands_still_in_a_transaction_is_put_out_of_it_and_its_work_is_done_again()
    {
        var reference = await here.Dispute();
        var (began, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var standing = here.Of<Writer>().Write(async db =>
        {
            db.Settings.Add(new() { Name = "stood still", Value = "1" });
            await db.SaveChangesAsync();
            began.TrySetResult();
            await goOn.Task;
        });
        await began.Task;
        // The other node waits for its turn until the server's patience with the first is at an end.
        Assert.IsType<Decision.Granted>((await there.Do(reference, new Act.Accept(), Seller)).Decision);
        goOn.SetResult();
        await standing;
        await using var db = there.Read();
        Assert.Equal(1, db.Settings.Count(setting => setting.Name == "stood still"));
    }
}
