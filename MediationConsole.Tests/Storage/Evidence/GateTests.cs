using System.Text.Json;
using MediationConsole.Storage.Evidence;
using static MediationConsole.Tests.Storage.Evidence.Samples;

namespace MediationConsole.Tests.Storage.Evidence;

/// <summary>What evidence may be: told by content, by name and by declared type together, without decoding anything.</summary>
public sealed class GateTests
{
    public static TheoryData<string, byte[], string, int?, int?> Good => new()
    {
        { "a.jpg", Jpeg, "image/jpeg", 640, 480 },
        { "A.JPEG", JpegWith(Segment(0xE1, [.. "Exif\0\0"u8, .. new byte[5_000]])), "image/jpeg", 640, 480 },
        { "a.png", PngOf(300, 200), "image/png", 300, 200 },
        { "a.png", Samples.Png(300_000), "image/png", 1, 1 },
        { "a.gif", Gif, "image/gif", 1, 1 },
        { "a.gif", GifOf(100, 50, 12), "image/gif", 100, 50 },
        { "a.webp", Webp, "image/webp", 1, 1 },
        { "a.webp", WebpLossless, "image/webp", 1, 1 },
        { "a.webp", WebpOf(320, 200, 12), "image/webp", 320, 200 },
        { "a.pdf", Pdf, "application/pdf", null, null },
        { "a.mp4", Mp4, "video/mp4", null, null },
        { "a.txt", Text, "text/plain", null, null },
        { "a.txt", [.. "MZ, he said, was the sign on the box."u8], "text/plain", null, null },
    };

    public static TheoryData<string> Harmful => [.. Hostile.All.Select(one => one.What)];

    [Theory]
    [MemberData(nameof(Good))]
    public void What_is_what_it_says_is_let_in(string name, byte[] content, string type, int? width, int? height)
    {
        Assert.Equal(new Passage.Admitted(type, width, height, DownloadOnly: false), Look(name, type, content));
        Assert.Equal(type[0] is 'i' or 'v', Gate.MayBeShown(type, new MemoryStream(content)));
    }

    [Theory]
    [MemberData(nameof(Harmful))]
    public void What_means_harm_is_refused_or_only_to_be_downloaded(string what)
    {
        var (_, name, type, content, outcome) = Hostile.All.Single(one => one.What == what);
        var passage = Look(name, type, content);
        TestContext.Current.TestOutputHelper!.WriteLine($"| {what} | {name} | {Outcome(passage)} | {(passage as Passage.Refused)?.Sentence} |");
        Assert.Equal(outcome, Outcome(passage));
        if (outcome == Hostile.DownloadOnly) Assert.False(Gate.MayBeShown(type, new MemoryStream(content)));
    }

    [Fact]
    public void There_are_forty_ways_to_mean_harm_at_least() => Assert.InRange(Hostile.All.Count, 40, 100);

    // Whatever bytes come, the gate answers; and a picture that misses its end is never let in.
    [Theory]
    [MemberData(nameof(Good))]
    public void A_file_cut_anywhere_never_breaks_the_gate(string name, byte[] content, string type, int? width, int? height)
    {
        _ = (width, height);
        for (var cut = 1; cut < Math.Min(content.Length, 400); cut++)
        {
            var passage = Look(name, type, content[..^cut]);
            if (type is "image/jpeg" or "image/png") Assert.IsType<Passage.Refused>(passage);
        }
    }

    [Fact]
    public void Random_bytes_behind_a_good_beginning_never_break_the_gate()
    {
        var seed = Environment.TickCount;
        var dice = new Random(seed);
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        foreach (var (name, content, type) in Good.Select(row => row.Data).Select(row => (row.Item1, row.Item2, row.Item3)))
            for (var i = 0; i < 200; i++)
            {
                var spoilt = (byte[])content.Clone();
                for (var change = dice.Next(1, 8); change > 0; change--) spoilt[dice.Next(spoilt.Length)] = (byte)dice.Next(256);
                Assert.NotNull(Look(name, type, spoilt));
            }
    }

    private static Passage Look(string name, string type, byte[] content) => Gate.Look(name, type, new MemoryStream(content));

    private static string Outcome(Passage passage) => passage switch
    {
        Passage.Refused refused => JsonNamingPolicy.SnakeCaseLower.ConvertName(refused.Code.ToString()),
        Passage.Admitted { DownloadOnly: true } => Hostile.DownloadOnly,
        _ => "taken",
    };
}
