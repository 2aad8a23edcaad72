using MediationConsole.Cases;

namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>What a file turned out to be when its parts were walked through: its pixels, whether it is odd, or what is wrong with it.</summary>
/// <param name="IsOdd">True where the parts are those of the kind, yet something else could be read into them too.</param>
internal sealed record Form(int? Width = null, int? Height = null, bool IsOdd = false, (Unfit Code, Saying Said)? Fault = null)
{
    public static Form Broken(Saying sentence) => new(Fault: (Unfit.BrokenFile, sentence));

    public static Form TooLarge(Saying sentence) => new(Fault: (Unfit.ImageTooLarge, sentence));

    /// <summary>What is wrong with a picture of that size; null where nothing is.</summary>
    public static Form? Unfitting(long width, long height) => width < 1 || height < 1 ? Broken("The picture says that it has no pixels.")
        : width > Gate.LongestSide || height > Gate.LongestSide || width * height > Gate.MostPixels
            ? TooLarge($"The picture is {width} by {height} pixels; {Gate.MostPixels / 1_000_000} megapixels and {Gate.LongestSide} pixels a side are the most.")
            : null;

    /// <summary>What is wrong with an animation of so many pictures; null where nothing is.</summary>
    public static Form? Endless(long frames, long width, long height) => frames > Gate.MostFrames || frames * width * height > Gate.MostFramePixels
        ? TooLarge($"The animation has {frames} pictures of {width} by {height} pixels, which is more than a page can show.")
        : null;
}
