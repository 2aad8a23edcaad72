using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Tests.Browser;

/// <summary>A running program with a case under review for each test of the case file, with an exhibit of each side.</summary>
public sealed class ReviewedCases : IAsyncLifetime
{
    public const string ToRule = "D-000001";
    public const string ToDamage = "D-000002";
    public const string OfTheOrder = "D-000003";
    public const string ToRead = "D-000004";

    // The vault keeps alike pictures once, so that the one to be damaged must be like no other.
    private const int Common = 0;
    private const int Special = 1;

    private PreparedDesk desk = null!;

    public AppProcess App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await PreparedDesk.Begin(before: TimeSpan.FromDays(4));
        var cases = new List<CaseRef>();
        foreach (var _ in Enumerable.Range(0, 4)) cases.Add(await desk.Dispute("SNAD_QUALITY", new Offer(Remedy.FullRefund, null)));
        Assert.Equal([ToRule, ToDamage, OfTheOrder, ToRead], cases.Select(reference => reference.ToString()));
        await desk.Advance(TimeSpan.FromDays(3));
        foreach (var reference in cases) await BringToReview(reference);
        await desk.Advance(TimeSpan.FromDays(1));
        App = await desk.Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (App is not null) await App.DisposeAsync();
        await desk.DisposeAsync();
    }

    /// <summary>Spoils the buyer's picture in the case for that, where the vault keeps it.</summary>
    public Task Damage()
    {
        var picture = Picture.Png(640, 420, Special);
        var kept = new DirectoryInfo(Path.Combine(App.Folder.FullName, "evidence")).EnumerateFiles("*", SearchOption.AllDirectories)
            .Single(file => File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(picture));
        return File.AppendAllTextAsync(kept.FullName, "one byte more");
    }

    private async Task BringToReview(CaseRef reference)
    {
        await desk.Do(reference, new Act.Counter(new Offer(Remedy.PartialRefund, new Money(2000, Currency.From("USD")))), PreparedDesk.Seller);
        await desk.Do(reference, new Act.Refuse { Words = "La lámpara no funciona, quiero todo." }, PreparedDesk.Buyer);
        await desk.Exhibit(reference, PreparedDesk.Buyer, "DIFFERENCE_PHOTO", reference.ToString() == ToDamage ? Special : Common);
        await desk.Exhibit(reference, PreparedDesk.Seller, "QUALITY_RECORD", 2);
        await desk.Do(reference, new Act.SubmitEvidence(), PreparedDesk.Buyer);
    }
}
