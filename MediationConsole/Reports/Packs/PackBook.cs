using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Reports.Packs;

/// <summary>Puts representment packs together and reads those that were submitted (C5). It only reads: what is submitted is kept by the desk.</summary>
public sealed class PackBook(IDbContextFactory<ConsoleDb> readers, IVault vault, PackOptions options)
{
    /// <summary>The names of what lies in a pack beside the exhibits.</summary>
    public const string Paper = "pack.pdf";

    /// <inheritdoc cref="Paper"/>
    public const string Index = "pack.json";

    // The same content must give the same bytes, so that no file in a pack bears the hour at which it was packed.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The pack as it would go out now; null where there is no such chargeback.</summary>
    /// <param name="exhibits">The exhibits it holds; null for all that may be shown to the bank.</param>
    /// <param name="statement">What the platform itself says.</param>
    public async Task<AssembledPack?> Assemble(CaseRef reference, IReadOnlyList<int>? exhibits, string? statement, CancellationToken cancellation = default)
    {
        if (await Gather(reference, cancellation) is not var (chargeback, order, journal)) return null;
        List<string> faults = [];
        var limit = options.Of(chargeback.Network);
        var chosen = await Files(chargeback, exhibits, limit.Bytes, faults, cancellation);
        var said = string.IsNullOrWhiteSpace(statement) ? null : CardNumbers.Mask(statement);
        var content = new PackContent(chargeback, order, order.Read(), Timeline(order, journal), said, chosen);
        var (paper, pages, undrawable, beside) = PackPaper.Write(content);
        var zip = Zip(content, paper);
        // A picture that the paper shows lies beside it for the record, and is not laid before the bank twice.
        var laid = paper.LongLength + beside;
        if (laid > limit.Bytes) faults.Add(string.Create(CultureInfo.InvariantCulture, $"The pack has {laid:N0} bytes; {NetworkCodes.NameOf(chargeback.Network)} takes {limit.Bytes:N0}."));
        if (pages > limit.Pages) faults.Add(string.Create(CultureInfo.InvariantCulture, $"The paper has {pages} pages; {NetworkCodes.NameOf(chargeback.Network)} takes {limit.Pages}."));
        return new(zip, paper, pages, Convert.ToHexStringLower(SHA256.HashData(zip)), faults, undrawable, content);
    }

    /// <summary>The pack as it was submitted; null where its file is missing or is not what was sent any more.</summary>
    public async Task<byte[]?> Submitted(Pack pack, CancellationToken cancellation = default)
    {
        await using var file = await vault.OpenWhole(pack.Hash, cancellation);
        if (file is null) return null;
        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    /// <summary>The paper that lies in a pack.</summary>
    public static byte[] PaperOf(byte[] pack)
    {
        using var zip = new ZipArchive(new MemoryStream(pack), ZipArchiveMode.Read);
        using var paper = zip.GetEntry(Paper)!.Open();
        var bytes = new MemoryStream();
        paper.CopyTo(bytes);
        return bytes.ToArray();
    }

    private async Task<(Chargeback, OrderRow, List<Entry>)?> Gather(CaseRef reference, CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var name = reference.ToString();
        if (reference.Kind != CaseKind.Chargeback || await db.Cases.AsNoTracking().FirstOrDefaultAsync(row => row.Ref == name, cancellation) is not { } row) return null;
        var order = await db.Orders.AsNoTracking().FirstAsync(one => one.Id == row.OrderId, cancellation);
        var facts = await db.Facts.AsNoTracking().Where(fact => fact.CaseId == row.Id).OrderBy(fact => fact.Seq).ToListAsync(cancellation);
        List<Entry> journal = [.. facts.Select(Journal.Read)];
        return ((Chargeback)Case.From(journal), order, journal);
    }

    // A pack is put together in memory, so what the network would not take anyway is not read.
    private async Task<List<PackExhibit>> Files(Chargeback chargeback, IReadOnlyList<int>? numbers, long most, List<string> faults, CancellationToken cancellation)
    {
        List<PackExhibit> files = [];
        foreach (var unknown in (numbers ?? []).Where(number => chargeback.Exhibit(number) is null)) faults.Add(string.Create(CultureInfo.InvariantCulture, $"There is no exhibit {unknown}."));
        foreach (var exhibit in chargeback.Exhibits.Where(one => numbers is null ? Answering.IsForBank(one) : numbers.Contains(one.Number)))
        {
            if (files.Sum(one => one.Exhibit.Size) + exhibit.Size > most)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{exhibit.Label} with its {exhibit.Size:N0} bytes does not fit; {NetworkCodes.NameOf(chargeback.Network)} takes {most:N0} together."));
                continue;
            }

            await using var file = exhibit.MayBeOpened ? await vault.OpenWhole(exhibit.Sha256, cancellation) : null;
            if (file is null)
            {
                faults.Add($"The file of {exhibit.Label} is not there, or is not what was sent.");
                continue;
            }

            var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellation);
            var place = files.Count + 1;
            files.Add(new(place, exhibit, string.Create(CultureInfo.InvariantCulture, $"exhibits/E-{place:D2}-{exhibit.Type}{Ending(exhibit)}"), bytes.ToArray()));
        }

        return files;
    }

    // What the bank needs to follow what happened; how the centre works is not its business.
    private static List<(DateTimeOffset, string)> Timeline(OrderRow order, List<Entry> journal)
    {
        List<(DateTimeOffset At, string Sentence)> told = [(order.PlacedAt, $"The order was placed and paid: {order.Exposure().Captured}.")];
        foreach (var parcel in order.Read().Shipments)
        {
            if (parcel.ShippedAt is { } shipped) told.Add((shipped, $"The goods were given to {parcel.Carrier}, tracking number {parcel.TrackingNumber}."));
            if (parcel.DeliveredAt is { } delivered) told.Add((delivered, $"{parcel.Carrier} delivered the parcel {parcel.TrackingNumber}."));
        }

        foreach (var entry in journal)
            if (Told(entry) is { } sentence) told.Add((entry.At, sentence));
        return [.. told.OrderBy(one => one.At)];
    }

    private static string? Told(Entry entry) => entry.Fact switch
    {
        Fact.ChargebackNotified f => $"The buyer's bank took {f.Notice.Amount} back ({Sentences.OfCode(f.Notice.Network, f.Notice.ReasonCode)}).",
        Fact.ChargebackAdvanced f => $"The bank took the case on: {Sentences.Of(f.Notice.Stage)} over {f.Notice.Amount}.",
        Fact.ChargebackDefended => "The seller answered.",
        Fact.PackSubmitted f => $"We answered {Sentences.Of(f.Stage)}.",
        Fact.ChargebackDecided f => $"The bank decided {(f.Won ? "for" : "against")} the seller.",
        _ => null,
    };

    private static byte[] Zip(PackContent content, byte[] paper)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, Paper, paper, CompressionLevel.NoCompression);
            Add(zip, Index, Encoding.UTF8.GetBytes(PackJson.Write(content)), CompressionLevel.Optimal);
            foreach (var one in content.Exhibits) Add(zip, one.Path, one.Bytes, CompressionLevel.NoCompression);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string path, byte[] bytes, CompressionLevel level)
    {
        var entry = zip.CreateEntry(path, level);
        entry.LastWriteTime = NoTime;
        using var file = entry.Open();
        file.Write(bytes);
    }

    private static string Ending(Exhibit exhibit) => exhibit.MediaType switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/webp" => ".webp",
        "image/gif" => ".gif",
        "application/pdf" => ".pdf",
        "video/mp4" => ".mp4",
        _ => ".txt",
    };
}
