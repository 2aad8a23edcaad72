using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Holds;
using MediationConsole.Desk;
using MediationConsole.Desk.Holds;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk.Holds;

/// <summary>Holds through the one door, with what they do to their order, to its other cases, and to each other (H2, H4, H5, H9, D29).</summary>
public sealed class HoldDeskTests
{
    private static readonly Actor.Staff Ruth = Rita with { Id = new("ruth"), Name = "Ruth" };

    [Fact, Trait("Rule", "D29")]
    public async Task What_a_dispute_decides_waits_for_the_hold_and_goes_out_with_it()
    {
        await using var bench = await Bench.Open();
        var dispute = await bench.Dispute(offer: Tests.Cases.Acts.Partial("40.00"));
        var hold = await Freeze(bench, "O-1", HoldCauses.LegalRequest);
        await bench.Do(dispute, new Act.Accept(), Seller);
        Assert.Equal((Status.Settling, true), ((await bench.Row(dispute)).Status, (await bench.Row(dispute)).Frozen));
        Assert.IsType<Decision.Granted>((await bench.Do(hold, new Act.LiftHold("Looked at."), Rita)).Decision);
        Assert.Equal((Status.Settled, Status.Lifted), ((await bench.Row(dispute)).Status, (await bench.Row(hold)).Status));
        Assert.Equal(12_000, (await Order(bench, "O-1")).Refunded + (await Order(bench, "O-1")).Released);
    }

    [Fact, Trait("Rule", "H4")]
    public async Task After_a_day_a_risky_address_closes_the_order_refunds_the_buyer_and_ends_the_dispute()
    {
        await using var bench = await Bench.Open();
        var dispute = await bench.Dispute();
        var hold = await Freeze(bench, "O-1", HoldCauses.RiskAddress, Shop);
        await bench.Hand.Advance(TimeSpan.FromHours(25));
        Assert.Equal(Status.OrderClosed, (await bench.Row(hold)).Status);
        var state = await bench.State(dispute);
        Assert.Equal((Status.Settled, OutcomeHow.Default, "H4", "ALREADY_REFUNDED"), (state.Status, state.Outcome!.How, state.Outcome.Rule, state.Outcome.Reason));
        Assert.Empty(state.Settlements);
        var order = await Order(bench, "O-1");
        Assert.Equal((12_000, 0, 0), (order.Refunded, order.Released, order.Weighing().Holds.Count));
    }

    [Fact, Trait("Rule", "H4")]
    public async Task What_a_dispute_had_decided_and_not_paid_gives_way_to_the_refund_of_the_closing()
    {
        await using var bench = await Bench.Open();
        var dispute = await bench.Dispute(offer: Tests.Cases.Acts.Partial("40.00"));
        await Freeze(bench, "O-1", HoldCauses.RiskAddress);
        await bench.Do(dispute, new Act.Accept(), Seller);
        await bench.Hand.Advance(TimeSpan.FromHours(25));
        Assert.Equal(Status.Settled, (await bench.Row(dispute)).Status);
        Assert.Equal((12_000, 0), ((await Order(bench, "O-1")).Refunded, (await Order(bench, "O-1")).Released));
    }

    [Fact, Trait("Rule", "H5")]
    public async Task Misconduct_freezes_all_ongoing_orders_of_the_seller_under_one_statement_and_an_appeal_frees_them_all()
    {
        await using var bench = await Bench.Open();
        foreach (var number in new[] { "A-1", "A-2", "A-3" }) await bench.Of<Orders>().Report(Bench.Order(number));
        await bench.Of<Orders>().Report(Bench.Order("A-4") with { Status = "completed" });
        var lines = await bench.Of<Freezing>().FreezeSeller("dhgate", "s-1", new(HoldCauses.Misconduct, "Counterfeit lamps", null), Rita);
        Assert.Equal(["A-1", "A-2", "A-3"], lines.Select(line => line.OrderNo));
        Assert.All(await Holds(bench), row => Assert.Equal("H-000001", row.Statement));
        await bench.Do(lines[1].Ref!.Value, new Act.AppealHold("They are genuine"), Seller);
        Assert.Equal(Refusal.OwnHold, Assert.IsType<Decision.Refused>((await bench.Do(lines[1].Ref!.Value, new Act.OverturnHold("Mine"), Rita)).Decision).Code);
        Assert.IsType<Decision.Granted>((await bench.Do(lines[1].Ref!.Value, new Act.OverturnHold("The invoice is good"), Ruth)).Decision);
        Assert.All(await Holds(bench), row => Assert.Equal(Status.Lifted, row.Status));
        Assert.Empty((await Order(bench, "A-3")).Weighing().Holds);
    }

