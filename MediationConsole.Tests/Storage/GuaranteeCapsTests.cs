using MediationConsole.Cases;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Cases;

namespace MediationConsole.Tests.Storage;

/// <summary>What the guarantee pays at most, as profiles say it (G1).</summary>
public sealed class GuaranteeCapsTests
{
    [Fact, Trait("Rule", "G1")]
    public void The_published_profiles_guarantee_dollars_alone()
    {
        var (currency, caps) = Assert.Single(Published.Policy("dhgate").Guarantee);
        Assert.Equal(("USD", "200.00", "400.00", "100000.00"), (currency.Code, caps.PerClaim.Amount(), caps.PerBuyerAndMonth.Amount(), caps.FundPerMonth.Amount()));
        Assert.Equal(caps, Published.Policy("cnnect").Guarantee[currency]);
    }

    [Fact, Trait("Rule", "G1")]
    public void A_currency_for_which_one_of_the_three_is_missing_has_no_guarantee()
    {
        var profile = PolicyDraft.Of("dhgate");
        profile["limits"]!["guarantee"]!["perClaim"]!["EUR"] = "10.00";
        profile["limits"]!["guarantee"]!["fundPerMonth"]!["EUR"] = "100.00";
        Assert.Empty(Profile.Faults(profile));
        Assert.False(Profile.Read(profile).Guarantee.ContainsKey(Currency.From("EUR")));
    }

    [Fact, Trait("Rule", "G2")]
    public void The_review_of_a_claim_has_five_business_days_everywhere()
    {
        var rule = Published.Policy("dhgate").Rule(TermCode.ClaimReview);
        Assert.Equal((Who.Staff, 5, TermUnit.BusinessDay, Silence.Breach), (rule.Who, rule.Length, rule.Unit, rule.OnSilence));
    }
}
