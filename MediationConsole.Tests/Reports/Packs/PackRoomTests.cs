using MediationConsole.Cases;
using MediationConsole.Reports.Packs;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Cases.Chargebacks;

namespace MediationConsole.Tests.Reports.Packs;

/// <summary>Which exhibits go into a pack before anybody chooses, and why the others do not (C5).</summary>
[Trait("Rule", "C5")]
public sealed class PackRoomTests
{
    private const long Megabyte = 1_000_000;

    private static readonly PackLimit Visa = new(10 * Megabyte, 50);

    [Fact]
    public void All_that_fit_go_along_and_what_the_code_asks_for_comes_first()
    {
        var room = Room(Visa, One("OTHER", 6), One("OTHER", 5), One("DELIVERY_PROOF", 4));
        Assert.Equal([2, 3], room.Fitting());
        Assert.Equal(Unfit.TooLarge, room.WhyNot(One("OTHER", 6), new HashSet<int> { 2, 3 }));
        Assert.InRange(room.Bytes(room.Fitting()), 9 * Megabyte, 10 * Megabyte);
    }

    // What the paper shows lies in the pack twice.
    [Fact]
    public void Pictures_take_their_room_twice_and_a_page_each()
    {
        var pictures = Numbered([.. Enumerable.Range(0, 4).Select(_ => One("OTHER", 1) with { MediaType = "image/jpeg" })]);
        var room = Room(new(100 * Megabyte, 5), pictures);
        Assert.Equal([1, 2], room.Fitting());
        Assert.Equal(Unfit.TooManyPages, room.WhyNot(pictures[2], new HashSet<int> { 1, 2 }));
        Assert.Equal(4 * Megabyte, room.Bytes([1, 2]) - room.Bytes([]));
    }

    [Fact]
    public void What_cannot_be_sent_says_why()
    {
        var exhibit = One("OTHER", 1);
        Assert.Null(PackRoom.Barred(exhibit));
        Assert.Equal(Unfit.Waiting, PackRoom.Barred(exhibit with { Scan = Scan.Waiting }));
        Assert.Equal(Unfit.Infected, PackRoom.Barred(exhibit with { Scan = Scan.Infected }));
        Assert.Equal(Unfit.Gone, PackRoom.Barred(exhibit with { Damaged = Story.Monday }));
        Assert.Equal(Unfit.Gone, PackRoom.Barred(exhibit with { Erased = new("short", Story.Monday) }));
        Assert.Equal(Unfit.Late, PackRoom.Barred(exhibit with { Late = true }));
    }

    [Fact]
    public void What_was_found_deficient_goes_along_only_where_somebody_chooses_it()
    {
        var deficient = Numbered(One("OTHER", 1) with { Judgement = Judgement.Deficient })[0];
        var room = Room(Visa, deficient);
        Assert.Empty(room.Fitting());
        Assert.Equal(Unfit.Deficient, room.WhyNot(deficient, new HashSet<int>()));
        Assert.Null(room.WhyNot(deficient, new HashSet<int> { 1 }));
    }

    private static Exhibit One(string type, long megabytes) => new(0, Side.Seller, 1, type, "file.txt", "text/plain", megabytes * Megabyte, new string('0', 64), null, Story.Monday, false);

    private static PackRoom Room(PackLimit limit, params Exhibit[] exhibits) => new(Told.Given().Chargeback with { Exhibits = Numbered(exhibits) }, limit);

    private static Exhibit[] Numbered(params Exhibit[] exhibits) => [.. exhibits.Select((one, at) => one with { Number = at + 1, Place = at + 1 })];
}
