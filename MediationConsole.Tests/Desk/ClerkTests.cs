using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>The one door: what an act leaves behind, and what happens where two come at once.</summary>
public class ClerkTests
{
    [Fact]
    public async Task An_act_leaves_row_journal_terms_ledger_and_outbox_behind_together()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute(offer: Acts.Partial("40.00"));
        await bench.Do(reference, new Act.Accept(), Seller);
        var row = await bench.Row(reference);
        await using var db = bench.Read();
        Assert.Equal((Status.Settled, Stage.Closed, OutcomeHow.Agreement, null), (row.Status, row.Stage, row.OutcomeHow, row.NextDue));
        Assert.Equal(row.Version, await db.Facts.CountAsync(fact => fact.CaseId == row.Id));
        Assert.Equal([TermState.Met, TermState.Cancelled], await db.Terms.OrderBy(term => term.Ordinal).Select(term => term.State).ToListAsync());
        Assert.Equal(["Capture", "Refund", "Release"], await db.Ledger.OrderBy(one => one.Id).Select(one => one.Kind.ToString()).ToListAsync());
        Assert.Equal(2, await db.Outbox.CountAsync(one => one.Kind == "payment" && one.CaseRef == row.Ref));
        Assert.Equal(1, await db.Outbox.CountAsync(one => one.Kind == "dispute.case_closed"));
        Assert.Contains(await db.Outbox.Where(one => one.Kind == "notice").Select(one => one.Payload).ToListAsync(), payload => payload.Contains("ASK_ANSWER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ledger_and_the_columns_of_the_order_say_the_same()
    {
        await using var bench = await Bench.Open();
        await bench.Do(await bench.Dispute(offer: Acts.Partial("40.00")), new Act.Accept(), Seller);
        await using var db = bench.Read();
        var order = await db.Orders.SingleAsync();
        var entries = await db.LedgerEntries.ToListAsync();
        long On(Account account) => entries.Where(entry => entry.Account == account).Sum(entry => entry.Minor);
        Assert.Equal((12_000, 4_000, 8_000, 0), (order.Captured, order.Refunded, order.Released, order.ChargedBack));
        Assert.Equal((-order.Captured, order.Refunded, order.Released, 0), (On(Account.Capture), On(Account.BuyerRefund), On(Account.SellerPayout), On(Account.Escrow)));
        Assert.All(entries.GroupBy(entry => entry.TransactionId), transaction => Assert.Equal(0, transaction.Sum(entry => entry.Minor)));
    }

    [Fact]
    public async Task The_loopback_gateway_confirms_in_the_transaction_of_the_act()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        var handled = await bench.Do(reference, new Act.Accept(), Seller);
        Assert.Equal(Status.Settled, handled.Situation!.Dispute.Status);
        Assert.Contains(await bench.Journal(reference), fact => fact is { Name: "settlement_confirmed", Actor: "gateway" });
    }

    [Fact]
    public async Task An_outside_gateway_answers_by_an_act_of_its_own()
    {
        await using var bench = await Bench.Open("external");
        var reference = await bench.Dispute();
        var settlement = (await bench.Do(reference, new Act.Accept(), Seller)).Situation!.Dispute.Settlements[0];
        Assert.Equal(Status.Settling, (await bench.Row(reference)).Status);
        await bench.Do(reference, new Act.ConfirmSettlement(settlement.Id, "bank-1"), Gateway);
        Assert.Equal(Status.Settled, (await bench.Row(reference)).Status);
    }

    [Fact]
    public async Task Each_line_of_the_journal_is_chained_to_the_one_before()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Do(reference, new Act.WriteMessage("Line one\nline two \ud83d\ude00 \ud800", null), Buyer);
        await bench.Do(reference, new Act.Accept(), Seller);
        var (row, hash) = (await bench.Row(reference), Journal.Beginning(reference.ToString()));
        var facts = await bench.Journal(reference);
        Assert.All(facts, fact => Assert.Equal(hash = Journal.HashOf(hash, row.Ref, fact), fact.Hash));
        Assert.Equal(hash, row.LastHash);
        Assert.Equal(Enumerable.Range(1, facts.Count).Select(seq => (long)seq), facts.Select(fact => fact.Seq));
        Assert.Equal(row.State, Wire.WriteCase(Case.From(facts.Select(Journal.Read))));
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_nothing_changes()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        var seen = (await bench.Row(reference)).Version;
        await bench.Do(reference, new Act.WriteMessage("Hello", null), Buyer, new() { ExpectedVersion = seen });
        var refused = await bench.Do(reference, new Act.Accept(), Seller, new() { ExpectedVersion = seen });
        Assert.Equal(Refusal.StaleVersion, Assert.IsType<Decision.Refused>(refused.Decision).Code);
        Assert.Equal((seen + 1, Status.AwaitingSeller), ((await bench.Row(reference)).Version, (await bench.Row(reference)).Status));
    }

