using System.Globalization;
using System.Text.RegularExpressions;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>What the law says to readers of Chinese: no word of English is left beside refs, rules, currencies and what people wrote.</summary>
public sealed partial class ChineseTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static TheoryData<string> Kinds => [.. Samples.Facts.Select(fact => fact.GetType().Name).Distinct()];

    [Theory, MemberData(nameof(Kinds))]
    public void A_fact_of_the_journal_is_a_Chinese_sentence(string kind)
    {
        foreach (var fact in Samples.Facts.Where(fact => fact.GetType().Name == kind))
        {
            var said = Sentences.Say(fact, "Clock").In(Chinese);
            Assert.False(Latin(said), $"{said}   ({Sentences.Of(fact, "Clock")})");
        }
    }

    [Fact]
    public void A_reason_that_the_law_wrote_into_a_fact_is_recalled_and_what_a_person_wrote_stays()
    {
        string Told(string reason) => Sentences.Say(new Fact.SettlementHeld("S1", SettlementKind.Refund, new(8420, Currency.From("USD")), reason), "x").In(Chinese);
        Assert.Equal("退款 USD 84.20 暂缓（S1）：订单已冻结（高风险收货地址）。", Told("the order is frozen (risky delivery address)"));
        Assert.Equal("退款 USD 84.20 暂缓（S1）：wait for Max。", Told("wait for Max"));
        Assert.Equal("买家银行撤回付款 USD 84.20（Visa 13.1, 未收到商品或服务），拒付 C-000001。".Replace(", ", "，", StringComparison.Ordinal),
            Recalled.Reason($"The buyer's bank takes USD 84.20 back ({Sentences.OfCode("visa", "13.1")}), chargeback C-000001.").In(Chinese));
    }

    [Fact]
    public void A_blank_sets_a_name_off_and_no_word_of_the_law()
    {
        string Told(string actor) => Sentences.Say(new Fact.NoteWritten("好"), actor).In(Chinese);
        Assert.Equal(("系统备注：好", "Mia 备注：好"), (Told("Clock"), Told("Mia")));
    }

    [Fact]
    public void A_code_of_a_card_network_has_its_title_in_both_languages()
    {
        Assert.All(NetworkCodes.All, code => Assert.Equal($"{NetworkCodes.NameOf(code.Network)} {code.Code}, {code.Title}", Sentences.OfCode(code.Network, code.Code)));
        Assert.All(NetworkCodes.All, code => Assert.True(Han().IsMatch(LawName.Code(code.Network, code.Code).In(Chinese)), code.Code));
    }

    [Fact, Trait("Rule", "D19")]
    public void A_refusal_is_read_in_Chinese_and_published_in_English()
    {
        var put = Given().UnderReview().When(new Act.Propose(Full), by: Mia).When(new Act.Approve(), by: Seller);
        var refused = Assert.IsType<Decision.Refused>(put.Paper.Decide(new Act.Approve(), Seller).Decision);
        Assert.Equal(("The seller has agreed already; the buyer has not answered yet (D19).", "卖家已经同意；买家尚未答复（D19）。"), (refused.Sentence, refused.Said.In(Chinese)));
    }

    private static bool Latin(string said) => Letters().IsMatch(Names().Replace(said, ""));

    [GeneratedRegex("[A-Za-z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letters();

    [GeneratedRegex(@"USD|UTC|[A-Z]-\d+|[A-Z]\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Han();
}
