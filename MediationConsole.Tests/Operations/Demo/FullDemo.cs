using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Demo;

/// <summary>The demo a newcomer meets, made once for the tests that only look at it.</summary>
public sealed class FullDemo : IAsyncLifetime
{
    internal DemoBench Bench { get; private set; } = null!;

    internal IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    internal IReadOnlyList<CaseRow> Claims { get; private set; } = [];

    internal IReadOnlyList<CaseRow> Holds { get; private set; } = [];

    internal IReadOnlyList<CaseRow> Chargebacks { get; private set; } = [];

    internal IEnumerable<Dispute> Disputes => Cases.Select(row => Wire.Read<Dispute>(row.State));

    public async ValueTask InitializeAsync()
    {
        Bench = await DemoBench.Open(cases: 264);
        Assert.True(await Bench.Fill());
        Cases = await Bench.Read(db => db.Cases.Where(row => row.Kind == CaseKind.Dispute).ToListAsync());
        Claims = await Bench.Read(db => db.Cases.Where(row => row.Kind == CaseKind.Guarantee).ToListAsync());
        Holds = await Bench.Read(db => db.Cases.Where(row => row.Kind == CaseKind.Hold).ToListAsync());
        Chargebacks = await Bench.Read(db => db.Cases.Where(row => row.Kind == CaseKind.Chargeback).ToListAsync());
    }

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}
