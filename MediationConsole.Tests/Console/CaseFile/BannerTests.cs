using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Orders;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>What everybody who opens a case or an order must know first.</summary>
public sealed class BannerTests : ConsoleContext
{
    private static readonly OrderHold Hold = new("H-000007", "legal_request", Story.Monday);
    private static readonly OrderChargeback Chargeback = new("C-000009", Story.Amount("60.00"), ChargebackState.Open, Story.Monday, Story.Amount("60.00"), Story.Amount("0.00"));

    [Fact]
    public void A_frozen_order_says_why_since_when_and_what_waits()
    {
        var marks = OrderMarks.None with { Holds = [Hold] };
        var opened = new OpenedCase(Story.Given(), Max, marks);
        var accepted = opened.Case.View.Situation;
        var granted = Assert.IsType<Decision.Granted>(DisputeLaw.Decide(accepted, new Act.Accept(), Seller, Story.Monday));
        opened.Case.Show(opened.Case.View with { Situation = granted.Facts.Aggregate(accepted, (after, fact) => after.After(fact, Story.Monday)) }, Max);
        var banner = Banners(opened).Find(".banner").TextContent;
        Assert.Contains("Order frozen: legal request, since Mon 2 Nov 2026, 16:00 (Shanghai).", banner, StringComparison.Ordinal);
        Assert.Contains("Nothing is paid out: Refund to the buyer of USD 120.00 waits.", banner, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stayed_case_names_the_chargeback_and_the_terms_that_stand_still()
    {
        var story = Story.Given().When(new Act.HearOfChargeback(Chargeback), by: new Actor.Bank()).ThenGranted();
        var banner = Banners(new OpenedCase(story, marks: OrderMarks.None with { Chargebacks = [Chargeback] })).Find(".banner").TextContent;
        Assert.Contains("Chargeback C-000009 is open: the case stands still", banner, StringComparison.Ordinal);
        Assert.Contains("Seller's answer, Negotiation", banner, StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_for_somebody_is_one_click_away()
    {
        Assert.EndsWith("#approval", Banners(new(Story.Given(captured: "900.00").WaitsForASecondPerson())).Find("a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("#appeal", Banners(new(Story.Given().Appealed())).Find("a").GetAttribute("href"), StringComparison.Ordinal);
        var resolution = Banners(new(Story.Given().Proposed()));
        Assert.EndsWith("#resolution", resolution.Find("a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Pending approval on dispute resolution", resolution.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_an_interest_in_the_case_is_told_at_once()
    {
        var story = Story.Given().UnderReview().ReadByMia().When(new Act.Recuse("The shop is my cousin's."), by: Mia).ThenGranted();
        Assert.Contains("Mia has stepped back from this case (D21).", Banners(new(story)).Markup, StringComparison.Ordinal);
        var related = Tom with { Relations = new HashSet<PartyId> { new("dhgate", "s-12") } };
        Assert.Contains("Tom has declared a relation to a party", Banners(new(Story.Given(), related)).Markup, StringComparison.Ordinal);
        Assert.Empty(Banners(new(Story.Given(), Tom)).FindAll(".banner"));
    }

    [Fact]
    public void The_order_page_shows_holds_and_chargebacks_in_words()
    {
        var banners = Render<OrderMarksBanners>(one => one
            .Add(it => it.Marks, OrderMarks.None with { Holds = [Hold], Chargebacks = [Chargeback, Chargeback with { Ref = "C-000004", State = ChargebackState.Lost }] }).Add(it => it.Zone, TimeZoneInfo.Utc));
        Assert.Equal(3, banners.FindAll("[role=note]").Count);
        Assert.All(["Order frozen: legal request", "Chargeback C-000009 over USD 60.00 is open", "Chargeback C-000004 over USD 60.00 was lost", "From escrow USD 60.00"],
            part => Assert.Contains(part, banners.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void The_platforms_own_money_stands_beside_what_was_captured()
    {
        var exposure = Exposure.Untouched(Story.Amount("120.00"));
        Assert.DoesNotContain("platform", Figures(exposure).Markup, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Refunded by the platform", Figures(exposure.After(LedgerTransaction.PlatformRefunded(Story.Amount("20.00")))).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ExposureFigures> Figures(Exposure exposure) => Render<ExposureFigures>(one => one.Add(it => it.Exposure, exposure));

    private IRenderedComponent<CaseBanners> Banners(OpenedCase opened) => Render<CaseBanners>(one => one.Add(it => it.Case, opened.Case));
}
