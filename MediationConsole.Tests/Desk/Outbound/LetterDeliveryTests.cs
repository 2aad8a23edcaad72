using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk.Outbound;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk.Outbound;

/// <summary>Letters go out once, in time, and only with all their words (section 8).</summary>
public class LetterDeliveryTests
{
    [Fact]
    public async Task Each_party_gets_its_letters_once()
    {
        await using var bench = await Bench.Open(more: ("Links:Base", "https://centre.example/"));
        await bench.Disputed();
        await bench.Ring();
        await bench.Ring();
        Assert.Equal(2, bench.Letters().Length);
        Assert.Contains(bench.Letters(), letter => letter.Contains("Content-Language: zh-Hans", StringComparison.Ordinal) && letter.Contains("<shop@example.org>", StringComparison.Ordinal));
        Assert.All(await bench.Deliveries(), row => Assert.Equal((DeliveryState.Delivered, 1), (row.State, row.Attempts)));
    }

    [Fact]
    public async Task A_letter_of_a_term_that_has_ended_is_dropped()
    {
        await using var bench = await Bench.Open(more: ("Links:Base", "https://centre.example/"));
        var reference = await bench.Disputed();
        await bench.Do(reference, new Act.Accept(), new Actor.Seller());
        await bench.Ring();
        var dropped = Assert.Single(await bench.Deliveries(), row => row.State == DeliveryState.Dropped);
        Assert.Equal(("seller", "The term it tells of has ended meanwhile."), (dropped.Target, dropped.LastError));
    }

    [Fact]
    public async Task A_letter_of_a_term_that_now_ends_later_is_dropped_and_the_new_one_goes_out()
    {
        await using var bench = await Bench.Open(more: ("Links:Base", "https://centre.example/"));
        var reference = await bench.Disputed();
        await bench.Hand.Advance(TimeSpan.FromDays(3));
        await bench.Do(reference, new Act.Escalate(), new Actor.Buyer());
        await bench.Do(reference, new Act.Claim(), Mia);
        await bench.Do(reference, new Act.ExtendTerm(TermCode.Waybill, 2, "Public holiday."), Mia);
        await bench.Ring();
        await using var db = bench.Read();
        var dropped = (await bench.Deliveries()).Where(row => row.State == DeliveryState.Dropped).Select(row => Phrase(db, row)).ToList();
        Assert.Equal(["ASK_ANSWER", "ASK_WAYBILL"], dropped.Order(StringComparer.Ordinal));
        Assert.Contains((await bench.Deliveries()).Where(row => row.State == DeliveryState.Delivered), row => Phrase(db, row) == "TERM_EXTENDED");
    }

    [Fact]
    public async Task A_letter_that_lacks_a_word_is_blocked_and_can_be_tried_again()
    {
        using var folder = new TemporaryFolder();
        await using (var bench = await Bench.Open(folder: folder.Info))
        {
            await bench.Disputed();
            await bench.Ring();
            Assert.Empty(bench.Letters());
            Assert.All(await bench.Deliveries(), row => Assert.Equal(DeliveryState.Blocked, row.State));
            Assert.Contains(await bench.Deliveries(), row => row.LastError == "The letter ASK_ANSWER lacks link.");
        }

        await using var mended = await Bench.Open(folder: folder.Info, more: ("Links:Base", "https://centre.example/"));
        Assert.Equal(2, await mended.Of<DeadLetters>().ReplayAll(DeliveryState.Blocked, new(new("ada"), "Ada", StaffRoles.Admin)));
        await mended.Ring();
        Assert.Equal(2, mended.Letters().Length);
    }

    [Theory]
    [InlineData(null, "The seller has no mail address.")]
    [InlineData("shop@example.org\r\nBcc: all@example.org", "The seller's mail address is none that can be written to.")]
    public async Task Nobody_is_written_to_without_an_address(string? address, string reason)
    {
        await using var bench = await Bench.Open(more: ("Links:Base", "https://centre.example/"));
        await bench.Disputed(address);
        await bench.Ring();
        Assert.Equal(reason, Assert.Single(await bench.Deliveries(), row => row.State == DeliveryState.Dropped).LastError);
    }

    private static string Phrase(ConsoleDb db, DeliveryRow row) => Wire.Read<Consequence.Notice>(db.Outbox.Single(one => one.Id == row.OutboxId).Payload).Phrase;
}