    [Fact]
    public async Task What_is_due_lapses_at_the_door_before_the_act_is_decided()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Down(TimeSpan.FromDays(5));
        var late = await bench.Do(reference, new Act.Accept(), Seller);
        Assert.Equal((1, Refusal.CaseClosed), (late.Lapsed, Assert.IsType<Decision.Refused>(late.Decision).Code));
        Assert.Equal(("D8", OutcomeHow.Default), ((await bench.State(reference)).Outcome!.Rule, (await bench.State(reference)).Outcome!.How));
        Assert.Contains(await bench.Journal(reference), fact => fact is { Name: "term_lapsed", Actor: "clock" });
    }

    [Fact]
    public async Task Of_fifty_acceptances_at_once_exactly_one_is_granted()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        var handled = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => bench.Do(reference, new Act.Accept(), Seller))));
        Assert.Single(handled, one => one.Decision is Decision.Granted);
        Assert.All(handled.Select(one => one.Decision).OfType<Decision.Refused>(), refused => Assert.Equal(Refusal.CaseClosed, refused.Code));
        await using var db = bench.Read();
        Assert.Equal(12_000, (await db.Orders.SingleAsync()).Refunded);
        Assert.Equal(1, await db.Ledger.CountAsync(one => one.Kind == LedgerKind.Refund));
    }

    [Fact]
    public async Task Refs_are_given_out_one_after_the_other_and_a_refused_opening_uses_none_up()
    {
        await using var bench = await Bench.Open();
        Assert.Equal("D-000001", (await bench.Dispute()).ToString());
        await using var db = bench.Read();
        var order = await db.Orders.SingleAsync();
        var refused = await bench.Clerk.Open(order.Id, new Act.OpenDispute("SNAD_QUALITY", Acts.Full), Buyer);
        Assert.Equal((Refusal.AlreadyDisputed, null), (Assert.IsType<Decision.Refused>(refused!.Decision).Code, refused.Situation));
        Assert.Equal("D-000002", (await bench.Dispute()).ToString());
        Assert.Null(await bench.Clerk.Open(99, new Act.OpenDispute("SNAD_QUALITY", Acts.Full), Buyer));
        Assert.Null(await bench.Clerk.Handle(new(CaseKind.Dispute, 99), new Act.Accept(), Seller));
    }

    [Fact]
    public async Task After_a_partial_capture_the_next_dispute_is_about_the_rest()
    {
        await using var bench = await Bench.Open();
        await bench.Do(await bench.Dispute(), new Act.Withdraw(), Buyer);
        await bench.Of<Orders>().Report(Bench.Order("O-1", "150.00"));
        await using var db = bench.Read();
        var again = await bench.Clerk.Open((await db.Orders.SingleAsync()).Id, new Act.OpenDispute("SNAD_QUALITY", Acts.Full), Buyer);
        Assert.Equal(Story.Amount("30.00"), again!.Situation!.Dispute.Request.Amount);
    }

    [Fact]
    public async Task An_answer_is_kept_with_its_key_in_the_transaction_of_the_act()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        var request = new Request { Receipt = new("shop", "key-1", "print"), Answer = handled => new(200, $"{{\"version\":{handled.Situation!.Dispute.Version}}}") };
        var handled = await bench.Do(reference, new Act.WriteMessage("Hello", null), Buyer, request);
        var kept = await bench.Of<Receipts>().Find("shop", "key-1");
        Assert.Equal((200, handled.Answer!.Body, "print"), (kept!.Status, kept.Body, kept.Fingerprint));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => bench.Do(reference, new Act.Accept(), Seller, request));
        Assert.Equal(Status.AwaitingSeller, (await bench.Row(reference)).Status);
        Assert.Null(await bench.Of<Receipts>().Find("another shop", "key-1"));
        await bench.Hand.Advance(TimeSpan.FromDays(31));
        Assert.Equal(1, await bench.Of<Receipts>().Forget());
    }

    [Fact]
    public async Task A_change_is_announced_once_it_is_durable_and_a_refusal_is_not()
    {
        await using var bench = await Bench.Open();
        var heard = new List<CaseChanged>();
        using var listening = bench.Of<CaseFeed>().Listen(heard.Add);
        using var broken = bench.Of<CaseFeed>().Listen(_ => throw new InvalidOperationException("This listener is broken."));
        var reference = await bench.Dispute();
        await bench.Do(reference, new Act.Accept(), Buyer);
        await bench.Do(reference, new Act.Accept(), Seller);
        Assert.Equal([(true, Status.AwaitingSeller), (false, Status.Settled)], heard.Select(change => (change.IsNew, change.Status)));
    }
}
