namespace MediationConsole.Storage.Evidence.Looks;

/// <summary>The brightness of a picture in fields of even size, gathered point by point in any order.</summary>
internal sealed class Grid(int width, int height, int side)
{
    // Differences below this, of 255, are noise of compression: which side of an even surface is the brighter says nothing.
    private const double Step = 1.5;

    private readonly double[] sum = new double[side * side];
    private readonly int[] count = new int[side * side];

    /// <summary>True once each field has a point; a picture smaller than the grid leaves some empty.</summary>
    public bool IsFull => Array.IndexOf(count, 0) < 0;

    /// <summary>Adds a point; what lies outside the picture, as the rim of a block does, is passed over.</summary>
    public void Add(int x, int y, int brightness)
    {
        if (x >= width || y >= height) return;
        var field = (int)((long)y * side / height) * side + (int)((long)x * side / width);
        sum[field] += brightness;
        count[field]++;
    }

    /// <summary>For each field but the last of its row and column, whether the next to the right is brighter.</summary>
    public IEnumerable<bool> BrighterToTheRight() => Steps(1);

    /// <summary>The same downwards.</summary>
    public IEnumerable<bool> BrighterBelow() => Steps(side);

    private IEnumerable<bool> Steps(int next)
    {
        for (var y = 0; y < side - 1; y++)
            for (var x = 0; x < side - 1; x++) yield return Mean(y * side + x + next) > Mean(y * side + x) + Step;
    }

    private double Mean(int field) => sum[field] / count[field];
}
