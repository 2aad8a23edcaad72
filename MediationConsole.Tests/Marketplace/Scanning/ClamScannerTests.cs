using System.Net;
using System.Net.Sockets;
using System.Text;
using MediationConsole.Marketplace.Scanning;

namespace MediationConsole.Tests.Marketplace.Scanning;

/// <summary>What a real ClamAV daemon says, and what is made of it when it says nothing.</summary>
public sealed class ClamScannerTests
{
    [Fact]
    public async Task It_finds_the_test_file_that_every_scanner_knows() =>
        Assert.Equal(new Scanned.Infected("Eicar.Test.UNOFFICIAL"), await Scan(ClamProcess.Eicar));

    [Fact]
    public async Task It_finds_what_lies_deep_inside() =>
        Assert.Equal(new Scanned.Infected("Own.Test.UNOFFICIAL"), await Scan(new string('x', 1_500_000) + ClamProcess.OwnSign));

    [Fact]
    public async Task It_finds_nothing_in_what_is_clean() => Assert.Equal(new Scanned.Clean(), await Scan("The parcel came open."));

    [Fact]
    public async Task More_than_it_listens_to_is_not_called_clean() =>
        Assert.IsType<Scanned.Unanswered>(await Scan(new string('x', ClamProcess.LongestStream + 200_000)));

    [Fact]
    public async Task Where_nobody_listens_nothing_is_called_clean() =>
        Assert.IsType<Scanned.Unanswered>(await Scan("The parcel came open.", new ScannerOptions("127.0.0.1", FreePort.Find(), TimeSpan.FromSeconds(10))));

    [Fact]
    public async Task Who_listens_and_never_answers_calls_nothing_clean()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var port = ((IPEndPoint)mute.LocalEndpoint).Port;
        Assert.IsType<Scanned.Unanswered>(await Scan("The parcel came open.", new ScannerOptions("127.0.0.1", port, TimeSpan.FromMilliseconds(200))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("stream: OK and more")]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("COMMAND READ TIMED OUT")]
    public async Task Whatever_else_is_said_is_no_answer(string said)
    {
        using var odd = new TcpListener(IPAddress.Loopback, 0);
        odd.Start();
        var answering = Answer(odd, said);
        var port = ((IPEndPoint)odd.LocalEndpoint).Port;
        Assert.IsType<Scanned.Unanswered>(await Scan("The parcel came open.", new ScannerOptions("127.0.0.1", port, TimeSpan.FromSeconds(10))));
        await answering;
    }

    private static async Task Answer(TcpListener listener, string said)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().ReadExactlyAsync(new byte[10]);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(said + '\0'));
    }

    private static async Task<Scanned> Scan(string text, ScannerOptions? options = null)
    {
        options ??= new("127.0.0.1", (await ClamProcess.Running()).Port, TimeSpan.FromSeconds(60));
        return await new ClamScanner(options).Scan(new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);
    }
}
