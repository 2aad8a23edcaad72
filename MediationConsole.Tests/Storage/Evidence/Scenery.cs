using System.Buffers;
using System.Runtime.InteropServices;
using JpegLibrary;
using DemoPng = MediationConsole.Operations.Demo.Drawing.Png;

namespace MediationConsole.Tests.Storage.Evidence;

/// <summary>An invented landscape of soft hills of light, the same at every size; each number is another one.</summary>
internal sealed class Scenery(int seed)
{
    private const int Block = 8;

    private readonly (double X, double Y, double Width, double Light)[] hills =
        [.. Hills(new Random(seed))];

    public byte[] Png(int width, int height) =>
        DemoPng.Encode(width, height, [.. Lights(width, height).SelectMany(light => (byte[])[light, light, light])]);

    public byte[] Jpeg(int width, int height, int quality, int brighter = 0)
    {
        var encoder = new JpegEncoder();
        encoder.SetQuantizationTable(JpegStandardQuantizationTable.ScaleByQuality(JpegStandardQuantizationTable.GetLuminanceTable(JpegElementPrecision.Precision8Bit, 0), quality));
        encoder.SetHuffmanTable(true, 0);
        encoder.SetHuffmanTable(false, 0);
        encoder.AddComponent(1, 0, 0, 0, 1, 1);
        var written = new ArrayBufferWriter<byte>();
        encoder.SetInputReader(new Reader(width, height, [.. Lights(width, height).Select(light => Math.Min(255, light + brighter))]));
        encoder.SetOutput(written);
        encoder.Encode();
        return written.WrittenSpan.ToArray();
    }

    private static IEnumerable<(double, double, double, double)> Hills(Random chance) =>
        Enumerable.Range(0, 24).Select(_ => (chance.NextDouble(), chance.NextDouble(), 0.04 + 0.12 * chance.NextDouble(), 160 * chance.NextDouble() - 80));

    private IEnumerable<byte> Lights(int width, int height) =>
        from y in Enumerable.Range(0, height) from x in Enumerable.Range(0, width) select Light((double)x / width, (double)y / height);

    private byte Light(double x, double y) => (byte)Math.Clamp(
        110 + hills.Sum(hill => hill.Light * Math.Exp(-((x - hill.X) * (x - hill.X) + (y - hill.Y) * (y - hill.Y)) / (hill.Width * hill.Width))), 0, 255);

    private sealed class Reader(int width, int height, int[] lights) : JpegBlockInputReader
    {
        public override int Width => width;

        public override int Height => height;

        public override void ReadBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            var block = MemoryMarshal.CreateSpan(ref blockRef, Block * Block);
            for (var place = 0; place < block.Length; place++)
                block[place] = (short)lights[Math.Min(height - 1, y + place / Block) * width + Math.Min(width - 1, x + place % Block)];
        }
    }
}
