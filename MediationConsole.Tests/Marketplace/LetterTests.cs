using System.Text.RegularExpressions;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace;
using MediationConsole.Marketplace.Letters;
using MediationConsole.Tests.Cases;

namespace MediationConsole.Tests.Marketplace;

/// <summary>What the parties are told (section 8): in their language, with dates in their zone, and never with a blank.</summary>
public sealed partial class LetterTests
{
    private static readonly PhraseBook English = PhraseBook.For("en");
    private static readonly PhraseBook Chinese = PhraseBook.For("zh-Hans");
    private static readonly DateTimeOffset Due = new(2026, 11, 7, 8, 0, 0, TimeSpan.Zero);
    private static readonly LetterWriter Writer = new(OutsideOptions.From(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Links:Base", "https://centre.example/c")]).Build()));

    public static TheoryData<string> Published => ["REGRET_NO_AGREEMENT", "OFFER_OPTIONS", "RETURN_FOR_FULL_REFUND", "RETURN_FREIGHT", "VALUED_CUSTOMER", "ASK_EVIDENCE", "ASK_WAYBILL", "ASK_RETURN_ADDRESS", "ASK_RETURN_TRACKING", "HOLD_NOTICE", "CHARGEBACK_NOTICE", "RULING_LETTER"];

    public static TheoryData<string, string, Weather> Worlds => ExplorerTests.Worlds;

    [Theory, MemberData(nameof(Published))]
    public void Every_published_phrase_is_there(string code) => Assert.True(English.Phrases.ContainsKey(code));

    [Fact]
    public void Both_languages_have_the_same_phrases_with_the_same_variables()
    {
        Assert.Equal(English.Phrases.Keys, Chinese.Phrases.Keys);
        Assert.All(English.Phrases, phrase => Assert.Equal(Variables(phrase.Value), Variables(Chinese.Phrases[phrase.Key])));
        Assert.All(English.Words, word => Assert.Equal(Variables(new(null, word.Value)), Variables(new(null, Chinese.Words[word.Key]))));
    }

    [Fact]
    public void Every_code_of_the_law_has_a_chinese_word()
    {
        Assert.All(EvidenceTypes.All.Keys, code => Assert.Contains("evidence." + code, Chinese.Words));
        Assert.All(Reasons.All.Keys, code => Assert.Contains("reason." + code, Chinese.Words));
        Assert.All(RulingReasons.All.Keys, code => Assert.Contains("finding." + code, Chinese.Words));
    }

    [Theory]
    [InlineData("en", "Europe/Madrid", "Saturday, 7 November 2026, 09:00 (Europe/Madrid, UTC+01:00)")]
    [InlineData("de", "America/Sao_Paulo", "Saturday, 7 November 2026, 05:00 (America/Sao_Paulo, UTC-03:00)")]
    [InlineData("zh-Hans", "Asia/Shanghai", "2026年11月7日星期六 16:00（时区：Asia/Shanghai, UTC+08:00）")]
    [InlineData("zh-TW", "UTC", "2026年11月7日星期六 08:00（时区：UTC）")]
    [InlineData("zh", "No/Where", "2026年11月7日星期六 08:00（时区：UTC）")]
    public void A_date_stands_in_the_readers_language_and_zone(string language, string zone, string date) =>
        Assert.Contains(date, Write(new(Side.Seller, "ASK_WAYBILL", TermCode.Waybill, Due, new()), language, zone).Text, StringComparison.Ordinal);

    [Fact]
    public void A_letter_names_the_link_and_the_amount()
    {
        var letter = Write(new(Side.Buyer, "RETURN_AGREED", null, null, new() { Amount = Story.Amount("1248.00"), Freight = Freight.Seller }));
        Assert.Contains("https://centre.example/c/D-000007", letter.Text, StringComparison.Ordinal);
        Assert.Contains("USD 1,248.00 is refunded", letter.Text, StringComparison.Ordinal);
        Assert.EndsWith("The return freight is paid by the seller.", letter.Text.Split("\n\n")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_without_a_value_is_named_and_the_letter_is_none()
    {
        Assert.Equal(["returnAddress"], Write(new(Side.Buyer, "ASK_RETURN_TRACKING", TermCode.ReturnTracking, Due, new() { Amount = Story.Amount("5.00") })).Unresolved);
        Assert.Equal(["dueAt", "dueDay"], Write(new(Side.Seller, "ASK_WAYBILL", TermCode.Waybill, null, null)).Unresolved);
        Assert.Equal(["matter"], Write(new(Side.Seller, "ASK_ANSWER", TermCode.SellerResponse, Due, new() { From = "buyer", Remedy = Remedy.FullRefund, Silence = Silence.Escalate })).Unresolved);
        Assert.Equal(["NO_SUCH"], Write(new(Side.Seller, "NO_SUCH", null, null)).Unresolved);
    }

    [Fact]
    public void What_a_party_wrote_is_never_a_template()
    {
        var letter = Write(new(Side.Seller, "MESSAGE", null, null, new() { From = "buyer", Words = "{dueAt} {@FRAME} {x}" }));
        Assert.Empty(letter.Unresolved);
        Assert.Contains("{dueAt} {@FRAME} {x}", letter.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Worlds))]
    public void Whatever_happens_in_a_case_its_letters_have_all_their_words(string policy, string reason, Weather weather)
    {
        var notices = Explorer.Of(new(policy, reason, weather)).Situations.SelectMany(LastTold).ToList();
        Assert.NotEmpty(notices);
        Assert.All(notices, notice => Assert.All(new[] { "en", "zh" }, language =>
        {
            var letter = Write(notice, language);
            Assert.True(letter.Unresolved.Count == 0, $"{notice.Phrase} ({language}) lacks {string.Join(", ", letter.Unresolved)}.");
            Assert.DoesNotContain('{', letter.Subject + letter.Text);
        }));
    }

    /// <summary>The letters that the last act of a case set off.</summary>
    private static IEnumerable<Consequence.Notice> LastTold(PaperCase paper)
    {
        var last = paper.Journal[^1];
        return paper.Journal.Reverse().TakeWhile(entry => entry.At == last.At && entry.Actor == last.Actor)
            .SelectMany(entry => Consequences.Of(entry.Fact, paper.Dispute)).OfType<Consequence.Notice>();
    }

    private static Written Write(Consequence.Notice notice, string language = "en", string zone = "Europe/Madrid") =>
        Writer.Write(notice, new(new(CaseKind.Dispute, 7), "A-1", "DHgate", "Ana Ruiz", language, zone));

    private static string[] Variables(Phrase phrase) =>
        [.. Variable().Matches(phrase.Subject + phrase.Text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{@?\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
