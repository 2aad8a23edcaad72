using MediationConsole.Storage.Search;

namespace MediationConsole.Tests.Storage.Search;

public sealed class WordsTests
{
    [Theory]
    [InlineData("The parcel NEVER arrived!", "the|parcel|never|arrived")]
    [InlineData("José Müller", "jose|muller")]
    [InlineData("ana.ruiz@mail.example", "ana|ruiz|mail|example")]
    [InlineData("ＡＢＣ－１２３", "abc|123")]
    [InlineData("申请退款", "申请|请退|退款|款")]
    [InlineData("退", "退")]
    [InlineData("iPhone坏了", "iphone|坏了|了")]
    [InlineData("… ?!", "")]
    public void A_text_is_cut_into_the_words_it_is_found_by(string text, string words) =>
        Assert.Equal(words, string.Join('|', Words.Of(text)));

    [Theory]
    [InlineData("The parcel NEVER arrived! Ref. CN-4711/b; x")]
    [InlineData("a  b\t\r\n1,000.50_under-score ")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789 rest")]
    public void A_text_without_accents_is_cut_as_beside_one_that_has_them(string text)
    {
        Assert.Equal(Words.Of("é " + text).Skip(1), Words.Of(text));
        Assert.Equal(4_000, Words.Of(string.Concat(Enumerable.Repeat(text + " ", 4_000))).Count);
    }

    [Fact]
    public void Half_a_sign_breaks_nothing() => Assert.Equal(["a", "b"], Words.Of("a\ud83d b"));

    [Fact]
    public void What_is_sought_side_by_side_is_a_phrase_and_its_last_word_may_be_a_beginning()
    {
        var sought = Sought.Of(["ana.ruiz", "退款", "退", "to"], beginnings: true);
        Assert.Equal("\"ana ruiz\" * AND \"退款\" * AND \"退\" * AND \"to\" *", sought.Match);
        Assert.Equal("'ana' <-> 'ruiz':* & '退款':* & '退':* & 'to':*", sought.Query);
    }

    [Fact]
    public void In_messages_only_a_star_asks_for_a_beginning()
    {
        Assert.Equal("\"deliver\"", Sought.Of(["deliver"], beginnings: false).Match);
        Assert.Equal("\"deliver\" *", Sought.Of(["deliver*"], beginnings: false).Match);
    }

    [Theory]
    [InlineData("\" OR 1 --")]
    [InlineData("'; DROP TABLE facts;")]
    [InlineData("NEAR(a b)")]
    public void Signs_that_mean_something_to_a_database_mean_nothing_here(string typed) =>
        Assert.Matches("^(\"[a-z0-9 ]+\"( AND )?)*$", Sought.Of([typed], beginnings: false).Match);
}
