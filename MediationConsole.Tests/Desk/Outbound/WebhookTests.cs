using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Desk.Outbound;
using MediationConsole.Marketplace.Webhooks;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using Microsoft.AspNetCore.Http;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk.Outbound;

/// <summary>P10: webhooks arrive at least once, signed, for 72 hours, and again on demand.</summary>
public class WebhookTests(ITestOutputHelper output)
{
    private static readonly Actor.Staff Ada = new(new("ada"), "Ada", StaffRoles.Admin);

    [Fact]
    public async Task An_event_arrives_signed_and_as_it_can_be_pulled()
    {
        await using var receiver = await Receiver.Open();
        await using var bench = await Outside.Open(receiver);
        await bench.Dispute();
        await bench.Ring();
        Assert.Equal((await bench.Events()).Select(Wire.Write), receiver.Taken.Select(post => System.Text.Encoding.UTF8.GetString(post.Body)));
        Assert.All(receiver.Taken, post => Assert.Equal(WebhookSecret.Read(Outside.Secret)!.Sign(post.Id, bench.Now, post.Body), post.Signature));
        Assert.All(receiver.Taken, post => Assert.Equal((post.Json.GetProperty("id").GetString(), bench.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), (post.Id, post.Timestamp)));
    }

    [Fact]
    public async Task A_site_hears_of_its_own_cases_only()
    {
        await using var receiver = await Receiver.Open();
        await using var bench = await Outside.Open(receiver);
        await bench.Dispute(site: "cnnect");
        await bench.Ring();
        Assert.Empty(receiver.Taken);
    }

