using MediationConsole.Cases;
using MediationConsole.Desk.Exports;
using MediationConsole.Storage;

namespace MediationConsole.Console.Exports;

/// <summary>An export as its page shows it.</summary>
public sealed record ExportLine(
    long Id, string FileName, string AskedByName, string Address, ExportState State, bool Waits, long Lines, long? Total, long? Bytes, string? Fault, DateTimeOffset AskedAt, DateTimeOffset? ExpiresAt)
{
    /// <summary>Where the file is downloaded.</summary>
    public string Download => ExportDownload.AddressOf(Id);

    /// <summary>How far it is, in whole hundredths.</summary>
    public int Percent => Total is { } total and > 0 ? (int)(Lines * 100 / total) : 0;

    /// <summary>True where there is a file to be had now.</summary>
    public bool IsReady(DateTimeOffset now) => State == ExportState.Done && ExpiresAt > now;
}

/// <summary>The exports somebody may see, as they stood at one instant.</summary>
public sealed record ExportsView(IReadOnlyList<ExportLine> Lines, DateTimeOffset AsOf);

/// <summary>Reads the newest exports: one's own, or everybody's for a manager.</summary>
public sealed class ExportsQuery(ExportDesk desk, TimeProvider clock)
{
    private const int Shown = 100;

    public async Task<ExportsView> Read(Actor.Staff me) => new(
        [.. (await desk.Newest(Shown, me)).Select(row => new ExportLine(row.Id, row.FileName, row.AskedByName, row.Address, row.State, row.BegunAt is null, row.Lines, row.Total, row.Bytes, row.Fault, row.AskedAt, row.ExpiresAt))],
        clock.GetUtcNow());
}
