using System.Globalization;

namespace MediationConsole.Desk.Exports;

/// <summary>Where large exports lie and how long they are kept. Nodes that share a database share the folder too.</summary>
public sealed record ExportOptions(string Path, TimeSpan Keep, string Address = "")
{
    private const int UsualDays = 7;

    /// <summary>Reads <c>Exports:Path</c>, <c>Exports:KeepDays</c> and <c>Exports:Address</c>, the address of the console as links in letters begin; a relative name starts beside the program.</summary>
    public static ExportOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Exports");
        var days = UsualDays;
        if (section["KeepDays"] is { Length: > 0 } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days) || days is < 1 or > 366))
            throw new InvalidOperationException($"Exports:KeepDays is '{text}'; it is a number from 1 to 366.");
        var address = section["Address"] ?? "";
        if (address.Length > 0 && (!Uri.TryCreate(address, UriKind.Absolute, out var link) || link.Scheme is not ("http" or "https")))
            throw new InvalidOperationException($"Exports:Address is '{address}'; it is an http address.");
        return new(System.IO.Path.GetFullPath(section["Path"] is { Length: > 0 } folder ? folder : "data/exports", AppContext.BaseDirectory), TimeSpan.FromDays(days), address.TrimEnd('/'));
    }

    /// <summary>Where the finished file of an export lies.</summary>
    public string FileOf(long id) => System.IO.Path.Combine(Path, id.ToString(CultureInfo.InvariantCulture) + ".xlsx");

    /// <summary>Where the file is downloaded, for who is signed in.</summary>
    public string LinkOf(long id) => string.Create(CultureInfo.InvariantCulture, $"{Address}/reports/exports/{id}/file");

    /// <summary>The folder in which it is being made.</summary>
    public string DraftOf(long id) => FileOf(id) + ".part";
}
