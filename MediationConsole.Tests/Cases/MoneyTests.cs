using MediationConsole.Cases;

namespace MediationConsole.Tests.Cases;

/// <summary>Amounts in integer minor units of one currency (section 7).</summary>
public sealed class MoneyTests
{
    private static readonly Currency Usd = Currency.From("USD");

    [Theory]
    [InlineData("USD", "84.20", 8_420)]
    [InlineData("USD", "0.01", 1)]
    [InlineData("JPY", "75000", 75_000)]
    [InlineData("KWD", "1.005", 1_005)]
    [InlineData("USD", "0.00", 0)]
    [InlineData("JPY", "9999999999999999", 9_999_999_999_999_999)]
    public void An_amount_is_read_and_written_with_exactly_the_currencys_digits(string currency, string text, long minor)
    {
        Assert.True(Money.TryParse(text, Currency.From(currency), out var money));
        Assert.Equal((minor, text), (money.Minor, money.Amount()));
    }

    [Theory]
    [InlineData("USD", "84.2")]
    [InlineData("USD", "84.200")]
    [InlineData("USD", "84")]
    [InlineData("USD", ".20")]
    [InlineData("USD", "-1.00")]
    [InlineData("USD", "+1.00")]
    [InlineData("USD", "1,000.00")]
    [InlineData("USD", "1e2.00")]
    [InlineData("USD", " 1.00")]
    [InlineData("USD", "1.00.00")]
    [InlineData("USD", "٣.٠٠")]
    [InlineData("USD", "99999999999999.999")]
    [InlineData("JPY", "1.0")]
    [InlineData("JPY", "1.")]
    [InlineData("JPY", "")]
    [InlineData("JPY", null)]
    [InlineData("KWD", "1.00")]
    public void Anything_else_is_no_amount(string currency, string? text) => Assert.False(Money.TryParse(text, Currency.From(currency), out _));

    [Theory]
    [InlineData("USD", 124_800, "USD 1,248.00")]
    [InlineData("JPY", 1_248, "JPY 1,248")]
    [InlineData("KWD", -1, "KWD -0.001")]
    [InlineData("USD", long.MinValue, "USD -92,233,720,368,547,758.08")]
    public void People_read_a_currency_and_a_grouped_amount(string currency, long minor, string read) =>
        Assert.Equal(read, new Money(minor, Currency.From(currency)).ToString());

    [Fact]
    public void Reckoning_beyond_the_largest_number_throws()
    {
        var most = new Money(long.MaxValue, Usd);
        var one = new Money(1, Usd);
        Assert.Throws<OverflowException>(() => most + one);
        Assert.Throws<OverflowException>(() => -most - one - one);
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue, Usd));
    }

    [Fact]
    public void Mixing_currencies_throws()
    {
        var (dollar, euro) = (new Money(1, Usd), new Money(1, Currency.From("EUR")));
        Assert.Throws<InvalidOperationException>(() => dollar + euro);
        Assert.Throws<InvalidOperationException>(() => dollar - euro);
        Assert.Throws<InvalidOperationException>(() => dollar < euro);
        Assert.Throws<InvalidOperationException>(() => Money.Max(dollar, euro));
        Assert.NotEqual(dollar, euro);
    }

    [Theory]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(-100, new long[] { 1, 1, 1 }, new long[] { -34, -33, -33 })]
    [InlineData(5, new long[] { 3, 7 }, new long[] { 2, 3 })]
    [InlineData(7, new long[] { 0, 5 }, new long[] { 0, 7 })]
    [InlineData(long.MaxValue, new[] { long.MaxValue, long.MaxValue }, new[] { 4611686018427387904, 4611686018427387903 })]
    public void An_amount_is_shared_by_the_largest_remainder(long minor, long[] weights, long[] shares) =>
        Assert.Equal(shares, new Money(minor, Usd).Allocate(weights).Select(share => share.Minor));

    [Fact]
    public void Sharing_by_no_weight_at_all_throws() => Assert.Throws<ArgumentException>(() => new Money(1, Usd).Allocate(0, 0));

    [Fact]
    public void A_currency_nobody_keeps_books_in_is_none()
    {
        Assert.False(Currency.TryFrom("XXX", out _));
        Assert.False(Currency.TryFrom("usd", out _));
        Assert.False(Currency.TryFrom(null, out _));
        Assert.Throws<ArgumentException>(() => Currency.From("XXX"));
    }
}
