using MediationConsole.Tests.Cases;

namespace MediationConsole.Tests.House;

/// <summary>What the tree itself must look like.</summary>
public sealed class FileRulesTests
{
    private static readonly string[] TopLevel = ["MediationConsole.sln", "MediationConsole", "MediationConsole.Tests", "appsettings.json", "README.md", "global.json"];

    public static TheoryData<string> AllRooms => [.. Rooms.MayUse.Keys];

    [Fact]
    public void No_file_is_longer_than_250_lines() =>
        Assert.Empty(Repository.Sources.Where(file => !InMigrations(file) && Repository.Lines(file) > 250).Select(Repository.Name));

    [Fact]
    public void The_composition_root_is_at_most_80_lines() =>
        Assert.InRange(Repository.Lines(In("MediationConsole", "Program.cs")), 1, 80);

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void A_room_says_in_15_lines_what_lives_there(string room)
    {
        var readme = In("MediationConsole", room, "README.md");
        Assert.True(readme.Exists, $"{room} has no README.md.");
        Assert.InRange(WrittenByHand(readme), 1, 15);
    }

    [Fact]
    public void The_top_level_holds_the_program_its_tests_its_settings_and_little_else() =>
        Assert.All(Repository.Top.EnumerateFileSystemInfos(), entry => Assert.True(Belongs(entry.Name) || Ignored(entry.Name), $"{entry.Name} does not belong here."));

    private static bool Belongs(string name) =>
        TopLevel.Contains(name) || name.StartsWith('.') || (name.StartsWith("Directory.", StringComparison.Ordinal) && name.EndsWith(".props", StringComparison.Ordinal));

    /// <summary>What runs and tests leave behind is named in .gitignore and never part of the tree.</summary>
    private static bool Ignored(string name) =>
        File.ReadLines(In(".gitignore").FullName).Any(line => line.Trim().Trim('/') == name || (line.StartsWith('*') && name.EndsWith(line[1..], StringComparison.Ordinal)));

    /// <summary>The lines that people wrote: the lifecycle of each kind of case is drawn by a test, one after the other at the end.</summary>
    private static int WrittenByHand(FileInfo readme)
    {
        var lines = File.ReadAllLines(readme.FullName);
        var (begin, end) = (Array.IndexOf(lines, Lifecycle.Begin), Array.LastIndexOf(lines, Lifecycle.End));
        return begin < 0 ? lines.Length : lines.Length - (end - begin + 1);
    }

    private static bool InMigrations(FileInfo file) =>
        Repository.Name(file).Split(Path.DirectorySeparatorChar).Contains("Migrations");

    private static FileInfo In(params string[] path) => new(Path.Combine([Repository.Top.FullName, .. path]));
}