    [Fact]
    public async Task A_receiver_that_fails_one_time_in_three_gets_everything_though_the_sender_is_replaced()
    {
        const int seed = 20261102;
        output.WriteLine($"seed {seed}");
        var dice = new Random(seed);
        var guard = new Lock();
        await using var receiver = await Receiver.Open((_, _) => { lock (guard) return dice.NextDouble() < 0.3 ? 503 : 204; });
        using var folder = new TemporaryFolder();
        for (var part = 0; part < 3; part++)
        {
            // Each sender leaves in the middle, with failures waiting for their next attempt.
            await using var bench = await Outside.Open(receiver, folder.Info);
            for (var i = 0; i < 20; i++) await bench.Do(await bench.Disputed(number: $"{part}-{i}"), new Act.Accept(), new Actor.Seller());
            await bench.Ring();
        }

        await using var last = await Outside.Open(receiver, folder.Info);
        await last.Settle();
        Assert.NotEmpty(receiver.Refused);
        Assert.Equal((await last.Events()).Select(one => one.Id).Order(StringComparer.Ordinal), receiver.Taken.Select(post => post.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_sender_that_dies_between_sending_and_writing_it_down_sends_again_under_the_same_id()
    {
        using var folder = new TemporaryFolder();
        using var death = new CancellationTokenSource();
        // The sender dies while the receiver has the event and before the answer is back.
        await using var receiver = await Receiver.Open((_, _) => { death.Cancel(); return 204; });
        await using (var bench = await Outside.Open(receiver, folder.Info))
        {
            await bench.Dispute();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Of<Dispatch>().Run(death.Token));
            Assert.All(await Webhooks(bench), row => Assert.Equal((DeliveryState.Waiting, 0), (row.State, row.Attempts)));
        }

        await using var next = await Outside.Open(receiver, folder.Info);
        await next.Ring();
        Assert.Equal((await next.Events()).Select(one => one.Id).ToHashSet(), receiver.Taken.Select(post => post.Id).ToHashSet());
    }

    [Fact]
    public async Task What_fails_for_72_hours_is_dead_and_can_be_sent_again()
    {
        var status = 500;
        await using var receiver = await Receiver.Open((_, _) => status);
        await using var bench = await Outside.Open(receiver);
        await bench.Dispute();
        await bench.Ring();
        var first = (await bench.Deliveries())[0];
        Assert.Equal(Backoff.Next(Dispatch.KeyOf(first), 1, bench.Now, bench.Now), first.NextAttemptAt);
        await bench.Settle();
        var dead = await Webhooks(bench);
        Assert.All(dead, row => Assert.Equal((DeliveryState.Dead, 500, TimeSpan.FromHours(72)), (row.State, row.LastStatus, row.LastAt - row.FirstAt)));
        status = 204;
        Assert.Equal(0, await bench.Of<DeadLetters>().ReplayAll(DeliveryState.Dead, Mia));
        Assert.True(await bench.Of<DeadLetters>().Replay(dead[0].Id, Ada));
        await bench.Ring();
        Assert.Equal(receiver.Refused.Select(post => post.Id).First(), Assert.Single(receiver.Taken).Id);
        Assert.NotEqual(0, await bench.Of<DeadLetters>().ReplayAll(DeliveryState.Dead, Ada));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_asked_once()
    {
        await using var receiver = await Receiver.Open(StatusCodes.Status410Gone);
        await using var bench = await Outside.Open(receiver);
        await bench.Dispute();
        await bench.Settle();
        Assert.All(await Webhooks(bench), row => Assert.Equal((DeliveryState.Dead, 1), (row.State, row.Attempts)));
    }

    [Fact]
    public async Task A_receiver_that_asks_for_time_gets_it()
    {
        await using var receiver = await Receiver.Open((_, response) =>
        {
            response.Headers.RetryAfter = "3600";
            return 429;
        });
        await using var bench = await Outside.Open(receiver);
        await bench.Dispute();
        await bench.Ring();
        Assert.Equal(bench.Now.AddHours(1), (await bench.Deliveries())[0].NextAttemptAt);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await Receiver.Open();
        await using var receiver = await Receiver.Open((_, response) =>
        {
            response.Headers.Location = elsewhere.Url;
            return 307;
        });
        await using var bench = await Outside.Open(receiver);
        await bench.Dispute();
        await bench.Ring();
        Assert.Empty(elsewhere.Taken);
        Assert.Equal(307, (await bench.Deliveries())[0].LastStatus);
    }

    [Theory]
    [InlineData("127.0.0.1"), InlineData("localhost"), InlineData("2130706433")]
    public async Task Nothing_is_posted_to_a_private_address_unless_it_is_allowed(string host)
    {
        await using var receiver = await Receiver.Open();
        var url = receiver.Url.Replace("127.0.0.1", host, StringComparison.Ordinal);
        await using var bench = await Outside.Open(receiver, more: [("Webhooks:dhgate:Url", url), ("Webhooks:AllowPrivateAddresses", "false")]);
        await bench.Dispute();
        await bench.Ring();
        Assert.Empty(receiver.Taken);
        Assert.EndsWith("has no public address.", (await bench.Deliveries())[0].LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pump_sends_without_being_told_and_again_when_the_clock_is_moved()
    {
        var attempts = 0;
        await using var receiver = await Receiver.Open((_, _) => Interlocked.Increment(ref attempts) <= 3 ? 500 : 204);
        await using var bench = await Outside.Open(receiver);
        var pump = bench.Of<OutboundPump>();
        using var moved = new SemaphoreSlim(0);
        pump.Moved += (_, _) => moved.Release();
        await pump.StartAsync(TestContext.Current.CancellationToken);
        await bench.Dispute();
        // The clock goes on only when every first attempt is written down: one made later would not be due again.
        await Until(row => row.Attempts == 1);
        await bench.Hand.Advance(TimeSpan.FromMinutes(1));
        await Until(row => row.State == DeliveryState.Delivered);
        await pump.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, receiver.Taken.Select(post => post.Id).Distinct(StringComparer.Ordinal).Count());

        async Task Until(Predicate<DeliveryRow> reached)
        {
            while ((await Webhooks(bench)).FindAll(reached).Count < 3) await moved.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<List<DeliveryRow>> Webhooks(Bench bench) => [.. (await bench.Deliveries()).Where(row => row.Channel == DeliveryChannel.Webhook)];
}
