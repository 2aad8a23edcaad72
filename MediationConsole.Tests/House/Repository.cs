namespace MediationConsole.Tests.House;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    public static DirectoryInfo Top { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static IEnumerable<FileInfo> Sources =>
        new[] { "MediationConsole", "MediationConsole.Tests" }.SelectMany(project => Walk(new DirectoryInfo(Path.Combine(Top.FullName, project))));

    public static int Lines(FileInfo file) => File.ReadLines(file.FullName).Count();

    public static string Name(FileInfo file) => Path.GetRelativePath(Top.FullName, file.FullName);

    private static DirectoryInfo Find(DirectoryInfo start)
    {
        for (var folder = start; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MediationConsole.sln"))) return folder;
        }

        throw new DirectoryNotFoundException($"No MediationConsole.sln above {start.FullName}.");
    }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.EnumerateFiles()
        .Where(file => file.Extension is ".cs" or ".razor")
        .Concat(folder.EnumerateDirectories().Where(inner => inner.Name is not ("bin" or "obj")).SelectMany(Walk));
}
