using System.Net;
using MediationConsole.Marketplace.Webhooks;

namespace MediationConsole.Tests.Marketplace;

/// <summary>Webhook targets are never private addresses, however they are written.</summary>
public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("127.0.0.1"), InlineData("127.1"), InlineData("0x7f.0.0.1"), InlineData("2130706433"), InlineData("017700000001"), InlineData("127.255.255.254")]
    [InlineData("0.0.0.0"), InlineData("0.1.2.3"), InlineData("10.0.0.1"), InlineData("10.255.255.255"), InlineData("100.64.0.1"), InlineData("100.100.100.200")]
    [InlineData("169.254.169.254"), InlineData("169.254.0.1"), InlineData("168.63.129.16"), InlineData("172.16.0.1"), InlineData("172.31.255.255"), InlineData("192.168.1.1")]
    [InlineData("192.0.0.192"), InlineData("192.0.2.1"), InlineData("198.18.0.1"), InlineData("198.51.100.7"), InlineData("203.0.113.9")]
    [InlineData("224.0.0.1"), InlineData("240.0.0.1"), InlineData("255.255.255.255")]
    [InlineData("::"), InlineData("::1"), InlineData("::ffff:127.0.0.1"), InlineData("::ffff:10.0.0.1"), InlineData("::ffff:a9fe:a9fe"), InlineData("::127.0.0.1"), InlineData("::10.0.0.1")]
    [InlineData("fe80::1"), InlineData("fe80::1%1"), InlineData("fec0::1"), InlineData("fc00::1"), InlineData("fd12:3456::1"), InlineData("fd00:ec2::254"), InlineData("ff02::1")]
    [InlineData("64:ff9b::7f00:1"), InlineData("64:ff9b::a00:1"), InlineData("64:ff9b:1::1"), InlineData("2002:7f00:1::"), InlineData("2001::1"), InlineData("2001:db8::1"), InlineData("3fff::1")]
    public void A_private_address_is_refused(string address) => Assert.False(AddressRules.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1"), InlineData("8.8.8.8"), InlineData("100.63.255.255"), InlineData("100.128.0.1"), InlineData("172.15.255.255"), InlineData("172.32.0.1"), InlineData("192.167.1.1")]
    [InlineData("11.0.0.1"), InlineData("223.255.255.254"), InlineData("2606:4700:4700::1111"), InlineData("2a00:1450:4001::200e"), InlineData("::ffff:1.1.1.1"), InlineData("64:ff9b::808:808")]
    public void A_public_address_is_taken(string address) => Assert.True(AddressRules.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://localhost/a"), InlineData("http://127.0.0.1/"), InlineData("http://[::1]:8080/"), InlineData("http://2130706433/"), InlineData("http://0x7f000001/"), InlineData("http://10.1.2.3/")]
    public void A_private_address_is_seen_in_a_link(string url) => Assert.True(AddressRules.IsForbiddenLiteral(new Uri(url)));
}