    // Whoever succeeds against a statement succeeds for all orders under it, and so no statement speaks of two sellers.
    [Fact, Trait("Rule", "H5")]
    public async Task Orders_of_two_sellers_stand_under_two_statements_and_the_appeal_of_one_frees_nothing_of_the_other()
    {
        await using var bench = await Bench.Open();
        var other = Bench.Order("Z").Details with { Seller = Bench.Order("Z").Details.Seller with { Id = "s-2" } };
        foreach (var number in new[] { "M-1", "M-2" }) await bench.Of<Orders>().Report(Bench.Order(number));
        foreach (var number in new[] { "N-1", "N-2" }) await bench.Of<Orders>().Report(Bench.Order(number) with { Details = other });
        var lines = await bench.Of<Freezing>().Freeze("dhgate", ["N-1", "M-1", "no-such", "N-2", "M-2"], new(HoldCauses.Misconduct, "Counterfeit lamps", null), Rita);
        Assert.Equal(["N-1", "M-1", "no-such", "N-2", "M-2"], lines.Select(line => line.OrderNo));
        Assert.Equal([["M-1", "M-2"], ["N-1", "N-2"]], (await Holds(bench)).GroupBy(row => row.Statement, row => row.OrderNo).Select(one => one.Order().ToArray()).OrderBy(one => one[0]));
        await bench.Do(lines[0].Ref!.Value, new Act.AppealHold("They are genuine"), Seller);
        await bench.Do(lines[0].Ref!.Value, new Act.OverturnHold("The invoice is good"), Ruth);
        Assert.Equal(["M-1", "M-2"], (await Holds(bench)).Where(row => row.Status != Status.Lifted).Select(row => row.OrderNo).Order());
    }

    [Fact, Trait("Rule", "H9")]
    public async Task Many_orders_have_a_result_each_and_one_that_fails_stops_none()
    {
        await using var bench = await Bench.Open();
        await bench.Of<Orders>().Report(Bench.Order("B-1"));
        await bench.Of<Orders>().Report(Bench.Order("B-2", captured: "900.00"));
        await bench.Of<Orders>().Report(Bench.Order("B-3"));
        await bench.Of<Orders>().Report(Bench.Order("B-3", site: "alibaba"));
        string[] numbers = ["B-1", "B-9", "B-2", "B-3"];
        var frozen = await bench.Of<Freezing>().Freeze(null, numbers, new(HoldCauses.LegalRequest, "Court order 7", null), Rita);
        Assert.Equal([null, "not_found", null, "ambiguous_order"], frozen.Select(line => line.Code));
        var lifted = await bench.Of<Freezing>().Lift(null, numbers, "Withdrawn", Rita);
        Assert.Equal([Status.Lifted, null, Status.AwaitingSecondApproval, null], lifted.Select(line => line.Status));
        Assert.Equal("not_frozen", Assert.Single(await bench.Of<Freezing>().Lift("alibaba", ["B-3"], "Again", Rita)).Code);
        Assert.Equal("not_at_this_stage", Assert.Single(await bench.Of<Freezing>().Lift(null, ["B-2"], "Again", Rita)).Code);
    }

    [Fact, Trait("Rule", "H10")]
    public async Task A_marketplace_does_not_place_again_what_a_person_lifted()
    {
        await using var bench = await Bench.Open();
        var hold = await Freeze(bench, "C-1", HoldCauses.LegalRequest, Shop);
        await bench.Do(hold, new Act.LiftHold("Nothing in it"), Rita);
        var again = await bench.Clerk.Open((await Order(bench, "C-1")).Id, new Act.PlaceHold(HoldCauses.LegalRequest, "because", null), Shop);
        Assert.Equal(Refusal.AlreadyLifted, Assert.IsType<Decision.Refused>(again!.Decision).Code);
        Assert.Single(await Holds(bench));
    }

    [Fact, Trait("Rule", "H6")]
    public async Task The_letter_is_shown_before_the_order_is_frozen_and_nothing_is_done()
    {
        await using var bench = await Bench.Open(more: ("Links:Base", "https://centre.example/cases/"));
        await bench.Of<Orders>().Report(Bench.Order("D-1"));
        var (notice, seller) = await bench.Of<HoldNotice>().Write(null, "D-1", new(HoldCauses.RiskAddress, "The street does not exist.", null), Rita);
        Assert.Contains("The street does not exist. What you can send us", notice!.Text, StringComparison.Ordinal);
        Assert.Equal(("Blue Lantern", 1), (seller!.Name, seller.Ongoing));
        Assert.NotNull((await bench.Of<HoldNotice>().Write(null, "D-1", new(HoldCauses.Manual, "x", null), Rita)).Notice!.WhyNot);
        Assert.Empty(await Holds(bench));
    }

    private static async Task<CaseRef> Freeze(Bench bench, string number, string cause, Actor? by = null)
    {
        if (number != "O-1") await bench.Of<Orders>().Report(Bench.Order(number));
        var placed = await bench.Clerk.Open((await Order(bench, number)).Id, new Act.PlaceHold(cause, "Because", null), by ?? Rita);
        Assert.IsType<Decision.Granted>(placed!.Decision);
        return placed.Situation!.Case.Ref;
    }

    private static async Task<OrderRow> Order(Bench bench, string number)
    {
        await using var db = bench.Read();
        return await db.Orders.SingleAsync(order => order.Number == number);
    }

    private static async Task<List<CaseRow>> Holds(Bench bench)
    {
        await using var db = bench.Read();
        return await db.Cases.Where(row => row.Kind == CaseKind.Hold).OrderBy(row => row.Id).ToListAsync();
    }
}
