using System.Text;
using MediationConsole.Marketplace.Webhooks;

namespace MediationConsole.Tests.Marketplace;

/// <summary>The signatures of the Standard Webhooks.</summary>
public sealed class WebhookSecretTests
{
    private const string Known = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    [Fact]
    public void The_published_example_has_its_published_signature() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSecret.Read(Known)!.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", At, """{"test": 2432232314}"""u8));

    [Theory]
    [InlineData("msg_other", 0, """{"test": 2432232314}""")]
    [InlineData("msg_p5jXN8AQM9LWM0D4loKWxJek", 1, """{"test": 2432232314}""")]
    [InlineData("msg_p5jXN8AQM9LWM0D4loKWxJek", 0, """{"test": 2432232315}""")]
    public void Another_id_time_or_body_has_another_signature(string id, int seconds, string body) => Assert.NotEqual(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSecret.Read(Known)!.Sign(id, At.AddSeconds(seconds), Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_raw_text_is_its_own_key() => Assert.Equal(
        WebhookSecret.Read("whsec_" + Convert.ToBase64String("any text at all"u8))!.Sign("m", At, "{}"u8),
        WebhookSecret.Read("any text at all")!.Sign("m", At, "{}"u8));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("whsec_")]
    [InlineData("whsec_not base64!")]
    public void What_is_no_secret_is_none(string? text) => Assert.Null(WebhookSecret.Read(text));

    [Fact]
    public void A_secret_does_not_show_itself() => Assert.Equal("(secret)", $"{WebhookSecret.Read(Known)}");
}
