using System.Numerics;
using System.Runtime.InteropServices;

namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>A colour with how much of it covers what lies below.</summary>
public readonly record struct Ink(byte R, byte G, byte B, float Cover = 1)
{
    public static Ink Of(int rgb, float cover = 1) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb, cover);

    /// <summary>The colour between this one and another.</summary>
    public Ink To(Ink other, float share) => new(
        (byte)(R + (other.R - R) * share), (byte)(G + (other.G - G) * share), (byte)(B + (other.B - B) * share), Cover + (other.Cover - Cover) * share);

    public Ink Darker(float share = 0.25f) => To(new(0, 0, 0, Cover), share);

    public Ink Lighter(float share = 0.3f) => To(new(255, 255, 255, Cover), share);
}

/// <summary>A picture in memory with the few strokes that sketches need; edges are smooth. Coordinates start at the top left, in pixels.</summary>
internal sealed class Canvas(int width, int height)
{
    private const int Samples = 4;

    private readonly byte[] pixels = new byte[width * height * 3];
    private readonly float[] cover = new float[width];
    private readonly List<(float X, int Turn)> crossings = [];

    private readonly record struct Pixel(byte R, byte G, byte B);

    public int Width => width;

    public int Height => height;

    /// <summary>Where shapes and strokes come to lie: moved, turned or scaled.</summary>
    public Matrix3x2 Placement { get; set; } = Matrix3x2.Identity;

    public byte[] ToPng() => Png.Encode(width, height, pixels);

    /// <summary>Does some drawing moved, turned by degrees and scaled.</summary>
    public void At(float x, float y, float degrees, float scale, Action draw)
    {
        var before = Placement;
        Placement = Matrix3x2.CreateScale(scale) * Matrix3x2.CreateRotation(degrees * MathF.PI / 180) * Matrix3x2.CreateTranslation(x, y) * before;
        draw();
        Placement = before;
    }

    public void Fill(Vector2[] shape, Ink ink) => Fill(shape, ink, ink);

    /// <summary>Fills a shape, from one colour at its top to another at its bottom.</summary>
    public void Fill(Vector2[] shape, Ink top, Ink bottom)
    {
        var points = Array.ConvertAll(shape, point => Vector2.Transform(point, Placement));
        if (top.Cover >= 1 && bottom.Cover >= 1 && IsUprightBox(points)) FillBox(points[0], points[2], top, bottom);
        else FillAny(points, top, bottom);
    }

    // Walls, tables and papers are most of a picture; nothing shines through them and they need no smooth edge.
    private void FillBox(Vector2 corner, Vector2 opposite, Ink top, Ink bottom)
    {
        var (left, right) = (Math.Clamp((int)MathF.Round(corner.X), 0, width), Math.Clamp((int)MathF.Round(opposite.X), 0, width));
        var (upper, lower) = (Math.Clamp((int)MathF.Round(corner.Y), 0, height), Math.Clamp((int)MathF.Round(opposite.Y), 0, height));
        for (var y = upper; y < lower; y++)
        {
            var ink = top.To(bottom, Math.Clamp((y - corner.Y) / Math.Max(1, opposite.Y - corner.Y), 0, 1));
            MemoryMarshal.Cast<byte, Pixel>(pixels.AsSpan((y * width + left) * 3, Math.Max(0, right - left) * 3)).Fill(new(ink.R, ink.G, ink.B));
        }
    }

    private void FillAny(Vector2[] points, Ink top, Ink bottom)
    {
        var (low, high) = (points.Min(point => point.Y), points.Max(point => point.Y));
        var last = Math.Min(height - 1, (int)high);
        for (var y = Math.Max(0, (int)low); y <= last; y++)
        {
            var (from, to) = Cover(points, y);
            var ink = top.To(bottom, Math.Clamp((y - low) / Math.Max(1, high - low), 0, 1));
            for (var x = from; x <= to; x++)
            {
                Blend(x, y, ink, cover[x]);
                cover[x] = 0;
            }
        }
    }

