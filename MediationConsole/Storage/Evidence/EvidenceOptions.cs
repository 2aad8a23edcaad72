using System.Globalization;

namespace MediationConsole.Storage.Evidence;

/// <summary>What keeps the files of the evidence.</summary>
public enum EvidenceStore { Disk, S3 }

/// <summary>How much evidence is taken, where it is kept and for how long.</summary>
public sealed record EvidenceOptions
{
    private const long Megabyte = 1024 * 1024;
    private const int LongestKeeping = 36_500;

    /// <summary>The most a file may have, in bytes: <c>Evidence:Limits:FileMegabytes</c>, 20 at most (API contract).</summary>
    public long MostFileBytes { get; init; } = 20 * Megabyte;

    /// <summary>How many exhibits a case may hold: <c>Evidence:Limits:CaseFiles</c>, 50 at most.</summary>
    public int MostCaseFiles { get; init; } = 50;

    /// <summary>All exhibits of a case in bytes: <c>Evidence:Limits:CaseMegabytes</c>, 200 at most.</summary>
    public long MostCaseBytes { get; init; } = 200 * Megabyte;

    /// <summary>How many exhibits a party may add within 24 hours, over all its cases: <c>Evidence:Limits:PartyFilesPerDay</c>.</summary>
    public int MostPartyFiles { get; init; } = 200;

    /// <summary>All that a party may add within 24 hours in bytes: <c>Evidence:Limits:PartyMegabytesPerDay</c>.</summary>
    public long MostPartyBytes { get; init; } = 500 * Megabyte;

    /// <summary>Where files are kept: <c>Evidence:Store</c>.</summary>
    public EvidenceStore Store { get; init; }

    /// <summary>The bucket; null where files are kept on disk.</summary>
    public S3Options? S3 { get; init; }

    /// <summary>How long the pictures of a closed case are kept: <c>Evidence:Retention:PicturesDays</c>; null is for ever.</summary>
    public TimeSpan? KeepPictures { get; init; }

    /// <inheritdoc cref="KeepPictures"/>
    public TimeSpan? KeepVideos { get; init; }

    /// <inheritdoc cref="KeepPictures"/>
    public TimeSpan? KeepDocuments { get; init; }

    /// <summary>The settings; every fault is reported at once.</summary>
    public static EvidenceOptions From(IConfiguration configuration)
    {
        var faults = new List<string>();
        var options = Read(configuration.GetSection("Evidence"), faults);
        return faults.Count == 0 ? options : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    private static EvidenceOptions Read(IConfiguration evidence, List<string> faults)
    {
        if (!Enum.TryParse<EvidenceStore>(evidence["Store"] is { Length: > 0 } named ? named : nameof(EvidenceStore.Disk), ignoreCase: true, out var store) || !Enum.IsDefined(store))
            faults.Add($"Evidence:Store is '{evidence["Store"]}'; known are disk and s3.");
        TimeSpan? Days(string kind) => Number(evidence, $"Retention:{kind}Days", 0, LongestKeeping, 0, faults) is > 0 and var days ? TimeSpan.FromDays(days) : null;
        return new()
        {
            Store = store,
            S3 = store == EvidenceStore.S3 ? S3Options.Read(evidence.GetSection("S3"), faults) : null,
            MostFileBytes = Number(evidence, "Limits:FileMegabytes", 1, 20, 20, faults) * Megabyte,
            MostCaseFiles = (int)Number(evidence, "Limits:CaseFiles", 1, 50, 50, faults),
            MostCaseBytes = Number(evidence, "Limits:CaseMegabytes", 1, 200, 200, faults) * Megabyte,
            MostPartyFiles = (int)Number(evidence, "Limits:PartyFilesPerDay", 1, 100_000, 200, faults),
            MostPartyBytes = Number(evidence, "Limits:PartyMegabytesPerDay", 1, 1_000_000, 500, faults) * Megabyte,
            KeepPictures = Days("Pictures"),
            KeepVideos = Days("Videos"),
            KeepDocuments = Days("Documents"),
        };
    }

    private static long Number(IConfiguration section, string name, long least, long most, long usual, List<string> faults)
    {
        if (section[name] is not { Length: > 0 } text) return usual;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        faults.Add(FormattableString.Invariant($"Evidence:{name} is '{text}'; it is a whole number from {least} to {most}."));
        return usual;
    }
}
