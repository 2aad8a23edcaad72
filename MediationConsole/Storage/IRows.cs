using MediationConsole.Storage.Prepared;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage;

/// <summary>How the rows of one act are read and laid down inside a transaction of the writer.</summary>
public interface IRows
{
    /// <summary>The case of that ref, to be changed; null where there is none.</summary>
    Task<CaseRow?> Case(string reference);

    /// <summary>The order, to be changed; null where there is none.</summary>
    Task<OrderRow?> Order(long id);

    /// <summary>Writes what acts left behind; new rows get their numbers.</summary>
    Task Lay(Sheaf sheaf);

    /// <summary>Keeps the answer to a request.</summary>
    Task Keep(ReceiptRow receipt);
}

/// <summary>Gives the way that suits the provider.</summary>
internal static class RowsOf
{
    public static IRows Rows(this ConsoleDb db) => db.Database.IsSqlite() ? new PreparedRows(db) : new TrackedRows(db);

    /// <summary>Has what acts left behind found by its words.</summary>
    public static void Speak(this ConsoleDb db, Sheaf sheaf, bool isNewOrder)
    {
        if (isNewOrder) db.Speak(sheaf.Order, isNew: true);
        foreach (var fact in sheaf.Facts) db.Speak(fact);
    }
}

/// <summary>Rows through Entity Framework, which sends what changed in one piece and guards it by the rows' versions: for a database on the other side of a wire.</summary>
internal sealed class TrackedRows(ConsoleDb db) : IRows
{
    public Task<CaseRow?> Case(string reference) => db.Cases.FirstOrDefaultAsync(row => row.Ref == reference);

    public async Task<OrderRow?> Order(long id) => await db.Orders.FindAsync(id);

    public async Task Lay(Sheaf sheaf)
    {
        var isNewOrder = sheaf.Order.Id == 0;
        if (isNewOrder) db.Orders.Add(sheaf.Order);
        if (sheaf.Case is { Id: 0 } opened) db.Cases.Add(opened);
        // The others need their numbers.
        if (isNewOrder || sheaf.Case is { Id: 0 }) await db.SaveChangesAsync();
        sheaf.Number();
        db.Facts.AddRange(sheaf.Facts);
        db.Terms.AddRange(sheaf.NewTerms);
        db.Terms.UpdateRange(sheaf.ChangedTerms);
        db.Exhibits.AddRange(sheaf.NewExhibits);
        foreach (var exhibit in sheaf.ChangedExhibits)
        {
            // What the picture looks like is written by somebody else.
            var entry = db.Exhibits.Attach(exhibit);
            foreach (var column in ExhibitRow.Changing) entry.Property(column).IsModified = true;
        }

        db.Ledger.AddRange(sheaf.Ledger);
        db.Outbox.AddRange(sheaf.Outbox);
        db.Speak(sheaf, isNewOrder);
    }

    public Task Keep(ReceiptRow receipt)
    {
        db.Receipts.Add(receipt);
        return Task.CompletedTask;
    }
}
