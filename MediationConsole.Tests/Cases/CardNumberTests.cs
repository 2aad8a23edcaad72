using MediationConsole.Cases;

namespace MediationConsole.Tests.Cases;

/// <summary>Card numbers are never kept (C1).</summary>
public sealed class CardNumberTests
{
    [Theory]
    [InlineData("4111111111111111", "************1111")]
    [InlineData("4111 1111 1111 1111", "**** **** **** 1111")]
    [InlineData("5500-0000-0000-0004", "****-****-****-0004")]
    [InlineData("amex 378282246310005.", "amex ***********0005.")]
    [InlineData("4222222222222 and 6304000000000000000", "*********2222 and ***************0000")]
    [InlineData("4111111111111111 12/27, cvc 123", "************1111 12/27, cvc 123")]
    [InlineData("27 4111 1111 1111 1111 2027", "27 **** **** **** 1111 2027")]
    [InlineData("two: 4111111111111111, 5555555555554444", "two: ************1111, ************4444")]
    public void A_card_number_is_masked_wherever_it_stands(string text, string masked) => Assert.Equal(masked, CardNumbers.Mask(text));

    [Theory]
    [InlineData("4111111111111112")]
    [InlineData("123456789012")]
    [InlineData("74537604221222107243351")]
    [InlineData("0000000000000000")]
    [InlineData("order 2026-11-02 16:00")]
    [InlineData("")]
    public void What_is_no_card_number_stays(string text) => Assert.Equal(text, CardNumbers.Mask(text));

    [Theory]
    [InlineData("4111 1111 1111 1111", true)]
    [InlineData("378282246310005", true)]
    [InlineData("1000000000000008", false)]
    [InlineData("BC-4111111111111111", false)]
    public void A_banks_case_number_is_not_taken_for_a_card(string text, bool card) => Assert.Equal(card, CardNumbers.IsCard(text));
}
