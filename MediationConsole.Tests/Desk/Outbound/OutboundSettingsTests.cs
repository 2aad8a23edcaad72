using MediationConsole.Desk.Outbound;
using MediationConsole.Marketplace;
using MediationConsole.Marketplace.Mail;

namespace MediationConsole.Tests.Desk.Outbound;

/// <summary>The settings of the world outside are looked at before the start, and every fault is named.</summary>
public sealed class OutboundSettingsTests
{
    private const string Long = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public void Every_fault_is_named_at_once() => Assert.Equal(
        [
            "Webhooks:AllowPrivateAddresses is 'perhaps'; it is true or false.",
            "Webhooks:dhgate:0:Url is missing or no http address.",
            "Webhooks:dhgate:1:Secret is missing or no base64 behind whsec_.",
            "Webhooks:nowhere names a site that is not configured.",
            "Payments:GatewaySecret is missing or no base64 behind whsec_.",
            "Mail:Host is missing; Mail:Mode smtp needs a mail server.",
            "Mail:Port is 'many'; it is a number from 1 to 65535.",
            "Mail:User and Mail:Password belong together.",
            "Links:Base is 'here'; it is an http address to which the ref of a case is added.",
            "Outbound:KeepDays is '0'; it is a number of days from 1 to 3650.",
        ],
        Faults(production: false,
            ("Webhooks:AllowPrivateAddresses", "perhaps"), ("Webhooks:dhgate:0:Url", "ftp://x/"), ("Webhooks:dhgate:0:Secret", Long),
            ("Webhooks:dhgate:1:Url", "https://x.example/"), ("Webhooks:dhgate:1:Secret", "whsec_?"), ("Webhooks:nowhere:Url", "https://x.example/"), ("Webhooks:nowhere:Secret", Long),
            ("Payments:Mode", "external"), ("Payments:GatewayUrl", "https://pay.example/"),
            ("Mail:Mode", "smtp"), ("Mail:From", "centre@example.org"), ("Mail:Port", "many"), ("Mail:User", "centre"), ("Links:Base", "here"), ("Outbound:KeepDays", "0")));

    [Theory]
    [InlineData("Webhooks:AllowPrivateAddresses", "true")]
    [InlineData("Webhooks:dhgate:Url", "http://shop.example/")]
    [InlineData("Webhooks:dhgate:Url", "https://10.0.0.7/")]
    [InlineData("Webhooks:dhgate:Secret", "short")]
    public void Production_is_stricter(string name, string value)
    {
        (string, string)[] settings = [("Webhooks:dhgate:Url", "https://shop.example/"), ("Webhooks:dhgate:Secret", Long), (name, value)];
        Assert.Empty(Faults(production: false, settings));
        Assert.Single(Faults(production: true, settings));
    }

    [Fact]
    public void A_target_is_named_without_its_query_and_no_secret_shows()
    {
        var options = OutsideOptions.From(Configuration(("Webhooks:DHGATE:0:Url", "https://shop.example/a?token=1"), ("Webhooks:DHGATE:0:Secret", Long), ("Webhooks:DHGATE:1:Url", "https://shop.example/a?token=2"), ("Webhooks:DHGATE:1:Secret", Long)));
        Assert.Equal(["dhgate: https://shop.example/a", "dhgate: https://shop.example/a (2)"], options.Webhooks.Select(target => target.Name));
        Assert.All(options.Webhooks, target => Assert.DoesNotContain("MfKQ9r8G", target.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Without_settings_letters_are_files_and_nothing_else_goes_out()
    {
        var options = OutsideOptions.From(Configuration());
        Assert.Equal((MailMode.File, PaymentsMode.Loopback), (options.Mail.Mode, options.Payments));
        Assert.EndsWith(Path.Combine("data", "mail"), options.Mail.Path, StringComparison.Ordinal);
        Assert.Empty(options.Webhooks);
        Assert.Equal(TimeSpan.FromDays(90), options.KeepDeliveries);
    }

    private static IReadOnlyList<string> Faults(bool production, params (string Name, string Value)[] settings) => OutboundRoom.Faults(Configuration(settings), production);

    private static IConfiguration Configuration(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Sites:dhgate:Policy"] = "dhgate" };
        foreach (var (name, value) in settings) all[name] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }
}
