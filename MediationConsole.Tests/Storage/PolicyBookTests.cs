using MediationConsole.Cases;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Cases;

namespace MediationConsole.Tests.Storage;

/// <summary>The published policies with what they inherit, figure by figure (section 1, Policy).</summary>
public sealed class PolicyBookTests
{
    [Theory]
    [InlineData("dhgate", "SellerResponse", 5, TermUnit.NaturalDay, Silence.ExecuteRequest)]
    [InlineData("dhgate", "CounterResponse", 5, TermUnit.NaturalDay, Silence.Escalate)]
    [InlineData("dhgate", "NegotiationMax", 10, TermUnit.NaturalDay, Silence.Escalate)]
    [InlineData("dhgate", "Waybill", 3, TermUnit.NaturalDay, Silence.ExecuteRequest)]
    [InlineData("dhgate", "BuyerEvidence", 3, TermUnit.NaturalDay, Silence.Release)]
    [InlineData("dhgate", "RequestedEvidence", 3, TermUnit.NaturalDay, Silence.Review)]
    [InlineData("dhgate", "FirstContact", 24, TermUnit.Hour, Silence.Breach)]
    [InlineData("dhgate", "Ruling", 10, TermUnit.NaturalDay, Silence.Breach)]
    [InlineData("dhgate", "Undo", 2, TermUnit.Minute, Silence.ExecuteRuling)]
    [InlineData("dhgate", "ReturnAddress", 5, TermUnit.NaturalDay, Silence.Refund)]
    [InlineData("dhgate", "ReturnTracking", 7, TermUnit.NaturalDay, Silence.Release)]
    [InlineData("dhgate", "ReturnReceipt", 30, TermUnit.NaturalDay, Silence.Refund)]
    [InlineData("aliexpress", "SellerResponse", 5, TermUnit.NaturalDay, Silence.ExecuteRequest)]
    [InlineData("aliexpress", "NegotiationMax", 15, TermUnit.NaturalDay, Silence.Escalate)]
    [InlineData("aliexpress", "Ruling", 7, TermUnit.NaturalDay, Silence.Breach)]
    [InlineData("aliexpress", "ReturnTracking", 10, TermUnit.NaturalDay, Silence.Release)]
    [InlineData("alibaba", "SellerResponse", 3, TermUnit.NaturalDay, Silence.Escalate)]
    [InlineData("alibaba", "CounterResponse", 5, TermUnit.NaturalDay, Silence.Escalate)]
    [InlineData("alibaba", "NegotiationMax", 7, TermUnit.NaturalDay, Silence.Escalate)]
    [InlineData("alibaba", "FirstContact", 2, TermUnit.BusinessDay, Silence.Breach)]
    [InlineData("alibaba", "ReturnTracking", 7, TermUnit.NaturalDay, Silence.Release)]
    [InlineData("connetmax", "SellerResponse", 7, TermUnit.BusinessDay, Silence.Escalate)]
    [InlineData("connetmax", "CounterResponse", 7, TermUnit.NaturalDay, Silence.CloseRelease)]
    [InlineData("connetmax", "NegotiationMax", 7, TermUnit.BusinessDay, Silence.Escalate)]
    [InlineData("connetmax", "Ruling", 10, TermUnit.NaturalDay, Silence.Breach)]
    [InlineData("cnnect", "SellerResponse", 5, TermUnit.NaturalDay, Silence.ExecuteRequest)]
    [InlineData("cnnect", "ReturnReceipt", 30, TermUnit.NaturalDay, Silence.Refund)]
    public void A_term_lasts_as_long_as_the_profile_says_or_the_one_it_inherits(string policy, string code, int length, TermUnit unit, Silence silence)
    {
        var rule = Published.Policy(policy).Terms[Enum.Parse<TermCode>(code)];
        Assert.Equal((length, unit, silence), (rule.Length, rule.Unit, rule.OnSilence));
    }

    [Theory]
    [InlineData("dhgate", "Asia/Shanghai", 1, 3, false)]
    [InlineData("aliexpress", "Asia/Shanghai", 5, 3, false)]
    [InlineData("alibaba", "Asia/Shanghai", 1, 3, false)]
    [InlineData("connetmax", "Asia/Shanghai", 10, 0, true)]
    [InlineData("cnnect", "Asia/Tokyo", 1, 3, false)]
    public void Each_profile_has_its_zone_counters_escalation_and_habit_of_messages(string name, string zone, int counters, int escalate, bool restarts)
    {
        var policy = Published.Policy(name);
        Assert.Equal((1, zone, counters, escalate, restarts),
            (policy.Version, policy.Zone.Id, policy.SellerCounters, policy.EscalateFromDays, policy.MessagesRestartCounterResponse));
    }

    [Theory]
    [InlineData("dhgate")]
    [InlineData("aliexpress")]
    [InlineData("alibaba")]
    [InlineData("connetmax")]
    [InlineData("cnnect")]
    public void A_mediator_rules_alone_up_to_the_published_limits(string name) => Assert.Equal(
        ["AUD 750.00", "CNY 3,500.00", "EUR 450.00", "GBP 400.00", "JPY 75,000", "USD 500.00"],
        Published.Policy(name).MediatorLimits.Values.Select(limit => limit.ToString()).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("dhgate")]
    [InlineData("aliexpress")]
    [InlineData("alibaba")]
    [InlineData("connetmax")]
    [InlineData("cnnect")]
    public void Each_term_waits_for_the_one_who_must_act(string name) => Assert.Equal(
        ["SellerResponse Seller", "CounterResponse Buyer", "NegotiationMax Both", "Waybill Seller", "BuyerEvidence Buyer", "RequestedEvidence Asked",
            name == "connetmax" ? "PartyApproval Buyer" : "PartyApproval Both", "FirstContact Staff", "Ruling Staff", "Undo Staff", "ReturnAddress Seller",
            "ReturnTracking Buyer", "ReturnReceipt Seller", "AppealWindow Both", "HoldRiskAddress Staff", "HoldEvidence Seller", "HoldReview Staff", "ChargebackBuffer Seller"],
        Published.Policy(name).Terms.Values.OrderBy(rule => rule.Code).Select(rule => $"{rule.Code} {rule.Who}"));

    [Fact]
    public void A_site_closes_its_centre_on_its_own_holidays()
    {
        var book = new PolicyBook(new Dictionary<string, SiteOptions> { ["shop"] = new() { Policy = "dhgate", Title = "Shop", Holidays = [new(2026, 11, 3)] } });
        Assert.Equal([new DateOnly(2026, 11, 3)], book.ForNew("shop").Holidays);
        Assert.Equal([new DateOnly(2026, 11, 3)], book.Pinned("shop", "dhgate", 1).Holidays);
        Assert.Empty(book.Pinned("elsewhere", "dhgate", 1).Holidays);
    }

    [Fact]
    public void Every_fault_of_the_sites_is_reported_at_once()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => new PolicyBook(new Dictionary<string, SiteOptions>
        {
            ["one"] = new() { Policy = "nowhere", Title = "One" },
            ["two"] = new() { Policy = "never", Title = "Two" },
        }));
        Assert.Contains("'one' names policy 'nowhere'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("'two' names policy 'never'", fault.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new PolicyBook(new Dictionary<string, SiteOptions>()));
    }
}
