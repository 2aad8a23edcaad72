using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Tests.Console;

namespace MediationConsole.Tests.Browser;

/// <summary>One running program with a case for each thing in which more than one person has a word, or in which the order stands still.</summary>
public sealed class GovernedCases : IAsyncLifetime
{
    public const string ToPropose = "D-000001";
    public const string ToRule = "D-000002";
    public const string Waiting = "D-000003";
    public const string Appealed = "D-000004";
    public const string Proposed = "D-000005";
    public const string Frozen = "D-000006";
    public const string Stayed = "D-000007";

    private static readonly Actor Buyer = new Actor.Buyer();
    private static readonly Actor Seller = new Actor.Seller();

    public LaidOutApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await LaidOutApp.Start(Lay);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static async Task Lay(CaseBench bench)
    {
        // Three days pass with each of the first five, so that what was ruled before has long taken effect.
        await bench.Reviewed(CaseBench.Lena, 12_000);
        await bench.Reviewed(CaseBench.Lena, 90_000);
        await bench.Do(await bench.Reviewed(CaseBench.Lena, 90_000), Ruling(Remedy.FullRefund, null), CaseBench.Lena);
        var appealed = await bench.Reviewed(CaseBench.Lena, 12_000);
        await bench.Do(appealed, Ruling(Remedy.PartialRefund, 5_000), CaseBench.Lena);
        await bench.Do(await bench.Reviewed(CaseBench.Lena, 12_000), new Act.Propose(new(Remedy.PartialRefund, Usd(5_000))), CaseBench.Lena);
        await bench.Do(appealed, new Act.Appeal("Half is not enough", "The parcel never came."), Buyer);
        var frozen = await bench.Dispute("NR_IN_TRANSIT", 12_000);
        await bench.Hear(new OrderNews.Frozen("H-000001", "misconduct"), new Actor.Marketplace());
        await bench.Do(frozen, new Act.Accept(), Seller);
        await bench.Dispute("NR_IN_TRANSIT", 12_000);
        await bench.Hear(new OrderNews.ChargebackNotified("C-000001", Usd(12_000)), new Actor.Bank());
    }

    private static Act.Rule Ruling(Remedy remedy, long? minor) => new(new(
        remedy, minor is { } amount ? Usd(amount) : null, Responsible.Carrier, Funding.Seller, null, [new("Whether the parcel came", "NO_PROOF_OF_DELIVERY", [])], "The carrier has no signature."));

    private static Money Usd(long minor) => new(minor, Currency.From("USD"));
}
