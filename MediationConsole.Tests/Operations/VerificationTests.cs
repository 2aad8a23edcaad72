using MediationConsole.Operations;
using MediationConsole.Storage;
using MediationConsole.Tests.Api;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations;

/// <summary>One tampering each: whoever has the database file in hand cannot change the past unseen.</summary>
public sealed class VerificationTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task What_was_written_through_the_door_is_clean()
    {
        await host.Dispute();
        var verdict = await Verify();
        Assert.Null(verdict.Fault);
        Assert.True(verdict is { Cases: > 0, Facts: > 2, Transactions: > 0 });
    }

    [Fact]
    public async Task A_changed_line_of_a_journal_is_found()
    {
        var dispute = await host.Dispute();
        var row = await Find(dispute);
        Assert.Equal($"{dispute}: line 1 of the journal was changed after it was written; its hash does not fit.",
            await FaultWhile($"UPDATE facts SET Data = replace(Data, 'SNAD_QUALITY', 'SNAD_COLOUR') WHERE CaseId = {row.Id} AND Seq = 1", $"UPDATE facts SET Data = replace(Data, 'SNAD_COLOUR', 'SNAD_QUALITY') WHERE CaseId = {row.Id} AND Seq = 1"));
    }

    [Fact]
    public async Task A_line_hung_on_at_the_end_is_found()
    {
        var dispute = await host.Dispute();
        var row = await Find(dispute);
        var forged = $"INSERT INTO facts (CaseId, Seq, At, Actor, ActorName, Name, Data, Hash) SELECT CaseId, {row.Version + 1}, At, Actor, ActorName, Name, Data, Hash FROM facts WHERE CaseId = {row.Id} AND Seq = 2";
        Assert.StartsWith($"{dispute}: line {row.Version + 1} of the journal was changed", await FaultWhile(forged, $"DELETE FROM facts WHERE CaseId = {row.Id} AND Seq = {row.Version + 1}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_its_journal_does_not_make_is_found()
    {
        var dispute = await host.Dispute();
        Assert.Equal($"{dispute}: the stored state is not what its journal makes of it.",
            await FaultWhile($"UPDATE cases SET State = replace(State, 'awaiting_seller', 'under_review') WHERE Ref = '{dispute}'", $"UPDATE cases SET State = replace(State, 'under_review', 'awaiting_seller') WHERE Ref = '{dispute}'"));
    }

    [Fact]
    public async Task Money_that_appears_from_nowhere_is_found()
    {
        var order = await host.Order();
        Assert.Equal($"Order {order} of dhgate: its amounts are not the sums of its ledger.",
            await FaultWhile($"UPDATE orders SET Captured = Captured + 1 WHERE Number = '{order}'", $"UPDATE orders SET Captured = Captured - 1 WHERE Number = '{order}'"));
        Assert.EndsWith("does not sum to zero.",
            await FaultWhile("UPDATE ledger_entries SET Minor = Minor + 1 WHERE Id = 1", "UPDATE ledger_entries SET Minor = Minor - 1 WHERE Id = 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settlement_that_was_booked_for_another_amount_is_found()
    {
        var dispute = await host.Dispute();
        await host.Shop.Does(dispute, new { act = "accept", by = "seller" });
        Assert.StartsWith($"{dispute}: ledger transaction",
            await FaultWhile($"UPDATE ledger SET Settlement = 'D-000000-S1' WHERE CaseRef = '{dispute}'", $"UPDATE ledger SET Settlement = '{dispute}-S1' WHERE CaseRef = '{dispute}'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chargeback_that_was_made_to_vanish_is_found()
    {
        var order = await host.Order();
        await (await host.Bank()).Post($"orders/{order}/facts", new { fact = "chargeback_opened", @ref = "CB-7", amount = new { amount = "5.00", currency = "USD" } });
        Assert.Equal($"Order {order} of dhgate: what the bank took is not what its ledger says.",
            await FaultWhile($"UPDATE orders SET Marks = replace(Marks, '\"open\"', '\"won\"') WHERE Number = '{order}'", $"UPDATE orders SET Marks = replace(Marks, '\"won\"', '\"open\"') WHERE Number = '{order}'"));
    }

    [Fact]
    public async Task An_exhibit_that_was_exchanged_is_found()
    {
        var dispute = await host.Dispute();
        var sent = await host.Shop.Exhibit(dispute, Upload.Text("What I saw"));
        var file = Assert.Single(host.Evidence.EnumerateFiles(sent.Text("sha256"), SearchOption.AllDirectories));
        var truth = await File.ReadAllBytesAsync(file.FullName);
        await File.WriteAllTextAsync(file.FullName, "What I would rather have seen");
        Assert.Equal($"{dispute}: the file of exhibit 1 is missing or was changed.", (await Verify()).Fault);
        await File.WriteAllBytesAsync(file.FullName, truth);
        Assert.Null((await Verify()).Fault);
    }

    [Fact]
    public async Task An_exhibit_that_the_queue_shows_otherwise_is_found()
    {
        var dispute = await host.Dispute();
        await host.Shop.Exhibit(dispute, Upload.Text("What I saw here"));
        Assert.Equal($"{dispute}: the evidence queue sees another exhibit than the journal (State).",
            await FaultWhile($"UPDATE exhibits SET State = 'Valid' WHERE Ref = '{dispute}'", $"UPDATE exhibits SET State = 'Unjudged' WHERE Ref = '{dispute}'"));
        Assert.Equal("The table exhibits says 'unjudged' where it says State, which is no word for it.",
            await FaultWhile($"UPDATE exhibits SET State = 'unjudged' WHERE Ref = '{dispute}'", $"UPDATE exhibits SET State = 'Unjudged' WHERE Ref = '{dispute}'"));
        Assert.Equal($"{dispute}: the journal took in 1 exhibits, the evidence queue sees 0.",
            await FaultWhile($"UPDATE exhibits SET CaseId = -1 WHERE Ref = '{dispute}'", $"UPDATE exhibits SET CaseId = (SELECT Id FROM cases WHERE cases.Ref = exhibits.Ref) WHERE Ref = '{dispute}'"));
    }

    private Task<Verdict> Verify() => host.Program.Services.GetRequiredService<Verification>().Run();

    private async Task<string?> FaultWhile(string tamper, string undo)
    {
        Assert.Equal(1, await Execute(tamper));
        var verdict = await Verify();
        Assert.Equal(1, await Execute(undo));
        return verdict.Fault;
    }

    private Task<int> Execute(string sql) => host.Program.Services.GetRequiredService<Writer>().Write(db => db.Database.ExecuteSqlRawAsync(sql));

    private async Task<CaseRow> Find(string dispute)
    {
        await using var db = await host.Program.Services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        return await db.Cases.SingleAsync(row => row.Ref == dispute);
    }
}
