using System.Globalization;
using MediationConsole.Tests.Browser;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>Debian's libfaketime under a process of its own: its time is the real one and an offset that is written into a file.</summary>
internal sealed class FakedTime : IDisposable
{
    private readonly FileInfo offset;
    private TimeSpan ahead;
    private TimeSpan furthest;

    private FakedTime(FileInfo offset, string library)
    {
        this.offset = offset;
        Settings = new Dictionary<string, string>
        {
            ["Demo__Enabled"] = "false",
            ["LD_PRELOAD"] = library,
            ["FAKETIME_TIMESTAMP_FILE"] = offset.FullName,
            ["FAKETIME_NO_CACHE"] = "1",
            // What waits a while waits for real time.
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            ["DONT_FAKE_MONOTONIC"] = "1",
        };
        Jump(TimeSpan.Zero);
    }

    /// <summary>What the environment of the process says.</summary>
    public Dictionary<string, string> Settings { get; }

    /// <summary>What the process takes for now.</summary>
    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + ahead;

    /// <summary>The latest time the process has ever seen.</summary>
    public DateTimeOffset Latest => TimeProvider.System.GetUtcNow() + furthest;

    public static async Task<FakedTime> In(DirectoryInfo folder)
    {
        var missing = Library() is null ? await AptInstall.Of("faketime") : null;
        var library = Library();
        Assert.SkipWhen(library is null && Environment.GetEnvironmentVariable("CI") is not "true", missing ?? "");
        Assert.True(library is not null, missing);
        return new(new(Path.Combine(folder.FullName, "offset")), library!.FullName);
    }

    public void Jump(TimeSpan by)
    {
        (ahead, furthest) = (by, by > furthest ? by : furthest);
        // Replaced as a whole, since the process reads it all the time.
        var written = offset.FullName + ".new";
        File.WriteAllText(written, string.Create(CultureInfo.InvariantCulture, $"{by.TotalSeconds:+0;-0;+0}"));
        File.Move(written, offset.FullName, overwrite: true);
    }

    public void Dispose() => offset.Delete();

    private static FileInfo? Library() => new DirectoryInfo("/usr/lib") is { Exists: true } lib
        ? lib.GetDirectories("*-linux-gnu").Select(one => new FileInfo(Path.Combine(one.FullName, "faketime", "libfaketimeMT.so.1"))).FirstOrDefault(file => file.Exists)
        : null;
}
