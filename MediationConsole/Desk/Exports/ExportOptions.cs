using System.Globalization;

namespace MediationConsole.Desk.Exports;

/// <summary>Where large exports lie and how long they are kept. Nodes that share a database share the folder too.</summary>
public sealed record ExportOptions(string Path, TimeSpan Keep)
{
    private const int UsualDays = 7;

    /// <summary>Reads <c>Exports:Path</c> and <c>Exports:KeepDays</c>; a relative name starts beside the program.</summary>
    public static ExportOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Exports");
        var days = UsualDays;
        if (section["KeepDays"] is { Length: > 0 } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days) || days is < 1 or > 366))
            throw new InvalidOperationException($"Exports:KeepDays is '{text}'; it is a number from 1 to 366.");
        return new(System.IO.Path.GetFullPath(section["Path"] is { Length: > 0 } folder ? folder : "data/exports", AppContext.BaseDirectory), TimeSpan.FromDays(days));
    }

    /// <summary>Where the finished file of an export lies.</summary>
    public string FileOf(long id) => System.IO.Path.Combine(Path, id.ToString(CultureInfo.InvariantCulture) + ".xlsx");

    /// <summary>The folder in which it is being made.</summary>
    public string DraftOf(long id) => FileOf(id) + ".part";
}
