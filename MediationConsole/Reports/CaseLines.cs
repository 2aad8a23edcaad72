using System.Threading.Channels;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Reports;

/// <summary>All cases that a filter means, as they stood at one instant, in the order of their numbers; any number of them, a few at a time.</summary>
internal sealed class CaseLines : IAsyncDisposable
{
    private const int Together = 500;
    private const int Ahead = 4;

    private readonly ConsoleDb snapshot;
    private readonly List<long> ids;

    private CaseLines(ConsoleDb snapshot, List<long> ids) => (this.snapshot, this.ids) = (snapshot, ids);

    public int Count => ids.Count;

    // The numbers alone are read first: eight bytes a case say how many there are and spare the database from sorting what is large.
    public static async Task<CaseLines> Open(IDatabase database, CaseFilter filter, CancellationToken cancellation)
    {
        var db = await database.OpenSnapshot();
        try
        {
            var matching = await filter.Apply(db).Select(row => row.Id).ToListAsync(cancellation);
            matching.Sort();
            return new(db, matching);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>The lines, some at a time; the next are read while those before are being written.</summary>
    public async IAsyncEnumerable<IReadOnlyList<CaseLine>> Read([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<IReadOnlyList<CaseLine>>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => ReadAhead(channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var lines in channel.Reader.ReadAllAsync(cancellation)) yield return lines;
        }
        finally
        {
            // The snapshot has one connection: nobody may use it any more when this ends.
            await stop.CancelAsync();
            await reading;
        }
    }

    public ValueTask DisposeAsync() => snapshot.DisposeAsync();

    private async Task ReadAhead(ChannelWriter<IReadOnlyList<CaseLine>> lines, CancellationToken cancellation)
    {
        try
        {
            foreach (var some in ids.Chunk(Together)) await lines.WriteAsync(await Lines(some, cancellation), cancellation);
            lines.Complete();
        }
        catch (Exception broken)
        {
            // Who reads the lines is told.
            lines.Complete(broken);
        }
    }

    private async Task<IReadOnlyList<CaseLine>> Lines(long[] some, CancellationToken cancellation)
    {
        var rows = await snapshot.Cases.Where(row => some.Contains(row.Id)).OrderBy(row => row.Id)
            .Join(snapshot.Orders, row => row.OrderId, order => order.Id, (row, order) => new { row, order }).ToListAsync(cancellation);
        return [.. rows.Select(one => new CaseLine(one.row, Wire.ReadCase(one.row.Kind, one.row.State), one.order))];
    }
}
