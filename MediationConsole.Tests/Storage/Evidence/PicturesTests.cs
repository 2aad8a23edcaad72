using System.Buffers.Binary;
using MediationConsole.Cases;
using MediationConsole.Storage.Evidence.Looks;
using DemoPng = MediationConsole.Operations.Demo.Drawing.Png;

namespace MediationConsole.Tests.Storage.Evidence;

/// <summary>What a photograph looks like, so that it is known again.</summary>
public sealed class PicturesTests
{
    private const string Jpeg = "image/jpeg";
    private const string Png = "image/png";

    [Theory]
    [InlineData(240, 180, 90, 0)]
    [InlineData(400, 300, 60, 0)]
    [InlineData(203, 151, 75, 12)]
    public async Task A_picture_scaled_compressed_or_made_brighter_looks_the_same(int width, int height, int quality, int brighter)
    {
        var (one, other) = ((await Seen(new Scenery(7).Png(320, 240), Png))!, (await Seen(new Scenery(7).Jpeg(width, height, quality, brighter), Jpeg))!);
        Assert.True(Look.AreAlike(one.Fine, other.Fine));
        Assert.Contains(Enumerable.Range(0, Look.Quarters), place => one.Quarter(place) == other.Quarter(place));
    }

    [Fact]
    public async Task Of_forty_different_pictures_no_two_look_alike()
    {
        var looks = await Task.WhenAll(Enumerable.Range(0, 40).Select(seed => Seen(new Scenery(seed).Jpeg(160, 120, 80), Jpeg)));
        for (var one = 0; one < looks.Length; one++)
            for (var other = one + 1; other < looks.Length; other++) Assert.False(Look.AreAlike(looks[one]!.Fine, looks[other]!.Fine), $"{one} and {other}");
    }

    [Fact]
    public async Task A_picture_of_one_colour_and_one_too_small_for_the_grid_have_no_look()
    {
        Assert.Null(await Seen(DemoPng.Encode(64, 64, Enumerable.Repeat((byte)200, 64 * 64 * 3).ToArray()), Png));
        Assert.Null(await Seen(new Scenery(1).Png(12, 12), Png));
    }

    [Fact]
    public async Task A_picture_that_is_too_large_is_not_decoded()
    {
        // The header says so; what follows could not be decoded anyway.
        var bytes = new Scenery(1).Png(32, 32);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), 1_000_000);
        Assert.Null(await Seen(bytes, Png));
    }

    [Theory]
    [InlineData(Png)]
    [InlineData(Jpeg)]
    public async Task A_picture_that_breaks_off_is_said_to_be_broken(string mediaType)
    {
        var whole = mediaType == Png ? new Scenery(3).Png(120, 90) : new Scenery(3).Jpeg(120, 90, 80);
        await Assert.ThrowsAsync<InvalidDataException>(() => Seen(whole[..40], mediaType));
    }

    [Fact]
    public void Photographs_are_the_kinds_whose_title_says_so() =>
        Assert.Equal(EvidenceTypes.All.Where(type => type.Value.StartsWith("Photo", StringComparison.Ordinal)).Select(type => type.Key).Order(), EvidenceTypes.Photographs.Order());

    private static Task<Look?> Seen(byte[] bytes, string mediaType) => Pictures.Look(new MemoryStream(bytes), mediaType, TestContext.Current.CancellationToken);
}
