using System.Numerics;

namespace MediationConsole.Storage.Evidence.Looks;

/// <summary>
/// What a picture looks like: whether it grows brighter from one field of a grid to the next. A picture that was scaled, compressed
/// again or made a little brighter keeps nearly all of it.
/// </summary>
/// <param name="Coarse">64 bits of a coarse grid: of two pictures that look alike at least one quarter is the same, and is found by an index.</param>
/// <param name="Fine">512 bits of a finer one, by which those that were found are told apart.</param>
public sealed record Look(long Coarse, byte[] Fine)
{
    /// <summary>Two pictures look alike when at most this many of the fine bits differ.</summary>
    public const int Alike = 16;

    /// <summary>How many quarters the coarse bits have.</summary>
    public const int Quarters = 4;

    /// <summary>A quarter of the coarse bits, from 0 to 3.</summary>
    public short Quarter(int place) => unchecked((short)(Coarse >> (16 * place)));

    /// <summary>Whether two fine grids are of pictures that look alike.</summary>
    public static bool AreAlike(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != other.Length) return false;
        var different = 0;
        for (var i = 0; i < one.Length; i++) different += BitOperations.PopCount((uint)(one[i] ^ other[i]));
        return different <= Alike;
    }
}
