using System.Numerics;

namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>The outlines sketches are made of.</summary>
internal static class Shapes
{
    public static Vector2[] Box(float x, float y, float width, float height) => Points(x, y, x + width, y, x + width, y + height, x, y + height);

    /// <summary>Corners as x, y, x, y and so on.</summary>
    public static Vector2[] Points(params ReadOnlySpan<float> corners)
    {
        var points = new Vector2[corners.Length / 2];
        for (var i = 0; i < points.Length; i++) points[i] = new(corners[2 * i], corners[2 * i + 1]);
        return points;
    }

    public static Vector2[] Oval(float x, float y, float radiusX, float radiusY) => Arc(x, y, radiusX, radiusY, 0, 360);

    /// <summary>A piece of an oval between two angles in degrees, clockwise from three o'clock.</summary>
    public static Vector2[] Arc(float x, float y, float radiusX, float radiusY, float from, float to)
    {
        var steps = Math.Max(8, (int)((to - from) / 8));
        return [.. Enumerable.Range(0, steps + 1).Select(step => (from + (to - from) * step / steps) * MathF.PI / 180)
            .Select(angle => new Vector2(x + radiusX * MathF.Cos(angle), y + radiusY * MathF.Sin(angle)))];
    }

    /// <summary>A box with round corners.</summary>
    public static Vector2[] Round(float x, float y, float width, float height, float radius) =>
    [
        .. Arc(x + radius, y + radius, radius, radius, 180, 270),
        .. Arc(x + width - radius, y + radius, radius, radius, 270, 360),
        .. Arc(x + width - radius, y + height - radius, radius, radius, 0, 90),
        .. Arc(x + radius, y + height - radius, radius, radius, 90, 180),
    ];

    /// <summary>A smooth outline through points: each corner is rounded off towards the middles of its sides.</summary>
    public static Vector2[] Smooth(params ReadOnlySpan<float> corners)
    {
        var points = Points(corners);
        var smooth = new List<Vector2>(points.Length * 6);
        for (var i = 0; i < points.Length; i++)
        {
            var (before, corner, after) = (points[(i + points.Length - 1) % points.Length], points[i], points[(i + 1) % points.Length]);
            var (start, end) = ((before + corner) / 2, (corner + after) / 2);
            for (var step = 0; step < 6; step++)
            {
                var share = step / 6f;
                smooth.Add(Vector2.Lerp(Vector2.Lerp(start, corner, share), Vector2.Lerp(corner, end, share), share));
            }
        }

        return [.. smooth];
    }
}
