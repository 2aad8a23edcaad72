using MediationConsole.Cases;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Marketplace.Scanning;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Desk.Exhibits;

/// <summary>A scanner that says what it is told to say, and counts how often it was asked.</summary>
internal sealed class ToldScanner : IScanner
{
    public bool Looks => true;

    public Scanned Says { get; set; } = new Scanned.Clean();

    public int Asked { get; private set; }

    public Task<Scanned> Scan(Stream content, CancellationToken cancellation)
    {
        Asked++;
        return Task.FromResult(Says);
    }
}

/// <summary>Sends files to a bench as its edges do.</summary>
internal static class Sending
{
    /// <summary>Takes a file; without a scanner nobody looks.</summary>
    public static async Task<Taken> Send(this Bench bench, CaseRef reference, byte[] content, Actor by, IScanner? scanner = null, Side? of = null, string name = "a.png", string type = "image/png")
    {
        var intake = new Intake(bench.Of<IVault>(), bench.Of<EvidenceOptions>(), scanner ?? new NoScanner(), bench.Clerk, bench.Of<Quotas>(),
            bench.Of<IDbContextFactory<ConsoleDb>>(), bench.Of<PolicyBook>(), bench.Of<TimeProvider>());
        using var received = await intake.Receive(new MemoryStream(content), TestContext.Current.CancellationToken);
        return (await intake.Take(reference, new(name, type, received!, "OTHER", null, of), by, request: null, TestContext.Current.CancellationToken))!;
    }

    /// <summary>Where the vault keeps the file of that hash.</summary>
    public static FileInfo FileOf(this Bench bench, string sha256) => new(Path.Combine(bench.Folder, "evidence", sha256[..2], sha256));
}
