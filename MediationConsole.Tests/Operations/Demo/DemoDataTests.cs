using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Operations;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Operations.Demo.Trade;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Demo;

public sealed class DemoDataTests(FullDemo demo) : IClassFixture<FullDemo>
{
    [Fact]
    public void A_newcomer_meets_every_stage_status_and_reason()
    {
        Assert.True(demo.Cases.Count >= 240, $"Only {demo.Cases.Count} cases.");
        Assert.Equal(CaseKind.Dispute.Statuses(), demo.Cases.Select(row => row.Status).Distinct().Order());
        Assert.Equal(CaseKind.Dispute.Stages(), demo.Cases.Select(row => row.Stage).Distinct().Order());
        Assert.Equal(Reasons.All.Keys.Order(StringComparer.Ordinal), demo.Cases.Select(row => row.Reason).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact, Trait("Rule", "G1")]
    public void A_newcomer_meets_every_status_of_claims_on_the_guarantee() =>
        Assert.Equal(CaseKind.Guarantee.Statuses().Order(), demo.Claims.Select(row => row.Status).Distinct().Order());

    [Fact, Trait("Rule", "H2"), Trait("Rule", "C1")]
    public void A_newcomer_meets_every_status_of_holds_and_chargebacks()
    {
        Assert.Equal(CaseKind.Hold.Statuses().Order(), demo.Holds.Select(row => row.Status).Distinct().Order());
        Assert.Equal(CaseKind.Chargeback.Statuses().Order(), demo.Chargebacks.Select(row => row.Status).Distinct().Order());
    }

    [Fact]
    public void A_newcomer_meets_every_site_and_seven_currencies()
    {
        Assert.Equal(Market.AllSites.Order(StringComparer.Ordinal), demo.Cases.Select(row => row.Site).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["AUD", "CNY", "EUR", "GBP", "JPY", "KWD", "USD"], demo.Cases.Select(row => row.Currency).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_rulings_that_cite_late_exhibits_deficient_ones_and_notes()
    {
        var disputes = demo.Disputes.ToList();
        Assert.Contains(disputes, dispute => dispute.Ruling?.Findings.Any(finding => finding.Exhibits.Count > 0) == true);
        Assert.Contains(disputes, dispute => dispute.Exhibits.Any(exhibit => exhibit.Late));
        Assert.Contains(disputes, dispute => dispute.Exhibits.Any(exhibit => exhibit.State == ExhibitState.Deficient));
        Assert.Contains(disputes, dispute => dispute.Exhibits.Any(exhibit => exhibit.State == ExhibitState.Withheld));
        Assert.Contains(disputes, dispute => dispute.Exhibits.Any(exhibit => exhibit.FiledBy is not null));
        Assert.Contains(disputes, dispute => dispute.Rulings.Any(ruling => ruling.State == RulingState.TakenBack));
        Assert.Contains(demo.Cases, row => row.Breaches > 0);
    }

    [Fact, Trait("Rule", "D31")]
    public async Task An_exhibit_of_the_last_minutes_has_kept_the_clock_from_paying()
    {
        var found = await demo.Bench.Read(db => db.Facts.Where(fact => fact.Name == "unread_exhibits_found").Select(fact => fact.CaseId).ToListAsync());
        Assert.NotEmpty(found);
        Assert.All(demo.Cases.Where(row => found.Contains(row.Id)), row => Assert.Equal(Status.UnderReview, row.Status));
    }

    [Fact, Trait("Rule", "D21")]
    public async Task A_mediator_knows_the_seller_of_a_case_that_nobody_has_and_may_not_take_it()
    {
        var known = Assert.Single(await demo.Bench.Get<Relations>().List());
        var amir = Cast.Mediators.Single(person => person.Id == known.Of) with { Relations = new HashSet<PartyId> { known.Party } };
        var cases = await demo.Bench.Read(db => db.Cases.Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { row, order })
            .Where(one => one.row.Status == Status.UnderReview && one.row.Assignee == null && one.order.Site == known.Party.Site).ToListAsync());
        var theirs = cases.First(one => one.order.Read().Seller.Id == known.Party.Id);
        var decided = DisputeLaw.Decide(demo.Bench.Get<Almanac>().Situation(theirs.row, theirs.order), new Act.Claim(), amir, DemoBench.Present);
        Assert.Equal(Refusal.ConflictOfInterest, Assert.IsType<Decision.Refused>(decided).Code);
    }

    [Fact]
    public async Task All_of_it_is_proven_like_any_other_record()
    {
        var verdict = await demo.Bench.Get<Verification>().Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Null(verdict.Fault);
        Assert.Equal(await demo.Bench.Read(db => db.Cases.CountAsync()), verdict.Cases);
        Assert.True(verdict.Exhibits > 100, $"Only {verdict.Exhibits} exhibits.");
    }

    [Fact]
    public void No_term_is_overdue_when_the_stories_reach_the_present() =>
        Assert.DoesNotContain(demo.Disputes.SelectMany(dispute => dispute.Running), term => term.IsDue(DemoBench.Present));

    [Fact]
    public async Task Every_fact_lies_in_the_past_and_none_before_its_order()
    {
        var first = await demo.Bench.Read(db => db.Orders.MinAsync(order => order.PlacedAt));
        var facts = await demo.Bench.Read(db => db.Facts.Select(fact => fact.At).ToListAsync());
        Assert.All(facts, at => Assert.InRange(at, first, DemoBench.Present));
        Assert.True(facts.Min() < DemoBench.Present.AddDays(-20));
    }

    [Fact]
    public async Task Every_picture_in_the_vault_is_a_whole_png()
    {
        var vault = demo.Bench.Get<IVault>();
        var pictures = demo.Disputes.SelectMany(dispute => dispute.Exhibits).Where(exhibit => exhibit.MediaType == "image/png").ToList();
        Assert.NotEmpty(pictures);
        foreach (var picture in pictures)
        {
            using var content = new MemoryStream();
            await using (var file = (await vault.Open(picture.Sha256, TestContext.Current.CancellationToken))!) await file.CopyToAsync(content, TestContext.Current.CancellationToken);
            Assert.Null(PngReader.Fault(content.ToArray()));
        }
    }
}
