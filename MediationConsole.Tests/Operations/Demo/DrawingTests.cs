using System.Text;
using MediationConsole.Cases;
using MediationConsole.Operations.Demo.Drawing;
using MediationConsole.Operations.Demo.Trade;

namespace MediationConsole.Tests.Operations.Demo;

public sealed class DrawingTests
{
    public static TheoryData<string> Evidence => [.. EvidenceTypes.All.Keys];

    [Theory]
    [MemberData(nameof(Evidence))]
    public void Any_kind_of_evidence_can_be_drawn(string evidence) => Assert.Null(PngReader.Fault(Scenes.Draw(Shot(evidence, Thing.Lamp, 1))));

    [Fact]
    public void Whatever_the_shops_sell_can_be_drawn() =>
        Assert.All(Enum.GetValues<Thing>(), thing => Assert.Null(PngReader.Fault(Scenes.Draw(Shot("ITEM_PHOTO_SENT", thing, 2)))));

    [Fact]
    public void The_same_shot_gives_the_same_bytes_and_another_one_others()
    {
        var picture = Scenes.Draw(Shot("DAMAGE_PHOTO", Thing.Mug, 5));
        Assert.Equal(picture, Scenes.Draw(Shot("DAMAGE_PHOTO", Thing.Mug, 5)));
        Assert.NotEqual(picture, Scenes.Draw(Shot("DAMAGE_PHOTO", Thing.Mug, 6)));
    }

    [Fact]
    public void The_checksum_is_the_one_of_the_standard() => Assert.Equal(0xCBF43926u, Png.Crc(Encoding.ASCII.GetBytes("123456789")));

    [Fact]
    public void Every_tracking_number_has_the_form_of_its_carrier() => Assert.All(Waybills.Carriers,
        carrier => Assert.All(Enumerable.Range(0, 20), seed => Assert.NotNull(Carriers.Normalise(carrier, Waybills.Number(carrier, new Random(seed))))));

    [Fact]
    public void A_letter_names_where_each_of_its_objects_begins()
    {
        var pdf = Encoding.ASCII.GetString(Papers.Letter("Signed (statement)", ["One", "Two \\ three"]));
        var table = pdf[pdf.IndexOf("xref\n", StringComparison.Ordinal)..].Split('\n');
        for (var number = 1; number <= 5; number++)
            Assert.StartsWith($"{number} 0 obj", pdf[int.Parse(table[number + 2][..10], System.Globalization.CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
    }

    private static Shot Shot(string evidence, Thing thing, int seed) => new(evidence, thing, Ink.Of(0xc0392b), "Adjustable desk lamp", "LMP-1042", "DH-261101-00001")
    {
        Carrier = "DHL",
        Tracking = "JD014600003457881201",
        Price = "USD 84.20",
        Buyer = "Ana Ruiz",
        Seller = "Blue Lantern",
        At = DemoBench.Present,
        Ordered = 4,
        Received = 3,
        Seed = seed,
    };
}
