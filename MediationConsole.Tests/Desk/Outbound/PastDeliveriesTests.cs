using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk.Outbound;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Desk.Outbound;

/// <summary>What arrived or was dropped long ago is forgotten; what happened is not, and neither is what somebody must still see to.</summary>
public sealed class PastDeliveriesTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task What_arrived_and_what_was_dropped_is_forgotten_after_ninety_days_and_the_last_that_arrived_stays()
    {
        await using var receiver = await Receiver.Open((_, _) => 204);
        await using var bench = await Outside.Open(receiver);
        await Send(bench, "A-1");
        var old = (await bench.Deliveries()).Select(row => row.Id).ToList();
        Assert.Contains(await bench.Deliveries(), row => row.State == DeliveryState.Dropped);
        await bench.Hand.Advance(90 * Day);
        Assert.Equal(0, await bench.Of<PastDeliveries>().Forget());
        await bench.Hand.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(old.Count - 3, await bench.Of<PastDeliveries>().Forget());
        // One webhook and two parties were last heard of then.
        Assert.Equal(3, (await Kept(bench, old)).Count(row => row.State == DeliveryState.Delivered));
        await Send(bench, "A-2");
        Assert.Equal(3, await bench.Of<PastDeliveries>().Forget());
        Assert.Empty(await Kept(bench, old));
    }

    [Fact]
    public async Task Events_can_still_be_pulled_and_nothing_is_sent_again()
    {
        await using var receiver = await Receiver.Open((_, _) => 204);
        await using var bench = await Outside.Open(receiver, more: ("Outbound:KeepDays", "7"));
        await Send(bench, "A-1");
        var (events, taken) = ((await bench.Events()).Select(one => one.Id), receiver.Taken.Count);
        await bench.Hand.Advance(8 * Day);
        Assert.InRange(await bench.Of<PastDeliveries>().Forget(), 1, int.MaxValue);
        await bench.Ring();
        Assert.Equal(events, (await bench.Events()).Select(one => one.Id));
        Assert.Equal(taken, receiver.Taken.Count);
    }

    [Theory]
    [InlineData(DeliveryState.Waiting)]
    [InlineData(DeliveryState.Dead)]
    [InlineData(DeliveryState.Blocked)]
    public async Task What_somebody_must_still_see_to_stays(DeliveryState state)
    {
        await using var receiver = await Receiver.Open((_, _) => 204);
        await using var bench = await Outside.Open(receiver);
        await Send(bench, "A-1");
        await bench.Of<Writer>().Write(db => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state)));
        await bench.Hand.Advance(400 * Day);
        Assert.Equal(0, await bench.Of<PastDeliveries>().Forget());
    }

    [Fact]
    public async Task More_than_one_batch_is_forgotten_at_once()
    {
        await using var bench = await Bench.Open();
        await bench.Of<Writer>().Write(db =>
        {
            db.Deliveries.AddRange(Enumerable.Range(1, 2_500).Select(number => Orphan(number, bench.Now)));
            return Task.CompletedTask;
        });
        await bench.Hand.Advance(91 * Day);
        Assert.Equal(2_500, await bench.Of<PastDeliveries>().Forget());
    }

    // Dropped without an attempt, because its target was taken out of the settings.
    private static DeliveryRow Orphan(long outbox, DateTimeOffset at) =>
        new() { OutboxId = outbox, CaseRef = "D-000001", Channel = DeliveryChannel.Webhook, Target = "gone", State = DeliveryState.Dropped, NextAttemptAt = at };

    // The letter that asks the seller for an answer is pointless once they have accepted.
    private static async Task Send(Bench bench, string number)
    {
        var reference = await bench.Disputed(number: number);
        await bench.Do(reference, new Act.Accept(), new Actor.Seller());
        await bench.Ring();
    }

    private static async Task<List<DeliveryRow>> Kept(Bench bench, List<long> ids) => [.. (await bench.Deliveries()).Where(row => ids.Contains(row.Id))];
}
