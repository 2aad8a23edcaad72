using System.Collections.Concurrent;
using System.Security.Cryptography;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Storage.Evidence;
using MediationConsole.Tests.Storage.Evidence;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk.Exhibits;

/// <summary>P21: evidence is what was uploaded, and what was changed since is never handed out.</summary>
public sealed class RoundTripTests
{
    private const int InACase = 50;

    [Fact]
    public Task A_hundred_files_come_back_byte_for_byte() => ComeBack(100);

    [Fact(Explicit = true)]
    public Task A_thousand_files_come_back_byte_for_byte() => ComeBack(1_000);

    [Fact]
    public async Task One_flipped_bit_and_the_file_is_never_handed_out()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Send(reference, Samples.Png(5_000), Buyer);
        var exhibit = (await bench.State(reference)).Exhibits.Single();
        var place = Path.Combine(bench.Folder, "evidence", exhibit.Sha256[..2], exhibit.Sha256);
        var whole = await File.ReadAllBytesAsync(place);
        foreach (var at in new[] { 0, 2_500, whole.Length - 1 })
        {
            var flipped = (byte[])whole.Clone();
            flipped[at] ^= 1;
            await File.WriteAllBytesAsync(place, flipped);
            var (file, why) = await bench.Of<ExhibitFiles>().HandOut(reference, exhibit, toShow: true, TestContext.Current.CancellationToken);
            Assert.Equal((null, "damaged"), (file, why!.Code));
        }
    }

    private static async Task ComeBack(int files)
    {
        await using var bench = await Bench.Open(more: [("Evidence:Limits:PartyFilesPerDay", "5000")]);
        var cases = await Task.WhenAll(Enumerable.Range(0, files / InACase).Select(_ => bench.Dispute()));
        var sent = new ConcurrentBag<(string Case, int Number, string Sha256)>();
        await Parallel.ForEachAsync(Enumerable.Range(0, files), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            var (name, type, content) = Made(i);
            var taken = await bench.Send(cases[i % cases.Length], content, Buyer, name: name, type: type);
            Assert.Null(taken.Sentence);
            sent.Add((cases[i % cases.Length].ToString(), taken.Number!.Value, Convert.ToHexStringLower(SHA256.HashData(content))));
        });
        var exhibits = (await Task.WhenAll(cases.Select(bench.State))).SelectMany(one => one.Exhibits.Select(exhibit => (one.Ref.ToString(), exhibit.Number, exhibit.Sha256)));
        Assert.Equal(sent.Order(), exhibits.Order());
        foreach (var (_, _, sha256) in sent) Assert.True(await bench.Of<IVault>().IsWhole(sha256, TestContext.Current.CancellationToken));
        Assert.Equal(sent.DistinctBy(one => one.Sha256).Count(), await bench.Of<IVault>().All(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }

    // Of every kind, no two alike.
    private static (string Name, string Type, byte[] Content) Made(int i)
    {
        var dice = new Random(i);
        var noise = new byte[dice.Next(1, 60_000)];
        dice.NextBytes(noise);
        return (i % 4) switch
        {
            0 => ("a.png", "image/png", Samples.PngWith(Samples.Chunk("prVt", noise))),
            1 => ("a.jpg", "image/jpeg", Samples.JpegWith(Samples.Segment(0xE2, noise))),
            2 => ("a.mp4", "video/mp4", [.. Samples.Mp4, .. Samples.Box("free", noise)]),
            _ => ("a.txt", "text/plain", System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(noise))),
        };
    }
}