    /// <summary>A line with round ends.</summary>
    public void Line(float x1, float y1, float x2, float y2, float thickness, Ink ink)
    {
        var (a, b) = (Vector2.Transform(new(x1, y1), Placement), Vector2.Transform(new(x2, y2), Placement));
        var radius = thickness / 2 * MathF.Sqrt(MathF.Abs(Placement.GetDeterminant()));
        var (along, length) = (b - a, Math.Max(0.0001f, (b - a).LengthSquared()));
        var reach = radius + 1;
        var (left, right) = ((int)Math.Max(0, Math.Min(a.X, b.X) - reach), (int)Math.Min(width - 1, Math.Max(a.X, b.X) + reach));
        var (upper, lower) = ((int)Math.Max(0, Math.Min(a.Y, b.Y) - reach), (int)Math.Min(height - 1, Math.Max(a.Y, b.Y) + reach));
        for (var y = upper; y <= lower; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var point = new Vector2(x + 0.5f, y + 0.5f) - a;
                var away = (point - along * Math.Clamp(Vector2.Dot(point, along) / length, 0, 1)).Length();
                if (away < radius + 0.5f) Blend(x, y, ink, Math.Min(1, radius + 0.5f - away));
            }
        }
    }

    /// <summary>A soft spot of light or shadow, strongest in its middle.</summary>
    public void Glow(float x, float y, float radiusX, float radiusY, Ink ink)
    {
        var centre = Vector2.Transform(new(x, y), Placement);
        var scale = MathF.Sqrt(MathF.Abs(Placement.GetDeterminant()));
        var (across, down) = (radiusX * scale, radiusY * scale);
        var (from, to) = ((int)Math.Max(0, centre.X - across), (int)Math.Min(width - 1, centre.X + across));
        for (var column = from; column <= to; column++) cover[column] = (column - centre.X) * (column - centre.X) / (across * across);
        for (var row = (int)Math.Max(0, centre.Y - down); row <= Math.Min(height - 1, centre.Y + down); row++)
        {
            var rest = 1 - (row - centre.Y) * (row - centre.Y) / (down * down);
            for (var column = from; column <= to; column++)
            {
                var left = rest - cover[column];
                if (left > 0.04f) Blend(column, row, ink, left * left);
            }
        }

        Array.Clear(cover);
    }

    /// <summary>Darkens the corners a little, as lenses do.</summary>
    public void Vignette(float strength)
    {
        for (var x = 0; x < width; x++) cover[x] = (x - width / 2f) * (x - width / 2f) / width / width;
        for (var y = 0; y < height; y++)
        {
            var down = (y - height / 2f) * (y - height / 2f) / height / height;
            for (var x = 0; x < width; x++)
            {
                var shade = (cover[x] + down) * 2 - 0.25f;
                if (shade > 0.01f) Blend(x, y, new(0, 0, 0), shade * strength);
            }
        }

        Array.Clear(cover);
    }

    private static bool IsUprightBox(Vector2[] points) =>
        points.Length == 4 && points[0].Y == points[1].Y && points[1].X == points[2].X && points[2].Y == points[3].Y && points[3].X == points[0].X
        && points[2].X > points[0].X && points[2].Y > points[0].Y;

    // How much of each pixel of a row the shape covers, from four lines through it.
    private (int From, int To) Cover(Vector2[] points, int y)
    {
        var (from, to) = (width, -1);
        for (var sample = 0; sample < Samples; sample++)
        {
            Cross(points, y + (sample + 0.5f) / Samples);
            var turns = 0;
            for (var i = 0; i + 1 < crossings.Count; i++)
            {
                turns += crossings[i].Turn;
                if (turns == 0) continue;
                var (start, end) = (Math.Max(0, crossings[i].X), Math.Min(width, crossings[i + 1].X));
                if (end <= start) continue;
                Span(start, end);
                (from, to) = (Math.Min(from, (int)start), Math.Max(to, Math.Min(width - 1, (int)end)));
            }
        }

        return (from, to);
    }

    private void Cross(Vector2[] points, float y)
    {
        crossings.Clear();
        for (var i = 0; i < points.Length; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Length]);
            if (a.Y <= y == b.Y <= y) continue;
            crossings.Add((a.X + (y - a.Y) / (b.Y - a.Y) * (b.X - a.X), a.Y < b.Y ? 1 : -1));
        }

        crossings.Sort((one, other) => one.X.CompareTo(other.X));
    }

    private void Span(float start, float end)
    {
        for (var x = (int)start; x < width && x < end; x++) cover[x] += (Math.Min(end, x + 1) - Math.Max(start, x)) / Samples;
    }

    private void Blend(int x, int y, Ink ink, float share)
    {
        var at = (y * width + x) * 3;
        var weight = (int)(Math.Min(1, share) * ink.Cover * 256);
        pixels[at] += (byte)((ink.R - pixels[at]) * weight >> 8);
        pixels[at + 1] += (byte)((ink.G - pixels[at + 1]) * weight >> 8);
        pixels[at + 2] += (byte)((ink.B - pixels[at + 2]) * weight >> 8);
    }
}
